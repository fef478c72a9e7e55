/**
 * Takes the words out of the code of the script that pages load, into one table. Words beside words and code beside code
 * compress better than both mixed, and `{ id: …, text: … }` is written once and not two hundred times.
 *
 * The table is read in the order in which the code runs: each place where a message stood takes the next rows. That
 * order is only known at the top level of the script (or of the one function that a classic script is wrapped in), so a
 * message anywhere else is an error.
 */
import MagicString from 'magic-string';
import { parseAst } from 'vite';

const text = (node) => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) return node.quasis[0].value.cooked;
  return undefined;
};

/** Members of an object literal whose names are exactly these. */
const members = (node, ...names) => {
  if (node?.type !== 'ObjectExpression' || node.properties.length !== names.length) return undefined;
  const found = node.properties.map(({ key, value }) => [key?.name ?? key?.value, value]);
  return names.every((name, index) => found[index][0] === name) ? found.map(([, value]) => value) : undefined;
};

const messageOf = (node) => {
  const [id, words] = (members(node, 'id', 'text') ?? []).map(text);
  return id !== undefined && words !== undefined ? { id, words } : undefined;
};

/** Both voices of a message whose ids differ in their last part only: `sign.money.self`, `sign.money.other`. */
const voicesOf = (node) => {
  const [self, other] = (members(node, 'self', 'other') ?? []).map(messageOf);
  const base = self?.id.replace(/\.self$/, '');
  return other && self.id === `${base}.self` && other.id === `${base}.other`
    ? { base, self: self.words, other: other.words }
    : undefined;
};

/** The function that a classic script consists of; none in a module. */
const wrapper = ({ body }) => {
  const [statement, ...more] = body.filter(({ directive }) => !directive);
  if (!statement || more.length) return undefined;
  const bare = (node) => (node?.type === 'ParenthesizedExpression' ? bare(node.expression) : node);
  const called = bare(bare(statement.expression ?? statement.declarations?.[0].init)?.callee);
  return called?.body?.type === 'BlockStatement' ? called : undefined;
};

/**
 * @param {string} code - the script, its modules in one, not yet minified
 * @returns {{ code: string, map: object } | null} the same script with its messages in a table; none where it has none
 * @throws where a message is made within a function, or its words hold a line break
 */
export const tabulateMessages = (code) => {
  const program = parseAst(code);
  const whole = wrapper(program);
  const out = new MagicString(code);
  const rows = [];
  const put = (...cells) => {
    const broken = cells.find((cell) => cell.includes('\n'));
    if (broken !== undefined) throw new Error(`A message holds a line break: “${broken}”.`);
    rows.push(...cells);
  };
  const visit = (node, inFunction) => {
    if (!node || typeof node.type !== 'string') return;
    const voices = voicesOf(node);
    const message = voices ? undefined : messageOf(node);
    if ((voices || message) && inFunction) {
      throw new Error(`The message “${voices?.base ?? message.id}” is made within a function.`);
    }
    if (voices) {
      put(voices.base, voices.self, voices.other);
      out.overwrite(node.start, node.end, 'tableVoices()');
      return;
    }
    if (message) {
      put(message.id, message.words);
      out.overwrite(node.start, node.end, 'tableMessage()');
      return;
    }
    const within = (inFunction || /Function|^StaticBlock|^PropertyDefinition/.test(node.type)) && node !== whole;
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) for (const child of value) visit(child, within);
      else if (value && typeof value === 'object') visit(value, within);
    }
  };
  visit(program, false);
  if (!rows.length) return null;
  const table = rows.join('\n').replace(/[\\`$]/g, '\\$&');
  out.appendRight(
    whole ? whole.body.start + 1 : 0,
    `
let tableRow = 0;
const table = \`${table}\`.split('\\n');
const tableMessage = (id = table[tableRow++]) => ({ id, text: table[tableRow++] });
const tableVoices = (id = table[tableRow++]) => ({ self: tableMessage(id + '.self'), other: tableMessage(id + '.other') });
`,
  );
  return { code: out.toString(), map: out.generateMap({ hires: 'boundary' }) };
};
