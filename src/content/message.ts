/**
 * Words as data.
 *
 * A message is a permanent id and its English text. Nothing is looked up when a message is declared, so content can
 * be plain data at module level and still change language later, per element.
 *
 * `msg` and `str` carry lit-localize's brands, so `lit-localize extract` finds every message here although the
 * runtime of lit-localize is not used (see docs/decisions/0005-messages-as-data.md).
 */

/** The named gaps that messages may have. Whoever shows a message fills them; see `src/translate.ts`. */
export type Placeholder =
  | 'brand'
  | 'count'
  | 'answered'
  | 'skipped'
  | 'step'
  | 'steps'
  | 'emergency'
  | 'crisis'
  | 'number'
  | 'date'
  | 'version'
  | 'languages'
  | 'presses';

/** One gap in a message, written into the text as `{name}`. */
export class Gap {
  constructor(readonly name: Placeholder) {}
  toString(): string {
    return `{${this.name}}`;
  }
}

/** A piece of text that visitors read: permanent id, English text with `{name}` for each gap. */
export interface Message {
  readonly id: string;
  readonly text: string;
}

/** What a translator needs to know of a message. Both are compulsory, and stay out of the built files (`desc`). */
export interface MessageOptions {
  /** Permanent: translations and their review state hang on it. Dotted, e.g. `sign.money.self`. */
  id: string;
  /** Where it stands, who reads it, what must not be lost in translation. */
  desc: string;
}

type MsgFunction = ((text: string, options: MessageOptions) => Message) & {
  /** The brand by which lit-localize's extractor knows a message function. */
  _LIT_LOCALIZE_MSG_?: never;
};

type StrFunction = ((strings: TemplateStringsArray, ...gaps: readonly Gap[]) => string) & {
  /** The brand by which lit-localize's extractor knows a template with placeholders. */
  _LIT_LOCALIZE_STR_?: never;
};

/** Declares a message. */
export const msg: MsgFunction = (text, { id }) => ({ id, text });

/** Template tag for a message with gaps: ``msg(str`Call ${emergency} now`, …)``. */
export const str: StrFunction = (strings, ...gaps) =>
  strings.reduce((text, part, index) => text + String(gaps[index - 1]) + part);

/** Who the answers are about: the visitor, or someone they care about. */
export type Audience = 'self' | 'other';

/** One thing said in both voices. Each is written for its reader; never made from the other by replacing words. */
export type Voices = Readonly<Record<Audience, Message>>;

/** The same words serve both readers. */
export const both = (message: Message): Voices => ({ self: message, other: message });

// The gaps. Their identifiers are what a translator sees in the XLIFF file (equiv-text="${count}").
export const brand = /* @__PURE__ */ new Gap('brand');
export const count = /* @__PURE__ */ new Gap('count');
export const answered = /* @__PURE__ */ new Gap('answered');
export const skipped = /* @__PURE__ */ new Gap('skipped');
export const step = /* @__PURE__ */ new Gap('step');
export const steps = /* @__PURE__ */ new Gap('steps');
export const emergency = /* @__PURE__ */ new Gap('emergency');
export const crisis = /* @__PURE__ */ new Gap('crisis');
export const number = /* @__PURE__ */ new Gap('number');
export const date = /* @__PURE__ */ new Gap('date');
export const version = /* @__PURE__ */ new Gap('version');
export const languages = /* @__PURE__ */ new Gap('languages');
export const presses = /* @__PURE__ */ new Gap('presses');
