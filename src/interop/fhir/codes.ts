/**
 * The permanent names by which clinical systems know the check. Like the ids of questions they never change; only the
 * version next to them does.
 */
import { contentVersion } from '../../content/sources.js';
import type { Audience } from '../../content/message.js';

/**
 * A canonical URL must be permanently unique, but need not resolve. A UUID is both without a domain, which would have
 * to be paid for as long as anybody keeps a form that refers to it.
 */
export const canonical: Readonly<Record<Audience, string>> = {
  self: 'urn:uuid:a4b42437-930e-4964-9644-440da6f406da',
  other: 'urn:uuid:ade56df5-71b4-4be8-963f-a04c1f55f1b5',
};

/** The code system of the answers: `yes`, `no`, `skip`. */
export const answerSystem = 'urn:uuid:70a9c3f3-0863-4808-b5c9-d79d1a5d40b9';

/** Returns a canonical URL with the current version, as a response refers to the questionnaire that it answers. */
export const canonicalWithVersion = (audience: Audience): string => `${canonical[audience]}|${contentVersion}`;

/** The groups of items, in their order. Their ids are permanent, too. */
export const groups = { context: 'context', sign: 'signs', safety: 'safety', result: 'result' } as const;
