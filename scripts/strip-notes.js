/**
 * Takes out of the built files what only translators, clinicians and maintainers read: descriptions, rules, sources.
 * They are about half of the content’s bytes.
 */
import MagicString from 'magic-string';
import { parseAst } from 'vite';
import { tabulateMessages } from './message-table.js';

/** Members of content objects that no screen shows. */
const NOTES = new Set(['rule', 'note', 'source', 'sources', 'basis', 'emergencySource']);

/** A note is text, a list, or the name of a text; a member of the same name that holds a message is shown. */
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

/** The text of a message: a string, or a `str` template whose gaps become `{name}`. */
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

/** The same, as text. */
export const stripNotes = (code, options) => stripped(code, options).toString();

/** Style sheets written for people, as browsers need them. */
export const minifyStyles = (css) =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();

/** White space that is there for the reader of a template, not of the page: what holds a line break, beside a tag. */
const tight = (text) =>
  text
    .replace(/>\s*\n\s*</g, '><')
    .replace(/>\s*\n\s*$/, '>')
    .replace(/^\s*\n\s*</, '<')
    .replace(/\s*\n\s*/g, ' ');

/** Lit templates without the white space of their source. */
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

/** The style sheets of a module: its templates that are written over several lines. */
const minifySheets = (code) => {
  const out = new MagicString(code);
  visit(parseAst(code), (node) => {
    if (node.type !== 'TemplateLiteral') return;
    const css = code.slice(node.start, node.end);
    if (css.includes('{\n')) out.update(node.start, node.end, minifyStyles(css));
  });
  return out;
};

const withMap = (out) => ({ code: out.toString(), map: out.generateMap({ hires: 'boundary' }) });

/**
 * Asks the browser to compile all functions while the script still comes over the line, and not each on the main thread
 * when it is first called. Chromium knows it; to others it is a comment.
 */
const COMPILE_EARLY = '//# allFunctionsCalledOnLoad\n';

/** Vite plugin for the script that pages load. */
export const lean = () => ({
  name: 'lean',
  enforce: 'post',
  transform(code, id) {
    if (/\/src\/content\/(?!message)/.test(id)) return withMap(stripped(code, { all: true }));
    if (/\/src\/(view\/(?!styles)|clonazepam-self-check)/.test(id)) return withMap(minifiedTemplates(code));
    if (id.endsWith('/src/view/styles.ts')) return withMap(minifySheets(code));
    return null;
  },
  renderChunk: (code) => tabulateMessages(code),
  // After the minifier, which takes comments out.
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = COMPILE_EARLY + chunk.code;
      if (chunk.map) chunk.map.mappings = `;${chunk.map.mappings}`;
    }
  },
});
