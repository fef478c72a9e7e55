/**
 * Checks a translation file against the messages of the code, in words that a translator understands: what is wrong,
 * where, what to do. Runs in Node and in a browser; never throws.
 */
import { mojibakeIn } from './decode.js';
import { isSafety, isStale, reviewerOf } from './language-pack.js';
import { SHORT } from './merge.js';
import { plain, readXliff, tagOf } from './xliff.js';

/** States of XLIFF 1.2 that are used here, and who may set them. */
const STATES = {
  'needs-translation': 'nobody yet',
  'needs-review-translation': 'a draft',
  translated: 'checked by somebody who speaks the language',
  final: 'checked by a clinician who speaks the language',
};

const QUALIFIERS = new Set(['mt-suggestion']);

/** Right-to-left and left-to-right overrides, embeddings, isolates and marks. The check isolates what needs it. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Characters that nobody sees. The joiners U+200C and U+200D are allowed: some scripts need them. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/u;

/** Punctuation at the end of a sentence, also inside quotation marks (“ closes them in German) and brackets. */
const ENDS = /[.?!。？！؟।]["“”»’）)\]」』\u202f]*$/u;
const ASKS = /[?？؟;]["“”»）)\u202f]*$/u;

/** Tells text in a script by its letters. */
const SCRIPTS = {
  Arab: /\p{Script=Arabic}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Hans: /\p{Script=Han}/u,
  Kore: /\p{Script=Hangul}/u,
};

/** Which other messages each message quotes, such as the label of a button in “Leave this page”. */
const quotesIn = (messages) => {
  const ids = new Map(messages.map(({ id, parts }) => [plain(parts), id]));
  return new Map(
    messages.map(({ id, parts }) => [
      id,
      [...plain(parts).matchAll(/“([^”]+)”/g)].map(([, quoted]) => ids.get(quoted)).filter(Boolean),
    ]),
  );
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

/** A language tag in its usual form; undefined when it is none. */
export const canonicalTag = (tag) => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

const scriptOf = (tag) => {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
};

/**
 * @typedef {{ id: string, parts: (string | { x: string, text: string })[], desc: string, safety: boolean }} SourceMessage
 * @typedef {{
 *   level: 'error' | 'warning', code: string, unit?: string, units?: string[], line?: number, what: string, todo: string,
 * }} Problem - `units` when several have the same problem
 */

/** Inline elements and sections of other tools that import removes without harm to the text. */
const REMOVABLE = new Set(['mrk', 'g', 'sub', 'CDATA']);

/** Finds what happened to the placeholders of a unit: one problem for each cause. */
const placeholderProblems = (message, target, error) => {
  const english = placeholders(message.parts);
  const nameOf = new Map(english.map(({ x, text }) => [x, text]));
  const text = target.filter((part) => typeof part === 'string').join(' ');

  const written = text.match(/<\/?(?:x|g|ph|bx|ex|bpt|ept|it)\b[^<>]*>/g);
  if (written) {
    error(
      'placeholder-escaped',
      `A placeholder has become text: ${written[0]}. A tool has written &lt; for <.`,
      `Put a real tag in its place, in an XML or text editor: ${english.map(tagOf).join(' and ') || 'there is none in the English'}.`,
    );
    return;
  }
  const typed = text.match(/\$?\{\w*\}/g);
  if (typed) {
    const wanted = english.filter(({ text: name }) =>
      typed.some((word) => word.replace('$', '') === name.replace('$', '')),
    );
    error(
      'placeholder-typed',
      `${list(typed)} is typed as text.`,
      `Use the placeholder of the English instead: ${(wanted.length ? wanted : english).map(tagOf).join(' and ') || 'there is none'}.`,
    );
    return;
  }

  const wanted = count(english.map(({ x }) => x));
  const given = count(placeholders(target).map(({ x }) => x));
  for (const [x, times] of wanted) {
    const found = given.get(x) ?? 0;
    const name = nameOf.get(x);
    if (found < times)
      error(
        'placeholder-lost',
        `The placeholder ${name} is missing.`,
        `Put ${tagOf({ x, text: name })} back where it belongs.`,
      );
    if (found > times)
      error(
        'placeholder-doubled',
        `The placeholder ${name} is there ${found} times, in English ${times}.`,
        'Delete the extra one.',
      );
  }
  for (const { x, text: name, tag } of placeholders(target)) {
    const english = nameOf.get(x);
    if (english === undefined)
      error('placeholder-unknown', `The placeholder ${name || `with id “${x}”`} is not in the English.`, 'Delete it.');
    else if (name !== english && [...nameOf.values()].includes(name))
      error(
        'placeholder-swapped',
        `The placeholder with id “${x}” is ${english} in English, and ${name} here.`,
        'Copy the placeholder from the English, and move it as a whole.',
      );
    else if (tag)
      error(
        'placeholder-tag',
        `The placeholder ${english} came back as <${tag} id="${x}">.`,
        `Write ${tagOf({ x, text: english })}, or import the file with “npm run locale:import”, which does it.`,
      );
    else if (name !== english)
      error(
        'placeholder-renamed',
        `The placeholder with id “${x}” is ${english} in English, and ${name || 'without a name'} here.`,
        `Write ${tagOf({ x, text: english })}, or import the file with “npm run locale:import”, which does it.`,
      );
  }
};

/** Scripts with spaces between words, where a placeholder is a word. Elsewhere, letters may stand right next to it. */
const SPACED = new Set(['Latn', 'Cyrl', 'Grek']);

const BEFORE = /[\p{L}\p{N}.,;:!?…]$/u;
const AFTER = /^[\p{L}\p{N}]/u;

/** Ids of placeholders with a letter, or punctuation that wants a space, right before or after them. */
const gluedIn = (parts) =>
  parts
    .map((part, index) => ({ part, before: parts[index - 1], after: parts[index + 1] }))
    .filter(
      ({ part, before, after }) =>
        typeof part !== 'string' &&
        ((typeof before === 'string' && BEFORE.test(before)) || (typeof after === 'string' && AFTER.test(after))),
    )
    .map(({ part }) => part);

const gluedPlaceholder = (english, target) => {
  const alright = new Set(gluedIn(english).map(({ x }) => x));
  return gluedIn(target).find(({ x }) => !alright.has(x));
};

/** Checks one unit. */
const checkUnit = (unit, message, { tag, labels, quotes, report }) => {
  const { id } = unit;
  let line = unit.line;
  const say = (level, code, what, todo, group) => report({ level, code, unit: id, line, what, todo, group });
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
      'Compare it with the note “previous-source”, update the translation, delete that note, and set the state.',
    );
  }

  const { state, qualifier, approved, target } = unit;
  if (!target) return error('untranslated', 'There is no translation.', 'Translate it.');
  line = unit.targetLine;
  if (unit.targets > 1) error('two-targets', 'There is more than one <target>.', 'Keep one and delete the others.');
  const foreign = [...new Set(unit.foreign)];
  const unknown = foreign.filter((name) => !REMOVABLE.has(name));
  if (unknown.length)
    error(
      'inline',
      `There are tags in the text: ${unknown.map((name) => `<${name}>`).join(', ')}.`,
      'Delete the tags and keep their text.',
    );
  else if (foreign.length)
    error(
      'tags',
      `The text has tags of another tool: ${list(foreign)}.`,
      'Import the file with “npm run locale:import”, which removes them.',
    );
  if (unit.targetLanguage && unit.targetLanguage !== tag) {
    error(
      'target-language',
      `This translation says that it is “${unit.targetLanguage}”, not “${tag}”.`,
      'Delete xml:lang from <target>.',
    );
  }
  if (state === undefined)
    error('no-state', 'The translation has no state.', `Set one of ${list(Object.keys(STATES))}.`);
  else if (!(state in STATES))
    error('state', `“${state}” is not one of the states used here.`, `Set one of ${list(Object.keys(STATES))}.`);
  if (qualifier !== undefined && !QUALIFIERS.has(qualifier)) {
    error(
      'qualifier',
      `“${qualifier}” is not one of the qualifiers used here.`,
      `Use ${list([...QUALIFIERS])} for a machine’s draft, or none.`,
    );
  }
  if (approved !== undefined && approved !== 'yes' && approved !== 'no') {
    error(
      'approved',
      `approved="${approved}" is neither yes nor no.`,
      'Set approved="yes" when a clinician has checked it, otherwise delete it.',
    );
  }
  if (qualifier === 'mt-suggestion' && state !== 'needs-review-translation') {
    error(
      'machine-checked',
      `It is marked as a machine’s suggestion and as “${state}” at once.`,
      'Delete state-qualifier once a person has checked it, or set the state back.',
    );
  } else if (state === 'final' && approved !== 'yes') {
    const safety = message.safety ? ' This is safety text.' : '';
    error(
      'final-unapproved',
      `It is marked “final”, but no clinician has approved it.${safety}`,
      'Only a clinician sets “final”, together with approved="yes".',
    );
  } else if (approved === 'yes' && state !== 'final') {
    error(
      'approved-unfinal',
      `approved="yes" contradicts the state “${state ?? ''}”. Weblate and translate-toolkit write it for every confirmed translation; here it means that a clinician has checked the text.`,
      'Delete approved, or import the file with “npm run locale:import”, which does it. If a clinician has checked it, set state="final".',
    );
  } else if ((state === 'final' || state === 'translated') && !reviewerOf(unit)) {
    error(
      'no-reviewer',
      `It is marked “${state}”, but nothing says who checked it.`,
      'Add <note from="reviewer">name, role, date</note> after the <target>, or set the state back to “needs-review-translation”.',
    );
  }
  if (state === 'needs-translation') return error('untranslated', 'It is not translated yet.', 'Translate it.');

  const text = plain(target);
  const source = plain(message.parts);
  if (text.trim() === '') return error('empty', 'The translation is empty.', 'Translate it.');

  const words = target.filter((part) => typeof part === 'string').join(' ');
  // Garbled text cannot be checked any further.
  const garbled = mojibakeIn(words, scriptOf(tag));
  if (garbled)
    return error(
      'mojibake',
      `“${garbled.wrong}” should probably be “${garbled.right}”: UTF-8 text was read in another encoding and saved again.`,
      'Use the file from before that, open it as UTF-8, and save it as UTF-8.',
      'mojibake',
    );
  if (words.includes('\uFFFD'))
    return error(
      'lost-character',
      'A letter was lost: “\uFFFD” is in its place. The file was read or saved in another encoding than UTF-8.',
      'Use the file from before that, open it as UTF-8, and save it as UTF-8.',
    );

  let broken = false;
  placeholderProblems(message, target, (...problem) => {
    broken = true;
    error(...problem);
  });
  // What else there is to say about such a text mostly follows from the broken placeholder.
  if (broken) return undefined;
  if (SPACED.has(scriptOf(tag) ?? '')) {
    const glued = gluedPlaceholder(message.parts, target);
    if (glued)
      error(
        'placeholder-glued',
        `There is no space between the placeholder ${glued.text} and the word next to it.`,
        'Put a space between them. OmegaT loses it when its file filters remove leading and trailing tags.',
      );
  }

  if (/<[a-z!/]|&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(words)) {
    error('markup', 'There is markup or an entity in the text. Visitors would see it as it is.', 'Write plain text.');
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
        ? 'The punctuation at the end is missing.'
        : 'There is punctuation at the end that the English does not have.',
      'End the text as the English ends.',
    );
  } else if (source.endsWith('?') && !ASKS.test(text)) {
    error('question', 'The question mark is missing.', 'End the question with your language’s question mark.');
  }
  if (/^\s|\s$/.test(text)) error('outer-space', 'There is a space at the beginning or the end.', 'Delete it.');
  if (/[ \u00a0]{2}/.test(text)) error('double-space', 'There are two spaces in a row.', 'Keep one.');
  if (/[\n\t]/.test(text))
    error('line-break', 'There is a line break or a tab in the text.', 'Write the text in one line.');
  if (text !== text.normalize('NFC'))
    error(
      'decomposed',
      'Some letters are stored in pieces (letter and accent apart).',
      'Type these letters again, or convert the text to the Unicode form NFC.',
    );
  if (BIDI.test(text))
    error(
      'bidi',
      'There is an invisible character that changes the direction of the text.',
      'Delete it: the check sets the direction by itself.',
    );
  if (INVISIBLE.test(text))
    error('invisible', 'There is an invisible character in the text.', 'Delete it, or type the word again.');

  const script = SCRIPTS[scriptOf(tag)];
  const longText = source.replace(/\{\w+\}/g, '').length > SHORT;
  if (longText && text === source)
    warning('same', 'The translation is the same as the English.', 'Translate it, or leave it if it is a proper name.');
  else if (longText && script && !script.test(text))
    error('script', 'There is no letter of this language’s script in it.', 'Check that it is in the right language.');
  if (text.length > 40 && text.length > source.length * 2.2)
    warning(
      'long',
      'It is more than twice as long as the English.',
      'Shorten it, or see how it looks on a small phone.',
    );

  for (const quoted of quotes.get(id)) {
    const label = labels.get(quoted);
    if (label && !text.includes(label))
      error(
        'label',
        `It should quote “${label}” (${quoted}) in exactly these words.`,
        'Use the same words in both messages.',
      );
  }
  return undefined;
};

const MANY = 5;

/** Problems that many units share, as one: a tool has caused them, and one explanation is enough. */
export const grouped = (problems) => {
  const keyOf = ({ level, code, what, todo, group }) => JSON.stringify([level, code, group ?? [what, todo]]);
  const groups = new Map();
  for (const problem of problems) {
    const key = keyOf(problem);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return problems.flatMap((problem) => {
    const alike = groups.get(keyOf(problem));
    if (!problem.unit || alike.length <= MANY) return [problem];
    if (problem !== alike[0]) return [];
    return [{ ...problem, unit: undefined, units: alike.map(({ unit }) => unit) }];
  });
};

/**
 * What is wrong with the language that a file says it is in, if anything.
 *
 * @param {{ targetLanguage?: string }} document
 * @param {string} [tag]
 */
export const languageProblem = ({ targetLanguage }, tag) => {
  if (targetLanguage && targetLanguage === tag) return undefined;
  if (!targetLanguage)
    return {
      what: 'The file does not say which language it is in: <file> has no target-language.',
      todo: `Add target-language="${tag ?? 'es'}"${tag ? '' : ', or the tag of another language,'} to <file>.`,
    };
  if (canonicalTag(targetLanguage) !== targetLanguage) {
    const written = tag ?? canonicalTag(targetLanguage.replaceAll('_', '-')) ?? 'es';
    return {
      what: `target-language="${targetLanguage}" is not a language tag${targetLanguage.includes('_') ? ': tags have hyphens, not underscores' : ''}.`,
      todo: `Write target-language="${written}".`,
    };
  }
  return {
    what: `The file is for “${tag}”, but its target-language is “${targetLanguage}”.`,
    todo: `If it is in “${tag}”, write target-language="${tag}". Otherwise give it the name of its language: ${targetLanguage}.xlf.`,
  };
};

/** What the texts of units say where others quote them. */
const labelsOf = (units) => new Map(units.filter(({ target }) => target).map(({ id, target }) => [id, plain(target)]));

/** Problems of single units of a document. */
export const unitProblems = (wanted, { units }, { tag, messages }) => {
  const problems = [];
  const known = new Map(messages.map((message) => [message.id, message]));
  const context = {
    tag,
    labels: labelsOf(units),
    quotes: quotesIn(messages),
    report: (problem) => problems.push(problem),
  };
  for (const unit of wanted) if (known.has(unit.id)) checkUnit(unit, known.get(unit.id), context);
  return problems;
};

/**
 * @param {{ content: string | Uint8Array, tag: string, messages: SourceMessage[] }} input - the file, the language that it
 *   should be in (`es` of `es.xlf`), and the messages of the code
 * @returns {{ problems: Problem[], document?: import('./xliff.js').Document }} what many units share is said once
 */
export const checkTranslation = ({ content, tag, messages }) => {
  const problems = [];
  const report = (problem) => problems.push(problem);
  const error = (code, what, todo, rest) => report({ level: 'error', code, ...rest, what, todo });
  const { document, problems: form } = readXliff(content);
  for (const { code, what, todo, line } of form) error(code, what, todo, { line });
  if (!document) return { problems };

  const { sourceLanguage, units, fileLine } = document;
  if (sourceLanguage !== 'en')
    error(
      'source-language',
      `source-language is “${sourceLanguage ?? ''}”, not “en”.`,
      'Write source-language="en": all translations start from the English.',
      { line: fileLine },
    );
  const language = document.languages.length > 0 && languageProblem(document, tag);
  if (language) error('file-language', language.what, language.todo, { line: fileLine });

  const known = new Map(messages.map((message) => [message.id, message]));
  const context = { tag, labels: labelsOf(units), quotes: quotesIn(messages), report };
  const seen = new Set();
  for (const unit of units) {
    const { id, line } = unit;
    if (!id) continue;
    if (seen.has(id)) {
      error('doubled', 'This unit is there more than once.', 'Keep the right one and delete the others.', {
        unit: id,
        line,
      });
      continue;
    }
    seen.add(id);
    const message = known.get(id);
    if (message) checkUnit(unit, message, context);
    else
      error('extra', 'The check has no such message.', 'Delete the unit, or run “npm run locale:extract”.', {
        unit: id,
        line,
      });
  }
  for (const { id } of messages)
    if (!seen.has(id))
      error('missing', 'This unit is missing.', 'Run “npm run locale:extract”, then translate it.', { unit: id });
  return { problems: grouped(problems), document };
};

const SHOWN = 3;

/** A list of units for people: the first few, and how many more. */
export const unitList = (units) =>
  units.length <= SHOWN + 1 ? units.join(', ') : `${units.slice(0, SHOWN).join(', ')} and ${units.length - SHOWN} more`;

/**
 * A problem as one line for people.
 *
 * @param {Partial<Problem>} problem
 * @param {string} file
 */
export const problemText = ({ level, unit, units, line, what, todo }, file) => {
  const where = unit ? ` [${unit}]` : units ? ` [${units.length} units: ${unitList(units)}]` : '';
  return `${file}${line ? `:${line}` : ''}${where} ${level}: ${what} → ${todo}`;
};
