/**
 * Reads and checks what a partner sets on the element. A bad value is left out and described, never fatal.
 */
import { isRegion } from '../content/emergency-numbers.js';
import type { Audience } from '../content/message.js';
import { isTag, toBcp47 } from '../i18n/locale-tags.js';
import { dialString } from './phone.js';

/** Property names by the attributes that they reflect, apart from the platform's own `lang`. */
export const ATTRIBUTES = {
  region: 'region',
  audience: 'audience',
  'helpline-name': 'helplineName',
  'helpline-phone': 'helplinePhone',
  'helpline-sms': 'helplineSms',
  'helpline-url': 'helplineUrl',
  'exit-url': 'exitUrl',
  'heading-level': 'headingLevel',
  disclose: 'disclose',
  languages: 'languages',
  'locale-src': 'localeSrc',
  formats: 'formats',
} as const;

/** The attributes as the partner wrote them; `null` or `undefined` where absent. */
export type RawOptions = { readonly [Name in keyof typeof ATTRIBUTES]?: string | null };

/**
 * Whether an attribute is also an option of the frame. A frame fetches no language file from elsewhere and reports no
 * band to the embedding page.
 */
export const isFrameOption = (attribute: string): boolean => attribute !== 'locale-src' && attribute !== 'disclose';

/** The partner’s own line. */
export interface PartnerHelpline {
  readonly name?: string;
  readonly phone?: string;
  readonly sms?: string;
  readonly url?: string;
}

export interface Options {
  /** ISO 3166-1 alpha-2 code, or an ISO 3166-2 subdivision such as `CA-QC`. */
  readonly region: string | undefined;
  readonly audience: Audience | undefined;
  readonly helpline: PartnerHelpline | undefined;
  readonly exitUrl: string | undefined;
  readonly headingLevel: 1 | 2 | 3 | 4 | 5 | 6;
  readonly discloseBand: boolean;
  /** Languages that the picker offers, as BCP 47 tags; empty without a picker. */
  readonly languages: readonly string[];
  /** Address of the partner’s own language file. */
  readonly localeSrc: string | undefined;
  /** The format, besides plain text, in which the result can be saved. */
  readonly formats: 'fhir' | undefined;
}

/** A value that was left out. */
export interface Problem {
  readonly attribute: keyof RawOptions;
  readonly value: string;
  /** What is accepted, worded to complete the sentence “Accepted: …”. */
  readonly accepted: string;
}

interface Check<T> {
  readonly accepted: string;
  readonly read: (value: string) => T | undefined;
}

const oneOf = <T extends string>(...values: readonly T[]): Check<T> => ({
  accepted: values.join(', '),
  read: (value) => values.find((known) => known === value.toLowerCase()),
});

/** A number as people write it, without the invisible direction marks that often come with a copied one. */
const phone: Check<string> = {
  accepted: 'a phone number in digits (2255 for CALL), without an extension',
  read: (value) => (dialString(value) ? value.replace(/\p{Cf}/gu, '').trim() : undefined),
};

/**
 * An `https:` address, or one on the page’s own origin. Other schemes (`javascript:`, `data:`, `http:`) and
 * addresses that carry a user name are left out.
 */
const address = (base: string | undefined): Check<string> => ({
  accepted: 'an https: address, or one on this site',
  read: (value) => {
    try {
      const url = new URL(value, base);
      // `blob:` URLs share the origin of their page, so the scheme is checked as well.
      const ownSite = url.protocol === 'http:' && base !== undefined && url.origin === new URL(base).origin;
      return (url.protocol === 'https:' || ownSite) && !url.username && !url.password ? url.href : undefined;
    } catch {
      return undefined;
    }
  },
});

const name: Check<string> = {
  accepted: 'a name of at most 80 characters',
  // Control and bidirectional-override characters would let a name change the line around it.
  read: (value) => (value.length <= 80 && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(value) ? value : undefined),
};

const region: Check<string> = {
  accepted: 'an ISO 3166 code such as GB or CA-QC',
  read: (value) => {
    const code = toBcp47(value.toUpperCase());
    return /^..(-[A-Z\d]{1,3})?$/.test(code) && isRegion(code.slice(0, 2)) ? code : undefined;
  },
};

/**
 * Tags separated by spaces or commas. One bad tag rejects the list: a picker that lacks a language would look complete.
 */
const languages: Check<readonly string[]> = {
  accepted: 'space-separated language tags, such as “en es pt-BR”',
  read: (value) => {
    const tags = [
      ...new Set(
        toBcp47(value)
          .split(/[\s,]+/)
          .filter(Boolean),
      ),
    ];
    return tags.every(isTag) ? tags : undefined;
  },
};

const headingLevel: Check<1 | 2 | 3 | 4 | 5 | 6> = {
  accepted: '1 to 6',
  read: (value) => (/^[1-6]$/.test(value) ? (Number(value) as 1) : undefined),
};

/**
 * Reads the attributes.
 *
 * @param raw - attribute values as written
 * @param base - the page’s base address, against which relative addresses are read
 * @returns the valid options, and a problem for each value that was left out
 */
export const readOptions = (raw: RawOptions, base?: string): { options: Options; problems: readonly Problem[] } => {
  const problems: Problem[] = [];

  const read = <T>(attribute: keyof RawOptions, { accepted, read }: Check<T>): T | undefined => {
    const value = raw[attribute];
    const trimmed = value?.trim();
    if (!trimmed) return undefined;
    const result = read(trimmed);
    if (result === undefined) problems.push({ attribute, value: value!, accepted });
    return result;
  };

  const url = address(base);
  const line = {
    name: read('helpline-name', name),
    phone: read('helpline-phone', phone),
    sms: read('helpline-sms', phone),
    url: read('helpline-url', url),
  };
  const reachable = line.phone ?? line.sms ?? line.url;

  return {
    options: {
      region: read('region', region),
      audience: read('audience', oneOf('self', 'other')),
      // A name alone reaches nobody, so the default lines stay.
      helpline: reachable === undefined ? undefined : present(line),
      exitUrl: read('exit-url', url),
      headingLevel: read('heading-level', headingLevel) ?? 2,
      discloseBand: read('disclose', oneOf('band')) === 'band',
      languages: read('languages', languages) ?? [],
      localeSrc: read('locale-src', url),
      formats: read('formats', oneOf('fhir')),
    },
    problems,
  };
};

/** Returns the helpline without its undefined members. */
const present = (line: { [K in keyof PartnerHelpline]: PartnerHelpline[K] | undefined }): PartnerHelpline =>
  Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));
