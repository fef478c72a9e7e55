/**
 * Reads and writes XLIFF 1.2 files of messages. Runs in Node and in a browser.
 *
 * Reading is lenient about form (namespaces, groups, CDATA, comments, segment tags), so that files from translation tools
 * can be imported. Everything unusual is reported as a problem with its line.
 */
import { SaxesParser } from 'saxes';
import { decode } from './decode.js';
import { explainXml } from './explain-xml.js';

export const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';

/** Inline elements that stand for something in the text. */
const PLACEHOLDERS = new Set(['x', 'ph', 'bx', 'ex', 'bpt', 'ept', 'it']);

/**
 * @typedef {{ x: string, text: string, tag?: string }} Placeholder - its id, what it stands for, and the inline element
 *   when that is not `<x>`
 * @typedef {string | Placeholder} Part
 * @typedef {{ from: string, text: string }} Note
 * @typedef {{
 *   id: string, source: Part[], target?: Part[], state?: string, qualifier?: string, approved?: string,
 *   notes: Note[], line: number, targetLine?: number, targetLanguage?: string, targets: number, foreign: string[],
 * }} Unit
 * @typedef {{
 *   sourceLanguage?: string, targetLanguage?: string, languages: (string | undefined)[], fileLine?: number, units: Unit[],
 * }} Document - `languages` has the target language of each `<file>`
 * @typedef {{ code: string, what: string, todo: string, line?: number }} FormProblem
 */

/** Parts with neighboring texts joined. */
const joined = (parts) =>
  parts.reduce((list, part) => {
    const last = list.at(-1);
    if (typeof part === 'string' && typeof last === 'string') list[list.length - 1] = last + part;
    else if (part !== '') list.push(part);
    return list;
  }, []);

/**
 * `<g>` usually wraps text. Empty, or around nothing but a name such as `${step}`, it is a placeholder that a tool has
 * written in its own way.
 */
const closeGroup = (parts) => {
  const start = parts.findLastIndex((part) => part.open);
  const { open: id } = parts[start];
  const inner = parts.slice(start + 1);
  const isPlaceholder = inner.every((part) => typeof part === 'string') && /^\s*(\$?\{\w+\})?\s*$/.test(inner.join(''));
  parts.splice(start, Infinity, ...(isPlaceholder ? [{ x: id, text: '', tag: 'g' }] : inner));
  return isPlaceholder;
};

/** What a file that is not XLIFF probably is. */
const otherFormat = (text) => {
  if (/^(#.*\n)*\s*msgid\s+"/m.test(text.slice(0, 2000)) && !text.includes('<xliff')) return 'a PO file';
  if (/^\s*[{[]/.test(text)) return 'JSON';
  return undefined;
};

const EXPORT_AS_12 = 'Export or save the file as XLIFF 1.2 in your translation tool.';
const importRemoves = (things) => `Import the file with “npm run locale:import”, which removes ${things}.`;

export const PO_TODO =
  'Translate the XLIFF file itself instead. xliff2po drops placeholders and po2xliff renumbers units, so the way through PO cannot be undone.';

/**
 * @param {string | Uint8Array} content - a whole XLIFF file; bytes are decoded, and a wrong encoding is explained
 * @returns {{ document?: Document, problems: FormProblem[] }} no document when the file cannot be read at all
 */
export const readXliff = (content) => {
  const problems = [];
  const report = (code, what, todo, line) => {
    if (!problems.some((problem) => problem.code === code)) problems.push({ code, what, todo, line });
  };
  const fail = (...problem) => {
    report(...problem);
    return { problems };
  };

  const decoded =
    typeof content === 'string' ? { text: content.replace(/^\uFEFF/, ''), problems: [] } : decode(content);
  problems.push(...decoded.problems);
  const { text } = decoded;
  if (text === undefined) return { problems };
  if (text.trim() === '') return fail('empty-file', 'The file is empty.', 'Use the last good version of the file.', 1);
  if (text.startsWith('ï»¿')) {
    return fail(
      'mojibake',
      'The file was opened in a wrong encoding and saved again: it starts with “ï»¿”.',
      'Use the file from before that, open it as UTF-8, and save it as UTF-8.',
      1,
    );
  }
  const other = otherFormat(text);
  if (other)
    return fail('not-xliff', `This is ${other}, not XLIFF.`, other === 'a PO file' ? PO_TODO : EXPORT_AS_12, 1);

  const parser = new SaxesParser({ xmlns: true, position: true });
  /** @type {any} */
  const document = { languages: [], units: [] };
  const stack = [];
  let unit;
  let parts;
  let note;
  let root;
  let version;
  let tagLine = 1;
  let fault;

  const inside = (name) => stack.includes(name);

  parser.on('error', ({ message }) => {
    fault ??= { message: message.replace(/^\d+:\d+: /, ''), line: parser.line };
  });

  parser.on('opentagstart', () => {
    // The parser has read one character beyond the name, which may be a line break.
    tagLine = parser.column === 0 ? parser.line - 1 : parser.line;
  });

  parser.on('opentag', ({ local, uri, prefix, attributes }) => {
    const at = Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value]));
    if (!root) {
      root = local;
      version = at.version;
      if (local !== 'xliff')
        report('not-xliff', `The outermost element is <${local}>, not <xliff>.`, EXPORT_AS_12, tagLine);
      else if (version !== '1.2') {
        report('version', `This is XLIFF ${version ?? 'without a version'}, not XLIFF 1.2.`, EXPORT_AS_12, tagLine);
      } else if (uri !== NAMESPACE) {
        report(
          'namespace',
          `The namespace is “${uri}”, not “${NAMESPACE}”.`,
          'Export or save the file as XLIFF 1.2 without changing its first lines.',
          tagLine,
        );
      }
    }
    if (prefix) report('prefix', `<${prefix}:${local}> has a prefix.`, importRemoves('prefixes'), tagLine);
    if (parts) {
      if (PLACEHOLDERS.has(local)) {
        parts.push({ x: at.id ?? '', text: at['equiv-text'] ?? '', ...(local !== 'x' && { tag: local }) });
      } else if (local === 'g') parts.push({ open: at.id ?? '' });
      else unit.foreign.push(local);
    } else if (local === 'file') {
      document.languages.push(at['target-language']);
      if (document.languages.length > 1) {
        report('files', 'There is more than one <file>.', 'Keep one <file>, with one language, in one file.', tagLine);
      } else {
        document.fileLine = tagLine;
        document.sourceLanguage = at['source-language'];
        document.targetLanguage = at['target-language'];
      }
      if (at.datatype === 'po') document.fromPo = true;
      for (const name of ['original', 'datatype', 'source-language']) {
        if (!at[name])
          report('file-attribute', `<file> has no ${name}.`, 'Copy the attribute from another language file.', tagLine);
      }
    } else if (local === 'group') {
      report('group', 'Units are inside a <group>.', importRemoves('groups'), tagLine);
    } else if (local === 'trans-unit') {
      unit = { id: at.id ?? '', source: [], notes: [], line: tagLine, targets: 0, foreign: [] };
      if (at.approved !== undefined) unit.approved = at.approved;
      if (at.restype === 'x-gettext-domain-header') document.fromPo = true;
      if (!unit.id) report('no-id', 'A unit has no id.', 'Put the id back: translations are found by it.', tagLine);
      document.units.push(unit);
    } else if (unit && local === 'source' && !inside('alt-trans')) {
      parts = [];
    } else if (unit && local === 'target' && !inside('alt-trans')) {
      unit.targets++;
      parts = [];
      unit.targetLine = tagLine;
      unit.state = at.state;
      unit.qualifier = at['state-qualifier'];
      unit.targetLanguage = at['xml:lang'];
    } else if (unit && local === 'note') {
      note = { from: at.from ?? '', text: '' };
    }
    stack.push(local);
  });

  const characters = (data) => {
    // Text inside <ph> and the like is another tool’s code, not part of the message.
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
    if (parts && local === 'g') {
      if (!closeGroup(parts)) unit.foreign.push('g');
    } else if (local === 'source' && parts && !inside('alt-trans')) {
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

  try {
    parser.write(text).close();
  } catch ({ message }) {
    fault ??= { message, line: parser.line };
  }
  if (fault) {
    const { what, todo, line } = explainXml(text) ?? {
      what: `This is not well-formed XML (${fault.message})`,
      todo: 'Open the file in an XML editor at this line, or export it from your tool again.',
      line: fault.line,
    };
    return { problems: [...decoded.problems, { code: 'malformed', what, todo, line }] };
  }
  if (document.fromPo) {
    return {
      problems: [{ code: 'po', what: 'This file was made from a PO file (po2xliff).', todo: PO_TODO, line: 1 }],
    };
  }
  if (root !== 'xliff' || /^2/.test(version ?? '')) {
    return { problems: problems.filter(({ code }) => ['encoding', 'not-xliff', 'version'].includes(code)) };
  }
  if (document.languages.length === 0) {
    report('no-file', 'There is no <file>.', 'Export the file again: its <file> element is gone.', 1);
  }
  return { document, problems };
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

/** A document as a file, always in the same form, so that a diff between two versions shows changed words only. */
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

/** Parts as one text, `{name}` for each placeholder: the form of language packs. */
export const plain = (parts = []) =>
  parts.map((part) => (typeof part === 'string' ? part : part.text.replace(/^\$\{(\w+)\}$/, '{$1}'))).join('');

/** A placeholder as it is written in a file, for messages. */
export const tagOf = ({ x, text }) => inline([{ x, text }]);
