/**
 * Reads and writes XLIFF 1.2 files of messages. Runs in Node and in a browser.
 *
 * Reading is lenient in form (namespaces, groups, CDATA, comments, segment tags), so that what a translation tool gives
 * back can be imported; whatever is not as it should be is reported as a problem, with its line.
 */
import { SaxesParser } from 'saxes';

export const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';

/** Inline elements that other tools put round text. Their text counts, the element does not. */
const TRANSPARENT = new Set(['mrk', 'g', 'sub']);

/** Inline elements that stand for something in the text. */
const PLACEHOLDERS = new Set(['x', 'ph', 'bx', 'ex', 'bpt', 'ept', 'it']);

/**
 * @typedef {string | { x: string, text: string }} Part - text, or a placeholder: its id and what it stands for
 * @typedef {{ from: string, text: string }} Note
 * @typedef {{
 *   id: string, source: Part[], target?: Part[], state?: string, qualifier?: string, approved?: string,
 *   notes: Note[], line: number, targetLanguage?: string, foreign: string[],
 * }} Unit
 * @typedef {{ sourceLanguage?: string, targetLanguage?: string, units: Unit[] }} Document
 * @typedef {{ code: string, what: string, line?: number }} FormProblem
 */

/** Parts with neighbouring texts joined. */
const joined = (parts) =>
  parts.reduce((list, part) => {
    const last = list.at(-1);
    if (typeof part === 'string' && typeof last === 'string') list[list.length - 1] = last + part;
    else if (part !== '') list.push(part);
    return list;
  }, []);

/**
 * @param {string} text - a whole XLIFF file
 * @returns {{ document?: Document, problems: FormProblem[] }} no document where the file cannot be read at all
 */
export const readXliff = (text) => {
  const problems = [];
  const report = (code, what, line) => problems.push({ code, what, line });
  const parser = new SaxesParser({ xmlns: true, position: true });
  const document = { units: [] };
  const stack = [];
  let files = 0;
  let unit;
  let parts;
  let note;
  let root;
  let broken = false;

  const line = () => parser.line;
  const inside = (name) => stack.includes(name);

  parser.on('error', ({ message }) => {
    if (!broken) report('malformed', message.replace(/^\d+:\d+: /, ''), line());
    broken = true;
  });

  parser.on('opentag', ({ local, uri, prefix, attributes }) => {
    const at = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
    if (!root) {
      root = local;
      if (local !== 'xliff') report('not-xliff', `The outermost element is <${local}>, not <xliff>.`, line());
      else if (at.version !== '1.2') report('version', `The version is “${at.version ?? ''}”, not “1.2”.`, line());
      if (uri !== NAMESPACE) report('namespace', `The namespace is “${uri}”, not “${NAMESPACE}”.`, line());
    }
    if (prefix) report('prefix', `<${prefix}:${local}> has a prefix.`, line());
    if (parts) {
      if (PLACEHOLDERS.has(local)) parts.push({ x: at.id ?? '', text: at['equiv-text'] ?? '' });
      if (local !== 'x') {
        const known = TRANSPARENT.has(local) || PLACEHOLDERS.has(local);
        unit.foreign.push(local);
        if (!known) report('inline', `<${local}> stands in the text of “${unit.id}”.`, line());
      }
    } else if (local === 'file') {
      files++;
      if (files > 1) report('files', 'There is more than one <file>.', line());
      document.sourceLanguage = at['source-language'];
      document.targetLanguage = at['target-language'];
      for (const name of ['original', 'datatype', 'source-language']) {
        if (!at[name]) report('file-attribute', `<file> has no ${name}.`, line());
      }
    } else if (local === 'group') {
      report('group', 'Units stand in a <group>.', line());
    } else if (local === 'trans-unit') {
      unit = { id: at.id ?? '', source: [], notes: [], line: line(), foreign: [] };
      if (at.approved !== undefined) unit.approved = at.approved;
      if (!unit.id) report('no-id', 'A unit has no id.', line());
      document.units.push(unit);
    } else if (unit && local === 'source' && !inside('alt-trans')) {
      parts = [];
    } else if (unit && local === 'target' && !inside('alt-trans')) {
      if (unit.target) report('two-targets', `“${unit.id}” has more than one <target>.`, line());
      parts = [];
      unit.state = at.state;
      unit.qualifier = at['state-qualifier'];
      unit.targetLanguage = at['xml:lang'];
    } else if (unit && local === 'note') {
      note = { from: at.from ?? '', text: '' };
    }
    stack.push(local);
  });

  const characters = (data) => {
    // What stands inside <ph> and the like is another tool’s code, not text.
    if (parts) {
      if (![...PLACEHOLDERS].some((name) => inside(name))) parts.push(data);
    } else if (note) note.text += data;
  };
  parser.on('text', characters);
  parser.on('cdata', (data) => {
    if (parts) unit.foreign.push('CDATA');
    characters(data);
  });

  parser.on('closetag', ({ local }) => {
    stack.pop();
    if (local === 'source' && parts && !inside('alt-trans')) {
      unit.source = joined(parts);
      parts = undefined;
    } else if (local === 'target' && parts && !inside('alt-trans')) {
      unit.target = joined(parts);
      parts = undefined;
    } else if (local === 'note' && note) {
      unit.notes.push(note);
      note = undefined;
    } else if (local === 'trans-unit') unit = undefined;
  });

  if (text.trim() === '') {
    report('empty-file', 'The file is empty.', 1);
    return { problems };
  }
  try {
    parser.write(text).close();
  } catch ({ message }) {
    if (!broken) report('malformed', message, parser.line);
    broken = true;
  }
  if (root && files === 0 && !broken) report('no-file', 'There is no <file>.', 1);
  return broken || root !== 'xliff' ? { problems } : { document, problems };
};

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const quoted = (text) => escaped(text).replace(/"/g, '&quot;');

const inline = (parts) =>
  parts
    .map((part) =>
      typeof part === 'string' ? escaped(part) : `<x id="${quoted(part.x)}" equiv-text="${quoted(part.text)}"/>`,
    )
    .join('');

const attributes = (pairs) =>
  Object.entries(pairs)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${quoted(value)}"`)
    .join('');

const unitLines = ({ id, source, target, state, qualifier, approved, notes }) => [
  `<trans-unit${attributes({ id, approved })}>`,
  `  <source>${inline(source)}</source>`,
  ...(target ? [`  <target${attributes({ state, 'state-qualifier': qualifier })}>${inline(target)}</target>`] : []),
  ...notes.map(({ from, text }) => `  <note${attributes({ from })}>${escaped(text)}</note>`),
  '</trans-unit>',
];

/** A document as a file: always in the same form, so that a difference between two versions is a difference in words. */
export const writeXliff = ({ targetLanguage, units }) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff version="1.2" xmlns="${NAMESPACE}">`,
    `<file${attributes({ original: 'clonazepam-self-check', 'source-language': 'en', 'target-language': targetLanguage, datatype: 'plaintext' })}>`,
    '<body>',
    ...units.flatMap(unitLines),
    '</body>',
    '</file>',
    '</xliff>',
    '',
  ].join('\n');

/** Parts as one text, `{name}` for each placeholder: the form of catalogues. */
export const plain = (parts = []) =>
  parts.map((part) => (typeof part === 'string' ? part : part.text.replace(/^\$\{(\w+)\}$/, '{$1}'))).join('');
