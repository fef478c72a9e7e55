/**
 * Checks a translation file against the messages of the code, in words that a translator understands: what is wrong,
 * where, what to do. Runs in Node and in a browser; never throws.
 */
import { isSafety, isStale } from './catalogue.js';
import { plain, readXliff } from './xliff.js';

/** States of XLIFF 1.2 that are used here, and who may set them. */
const STATES = {
  'needs-translation': 'nobody yet',
  'needs-review-translation': 'a draft',
  translated: 'checked by somebody who speaks the language',
  final: 'checked by a clinician who speaks the language',
};

const QUALIFIERS = new Set(['mt-suggestion']);

/** Right-to-left and left-to-right overrides, embeddings, isolates and marks. The widget isolates what needs it. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Characters that nobody sees. The joiners U+200C and U+200D are letters in some scripts, and allowed. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/u;

/** Ends of sentences, also within quotation marks and brackets. */
const ENDS = /[.?!。？！؟।]["”»’）)\]」』\u202f]*$/u;
const ASKS = /[?？؟;]["”»）)\u202f]*$/u;

/** Letters by which text of a script is known. */
const SCRIPTS = {
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Hans: /\p{Script=Han}/u,
  Kore: /\p{Script=Hangul}/u,
};

/** Labels that other messages quote. */
const QUOTES = {
  'carer.emergency.text': 'ui.get-help',
  'leave.note': 'ui.leave',
  'question.as-prescribed.hint.other': 'answer.skip',
};

const list = (values) => values.map((value) => `“${value}”`).join(', ');

const placeholders = (parts) => parts.filter((part) => typeof part !== 'string');

const count = (values) => values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map());

/** Digits of any script as 0–9, so that ١٤ and 14 are the same number. */
const westernDigits = (text) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0);
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    return String(code - zero);
  });

const numbersIn = (text) => (westernDigits(text.replace(/\{\w+\}/g, '')).match(/\d+/g) ?? []).sort();

const scriptOf = (tag) => {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
};

/**
 * @typedef {{ id: string, parts: (string | { x: string, text: string })[], desc: string, safety: boolean }} SourceMessage
 * @typedef {{ level: 'error' | 'warning', code: string, unit?: string, line?: number, what: string, todo: string }} Problem
 */

const FORM_TODO = {
  malformed: 'Open the file in an XML editor at this line, or export it again from your tool.',
  'empty-file': 'Take the last good version of the file.',
  'not-xliff': 'Save the file as XLIFF 1.2.',
  version: 'Save the file as XLIFF 1.2, not 2.0 or another version.',
  namespace: 'Save the file as XLIFF 1.2 without changing its first lines.',
  prefix: 'Import the file with “npm run locale:import”, which takes prefixes away.',
  files: 'Keep one language in one file.',
  'no-file': 'Export the file again: its <file> element is gone.',
  'file-attribute': 'Put the attribute back as it stands in the other language files.',
  group: 'Import the file with “npm run locale:import”, which takes groups away.',
  'no-id': 'Put the id back: translations are found by it.',
  'two-targets': 'Keep one <target> and remove the other.',
  inline: 'Remove the tag and keep its text.',
};

/** Checks one unit. */
const checkUnit = (unit, message, { tag, labels, report }) => {
  const { id, line } = unit;
  const say = (level, code, what, todo) => report({ level, code, unit: id, line, what, todo });
  const error = (...words) => say('error', ...words);
  const warning = (...words) => say('warning', ...words);

  if (plain(unit.source) !== plain(message.parts)) {
    error(
      'stale-source',
      `The English has changed. It is now: “${plain(message.parts)}”`,
      'Run “npm run locale:extract”, then translate the new English.',
    );
  }
  if (isStale(unit)) {
    const safety = isSafety(unit) ? ' Until then, visitors see this safety text in English.' : '';
    (isSafety(unit) ? error : warning)(
      'stale',
      `The English has changed since this was translated.${safety}`,
      'Compare it with the note “previous-source”, mend the translation, remove that note, and set the state.',
    );
  }
  if (unit.foreign.length) {
    error(
      'tags',
      `The text holds tags of another tool: ${list([...new Set(unit.foreign)])}.`,
      'Import the file with “npm run locale:import”.',
    );
  }

  const { state, qualifier, approved, target } = unit;
  if (!target) return error('untranslated', 'There is no translation.', 'Translate it.');
  if (unit.targetLanguage && unit.targetLanguage !== tag) {
    error(
      'target-language',
      `This translation says that it is “${unit.targetLanguage}”, not “${tag}”.`,
      'Remove xml:lang from <target>.',
    );
  }
  if (state === undefined)
    error('no-state', 'The translation has no state.', `Set one of ${list(Object.keys(STATES))}.`);
  else if (!(state in STATES))
    error('state', `“${state}” is not a state that is used here.`, `Set one of ${list(Object.keys(STATES))}.`);
  if (qualifier !== undefined && !QUALIFIERS.has(qualifier)) {
    error(
      'qualifier',
      `“${qualifier}” is not a qualifier that is used here.`,
      `Use ${list([...QUALIFIERS])} for a machine’s draft, or none.`,
    );
  }
  if (qualifier === 'mt-suggestion' && state !== 'needs-review-translation') {
    error(
      'machine-checked',
      `It is marked as a machine’s suggestion and as “${state}” at once.`,
      'Remove state-qualifier once a person has checked it, or set the state back.',
    );
  }
  if (approved !== undefined && approved !== 'yes' && approved !== 'no') {
    error(
      'approved',
      `approved="${approved}" is neither yes nor no.`,
      'Set approved="yes" when a clinician has checked it, else remove it.',
    );
  }
  if (state === 'final' && approved !== 'yes') {
    const safety = message.safety ? ' This is safety text.' : '';
    error(
      'final-unapproved',
      `It is marked “final”, but no clinician has approved it.${safety}`,
      'Only a clinician sets “final”, together with approved="yes".',
    );
  }
  if (approved === 'yes' && state !== 'final') {
    error(
      'approved-unfinal',
      `It is approved, but its state is “${state}”.`,
      'Set the state to “final”, or remove approved.',
    );
  }
  if (state === 'needs-translation') return error('untranslated', 'It is not translated yet.', 'Translate it.');

  const text = plain(target);
  const source = plain(message.parts);
  if (text.trim() === '') return error('empty', 'The translation is empty.', 'Translate it.');

  // Placeholders: each as often as in English, with its own id and its own name.
  const wanted = count(placeholders(message.parts).map(({ x }) => x));
  const nameOf = new Map(placeholders(message.parts).map(({ x, text: name }) => [x, name]));
  const given = count(placeholders(target).map(({ x }) => x));
  for (const [x, times] of wanted) {
    const found = given.get(x) ?? 0;
    if (found < times)
      error(
        'placeholder-lost',
        `The placeholder ${nameOf.get(x)} is missing.`,
        `Put <x id="${x}" equiv-text="${nameOf.get(x)}"/> back where it belongs.`,
      );
    if (found > times)
      error(
        'placeholder-doubled',
        `The placeholder ${nameOf.get(x)} is there ${found} times, in English ${times}.`,
        'Remove the extra one.',
      );
  }
  for (const { x, text: name } of placeholders(target)) {
    if (!nameOf.has(x))
      error('placeholder-unknown', `The placeholder ${name || `with id “${x}”`} is not in the English.`, 'Remove it.');
    else if (nameOf.get(x) !== name) {
      const swapped = [...nameOf.values()].includes(name);
      error(
        swapped ? 'placeholder-swapped' : 'placeholder-renamed',
        `The placeholder with id “${x}” is ${nameOf.get(x)} in English, and ${name || 'without a name'} here.`,
        'Copy the placeholder from the English; move it as a whole.',
      );
    }
  }
  const words = target.filter((part) => typeof part === 'string').join(' ');
  if (/\$?\{\w*\}/.test(words))
    error('placeholder-typed', 'A placeholder is typed as text.', 'Use the <x/> element of the English instead.');

  if (/<[a-z!/]|&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(words)) {
    error(
      'markup',
      'There is markup or an entity in the text; visitors would see it as it stands.',
      'Write plain text.',
    );
  }
  const numbers = numbersIn(text);
  const expected = numbersIn(source);
  if (numbers.join() !== expected.join()) {
    const long = expected.some((digits) => digits.length >= 3);
    error(
      long ? 'phone' : 'number',
      `The numbers are ${list(numbers) || 'none'}, in English ${list(expected) || 'none'}.`,
      'Write every number as it is in English, in digits. Doses, times and phone numbers are never translated.',
    );
  }
  if (ENDS.test(source) !== ENDS.test(text)) {
    error(
      'end',
      ENDS.test(source)
        ? 'The sign at the end of the sentence is missing.'
        : 'There is a sign at the end that the English does not have.',
      'End it as the English ends.',
    );
  } else if (source.endsWith('?') && !ASKS.test(text)) {
    error('question', 'The question mark is missing.', 'End the question with your language’s question mark.');
  }
  if (/^\s|\s$/.test(text)) error('outer-space', 'There is a blank at the beginning or the end.', 'Remove it.');
  if (/[ \u00a0]{2}/.test(text)) error('double-space', 'There are two blanks in a row.', 'Keep one.');
  if (/[\n\t]/.test(text)) error('line-break', 'There is a line break or a tab in the text.', 'Write it in one line.');
  if (text !== text.normalize('NFC'))
    error(
      'decomposed',
      'Some letters are stored in pieces (letter and accent apart).',
      'Save the text in Unicode form NFC; typing the letters anew does it.',
    );
  if (BIDI.test(text))
    error(
      'bidi',
      'There is an invisible character that changes the direction of the text.',
      'Remove it: the check sets the direction by itself.',
    );
  if (INVISIBLE.test(text))
    error('invisible', 'There is an invisible character in the text.', 'Remove it, or type the word anew.');

  const script = SCRIPTS[scriptOf(tag)];
  const longText = source.replace(/\{\w+\}/g, '').length > 24;
  if (longText && text === source)
    warning('same', 'The translation is the same as the English.', 'Translate it, or leave it if it is a proper name.');
  else if (longText && script && !script.test(text))
    error('script', 'There is no letter of this language’s script in it.', 'Check that it is in the right language.');
  if (text.length > 40 && text.length > source.length * 2.2)
    warning(
      'long',
      'It is more than twice as long as the English.',
      'Say it more briefly, or look at it on a small phone.',
    );

  const label = QUOTES[id] && labels.get(QUOTES[id]);
  if (label && !text.includes(label)) {
    error(
      'label',
      `It should quote the button “${label}” (${QUOTES[id]}) by its exact words.`,
      'Use the same words as on the button.',
    );
  }
  return undefined;
};

/**
 * @param {{ text: string, tag: string, messages: SourceMessage[] }} input - the file’s text, the language that its name
 *   says (`es` of `es.xlf`), and the messages of the code
 * @returns {{ problems: Problem[], document?: import('./xliff.js').Document }}
 */
export const checkTranslation = ({ text, tag, messages }) => {
  const problems = [];
  const report = (problem) => problems.push(problem);
  const { document, problems: form } = readXliff(text);
  for (const { code, what, line } of form) report({ level: 'error', code, line, what, todo: FORM_TODO[code] });
  if (!document) return { problems };

  const { sourceLanguage, targetLanguage, units } = document;
  if (sourceLanguage !== 'en') {
    report({
      level: 'error',
      code: 'source-language',
      what: `source-language is “${sourceLanguage ?? ''}”, not “en”.`,
      todo: 'Set it to “en”: all translations start from the English.',
    });
  }
  if (targetLanguage !== tag) {
    report({
      level: 'error',
      code: 'file-language',
      what: `target-language is “${targetLanguage ?? ''}”, but the file is named for “${tag}”.`,
      todo: 'Give the file the name of its language, or mend target-language.',
    });
  }

  const known = new Map(messages.map((message) => [message.id, message]));
  const labels = new Map(units.filter(({ target }) => target).map(({ id, target }) => [id, plain(target)]));
  const seen = new Set();
  for (const unit of units) {
    const { id, line } = unit;
    if (!id) continue;
    if (seen.has(id)) {
      report({
        level: 'error',
        code: 'doubled',
        unit: id,
        line,
        what: 'This unit is there more than once.',
        todo: 'Keep the right one and remove the others.',
      });
      continue;
    }
    seen.add(id);
    const message = known.get(id);
    if (message) checkUnit(unit, message, { tag, labels, report });
    else
      report({
        level: 'error',
        code: 'extra',
        unit: id,
        line,
        what: 'The check has no such message.',
        todo: 'Remove the unit, or run “npm run locale:extract”.',
      });
  }
  for (const { id } of messages) {
    if (!seen.has(id))
      report({
        level: 'error',
        code: 'missing',
        unit: id,
        what: 'This unit is missing.',
        todo: 'Run “npm run locale:extract”, then translate it.',
      });
  }
  return { problems, document };
};

/** A problem as one line for people. */
export const problemText = ({ level, unit, line, what, todo }, file) =>
  `${file}${line ? `:${line}` : ''}${unit ? ` [${unit}]` : ''} ${level}: ${what} → ${todo}`;
