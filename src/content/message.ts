/**
 * Messages as data.
 *
 * A message is a permanent id and its English text. Nothing is looked up when a message is declared, so content can
 * be plain data at module level and still change language later, per element.
 *
 * `msg` and `str` carry lit-localize's brands, so `lit-localize extract` finds every message here although the
 * runtime of lit-localize is not used (see docs/decisions/0005-messages-as-data.md).
 */

/** The placeholders that messages may have. `src/i18n/translator.ts` fills them in. */
export type PlaceholderName =
  | 'brand'
  | 'count'
  | 'answered'
  | 'skipped'
  | 'step'
  | 'steps'
  | 'emergency'
  | 'crisis'
  | 'poison'
  | 'number'
  | 'date'
  | 'version'
  | 'languages'
  | 'presses';

/** A placeholder in a message, written into the text as `{name}`. */
export class Placeholder {
  constructor(readonly name: PlaceholderName) {}
  toString(): string {
    return `{${this.name}}`;
  }
}

/** A piece of text that visitors read: permanent id, English text with `{name}` for each placeholder. */
export interface Message {
  readonly id: string;
  readonly text: string;
}

/** What translators need. Both are required; `desc` is left out of the built files. */
export interface MessageOptions {
  /** Permanent: translations and their review state refer to it. Dotted, e.g. `sign.money.self`. */
  id: string;
  /** Where it appears, who reads it, what must not be lost in translation. */
  desc: string;
}

type MsgFunction = ((text: string, options: MessageOptions) => Message) & {
  /** The brand by which lit-localize's extractor knows a message function. */
  _LIT_LOCALIZE_MSG_?: never;
};

type StrFunction = ((strings: TemplateStringsArray, ...gaps: readonly Placeholder[]) => string) & {
  /** The brand by which lit-localize's extractor knows a template with placeholders. */
  _LIT_LOCALIZE_STR_?: never;
};

/** Declares a message. */
export const msg: MsgFunction = (text, { id }) => ({ id, text });

/** Template tag for a message with placeholders: ``msg(str`Call ${emergency} now`, …)``. */
export const str: StrFunction = (strings, ...gaps) =>
  strings.reduce((text, part, index) => text + String(gaps[index - 1]) + part);

/** Who the answers are about: the visitor, or someone they care about. */
export type Audience = 'self' | 'other';

/** One thing said to either audience. Each is written for its reader, never made from the other by replacing words. */
export type ByAudience<T> = Readonly<Record<Audience, T>>;

/** The same words serve both readers. */
export const sameForBoth = (message: Message): ByAudience<Message> => ({ self: message, other: message });

// The placeholders. Translators see these identifiers in the XLIFF file (equiv-text="${count}").
export const brand = /* @__PURE__ */ new Placeholder('brand');
export const count = /* @__PURE__ */ new Placeholder('count');
export const answered = /* @__PURE__ */ new Placeholder('answered');
export const skipped = /* @__PURE__ */ new Placeholder('skipped');
export const step = /* @__PURE__ */ new Placeholder('step');
export const steps = /* @__PURE__ */ new Placeholder('steps');
export const emergency = /* @__PURE__ */ new Placeholder('emergency');
export const crisis = /* @__PURE__ */ new Placeholder('crisis');
export const poison = /* @__PURE__ */ new Placeholder('poison');
export const number = /* @__PURE__ */ new Placeholder('number');
export const date = /* @__PURE__ */ new Placeholder('date');
export const version = /* @__PURE__ */ new Placeholder('version');
export const languages = /* @__PURE__ */ new Placeholder('languages');
export const presses = /* @__PURE__ */ new Placeholder('presses');
