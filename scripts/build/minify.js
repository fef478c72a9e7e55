/**
 * Removes from the built files what only translators, clinicians and maintainers read: descriptions, rules, sources.
 * They are about half of the content’s bytes.
 */
import MagicString from 'magic-string';
import { parseAst } from 'vite';
import { tabulateMessages } from './message-table.js';

/** Members of content objects that no screen shows. */
const NOTES = new Set(['rule', 'note', 'source', 'sources', 'grade', 'checked']);

/** A note is a literal, a list or an identifier. A member of the same name that contains a message is shown. */
const isNote = ({ type, key, value }) =>
  type === 'Property' && NOTES.has(key.name) && ['Literal', 'ArrayExpression', 'Identifier'].includes(value.type);

const isMsg = ({ type, callee }) => type === 'CallExpression' && callee.name === 'msg';

const visit = (node, see) => {
  if (!node || typeof node.type !== 'string') return;
  see(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const child of value) visit(child, see);
    else if (value && typeof value === 'object') visit(value, see);
  }
};

/** Returns the text of a message: a string, or a `str` template whose placeholders become `{name}`. */
const textOf = (node) => {
  if (node.type === 'Literal') return node.value;
  const quasi = node.type === 'TaggedTemplateExpression' ? node.quasi : node;
  return quasi.quasis
    .map(({ value }, i) => value.cooked + (quasi.expressions[i] ? `{${quasi.expressions[i].name}}` : ''))
    .join('');
};

const idOf = ({ properties }) => properties.find(({ key }) => key.name === 'id').value.value;

/**
 * @param {string} code - JavaScript of one module
 * @param {{ all?: boolean }} [options] - `all`: rules and sources too, and messages as plain objects (for the script that
 *   pages load); otherwise only descriptions (for the npm package, where rules and sources are part of the core)
 */
const stripped = (code, { all = false } = {}) => {
  const out = new MagicString(code);
  visit(parseAst(code), (node) => {
    if (isMsg(node)) {
      const [text, options] = node.arguments;
      const words = JSON.stringify({ id: idOf(options), text: textOf(text) });
      const id = `{ id: ${JSON.stringify(idOf(options))} }`;
      if (all) out.overwrite(node.start, node.end, `(${words})`);
      else out.overwrite(options.start, options.end, id);
    }
    if (all && node.type === 'ObjectExpression') {
      node.properties.forEach((property, index) => {
        if (!isNote(property)) return;
        const next = node.properties[index + 1];
        out.remove(property.start, next ? next.start : node.end - 1);
      });
    }
  });
  return out;
};

/** Returns the code without notes, as a string. */
export const stripNotes = (code, options) => stripped(code, options).toString();

/** Removes the white space of a template’s formatting: line breaks next to tags. */
const tight = (text) =>
  text
    .replace(/>\s*\n\s*</g, '><')
    .replace(/>\s*\n\s*$/, '>')
    .replace(/^\s*\n\s*</, '<')
    .replace(/\s*\n\s*/g, ' ');

/** Removes the white space of formatting from Lit templates. */
const minifiedTemplates = (code) => {
  const out = new MagicString(code);
  visit(parseAst(code), (node) => {
    if (node.type !== 'TaggedTemplateExpression' || !['html', 'svg'].includes(node.tag.name)) return;
    for (const { start, end } of node.quasi.quasis) {
      const text = code.slice(start, end);
      const short = tight(text);
      if (short !== text) out.update(start, end, short);
    }
  });
  return out;
};

const withMap = (out) => ({ code: out.toString(), map: out.generateMap({ hires: 'boundary' }) });

/**
 * Asks the browser to compile all functions while the script is still loading, rather than each on the main thread when
 * it is first called. Chromium supports it; for other browsers it is a comment.
 */
const COMPILE_EARLY = '//# allFunctionsCalledOnLoad\n';

/** Vite plugin for the script that pages load. */
export const minify = () => ({
  name: 'minify',
  enforce: 'post',
  transform(code, id) {
    if (/\/src\/content\/(?!message)/.test(id)) return withMap(stripped(code, { all: true }));
    if (/\/src\/view\/(?!styles)/.test(id)) return withMap(minifiedTemplates(code));
    return null;
  },
  renderChunk: (code) => tabulateMessages(code),
  // After the minifier, which removes comments.
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = COMPILE_EARLY + chunk.code;
      if (chunk.map) chunk.map.mappings = `;${chunk.map.mappings}`;
    }
  },
});
