/**
 * Moves the messages of the script that pages load into one table. Text next to text and code next to code compress
 * better than a mix, and `{ id: …, text: … }` is written once instead of two hundred times. Each message names its row,
 * so the order in which the code runs does not matter.
 */
import MagicString from 'magic-string';
import { parseAst } from 'vite';

const text = (node) => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) return node.quasis[0].value.cooked;
  return undefined;
};

/** Returns the members of an object literal, if their names are exactly these. */
const members = (node, ...names) => {
  if (node?.type !== 'ObjectExpression' || node.properties.length !== names.length) return undefined;
  const found = node.properties.map(({ key, value }) => [key?.name ?? key?.value, value]);
  return names.every((name, index) => found[index][0] === name) ? found.map(([, value]) => value) : undefined;
};

const messageOf = (node) => {
  const [id, words] = (members(node, 'id', 'text') ?? []).map(text);
  return id !== undefined && words !== undefined ? { id, words } : undefined;
};

/** Returns the messages for both audiences, if their ids differ in the last part only: `sign.money.self`, `….other`. */
const pairOf = (node) => {
  const [self, other] = (members(node, 'self', 'other') ?? []).map(messageOf);
  const base = self?.id.replace(/\.self$/, '');
  return other && self.id === `${base}.self` && other.id === `${base}.other`
    ? { base, self: self.words, other: other.words }
    : undefined;
};

/** Returns the function that wraps a classic script; `undefined` for a module. */
const wrapper = ({ body }) => {
  const [statement, ...more] = body.filter(({ directive }) => !directive);
  if (!statement || more.length) return undefined;
  const bare = (node) => (node?.type === 'ParenthesizedExpression' ? bare(node.expression) : node);
  const called = bare(bare(statement.expression ?? statement.declarations?.[0].init)?.callee);
  return called?.body?.type === 'BlockStatement' ? called : undefined;
};

/**
 * Moves the messages of a script into a table.
 *
 * @param {string} code - the bundled script, not yet minified
 * @returns {{ code: string, map: object } | null} the script with a table; `null` if it has no messages
 * @throws {Error} when a message contains a line break, or the script uses a name that the table needs
 */
export const tabulateMessages = (code) => {
  const taken = /\b(messageRows|messageAt|messagePairAt)\b/.exec(code);
  if (taken) throw new Error(`The script already has a “${taken[0]}”.`);
  const program = parseAst(code);
  const wrapping = wrapper(program);
  const out = new MagicString(code);
  const rows = [];
  /** Returns a name that the script does not use yet: declaring one twice would break it. */
  const unused = (name) => (new RegExp(`\\b${name}\\b`).test(code) ? unused(`${name}_`) : name);
  const [table, message, pair] = ['table', 'tableMessage', 'tablePair'].map(unused);
  /** Adds rows and returns the index of the first. */
  const add = (...cells) => {
    const broken = cells.find((cell) => cell.includes('\n'));
    if (broken !== undefined) throw new Error(`A message holds a line break: “${broken}”.`);
    return rows.push(...cells) - cells.length;
  };
  const visit = (node) => {
    if (!node || typeof node.type !== 'string') return;
    const both = pairOf(node);
    const one = both ? undefined : messageOf(node);
    if (both) out.overwrite(node.start, node.end, `${pair}(${add(both.base, both.self, both.other)})`);
    else if (one) out.overwrite(node.start, node.end, `${message}(${add(one.id, one.words)})`);
    else for (const child of Object.values(node).flat()) if (child && typeof child === 'object') visit(child);
  };
  visit(program);
  if (!rows.length) return null;
  const text = rows.join('\n').replace(/[\\`$]/g, '\\$&');
  out.appendRight(
    wrapping ? wrapping.body.start + 1 : 0,
    `
const ${table} = \`${text}\`.split('\\n');
const ${message} = (row, id = ${table}[row], text = ${table}[row + 1]) => ({ id, text });
const ${pair} = (row) => ({
  self: ${message}(row, ${table}[row] + '.self'),
  other: ${message}(row, ${table}[row] + '.other', ${table}[row + 2]),
});
`,
  );
  return { code: out.toString(), map: out.generateMap({ hires: 'boundary' }) };
};
