/**
 * What the browser exposes to a screen reader, as a conversation: focus and announcements of each step, and a whole
 * screen when somebody reads on. Taken from Chromium’s accessibility tree, for the shipped file, not from a real
 * reader.
 */
const STATES = { true: 'pressed', false: 'not pressed' };

const clean = (words) => words.replace(/\s+/g, ' ').trim();

/** Describes a node: role, name, states and description. */
export const spoken = ({ role, name, level, pressed, description, value }) => {
  const what =
    {
      heading: `heading ${level}`,
      button: pressed === undefined ? 'button' : 'toggle button',
      combobox: 'drop-down list',
    }[role] ?? role;
  return [
    `${what}: ${clean(name)}`,
    pressed !== undefined && STATES[pressed],
    role === 'combobox' && value,
    description && `(${clean(description)})`,
  ]
    .filter(Boolean)
    .join(', ');
};

/** Roles that are read as a whole, with everything in them. */
const WHOLE = new Set(['heading', 'button', 'combobox', 'image', 'link']);

/** Roles that begin a line. */
const BLOCK = new Set(['paragraph', 'listitem', 'group', 'list', 'region']);

/** Joins texts with spaces, except before a period. */
const joined = (parts) =>
  clean(parts.join(' '))
    .replace(/ (?=[.,،؛:)])/g, '')
    .replace(/\( /g, '(');

/** Reads a tree from top to bottom: one line for each thing that a screen reader stops at. */
export const readOn = (root) => {
  const lines = [];
  let parts = [];
  let mark = '';
  const flush = () => {
    if (parts.length) lines.push(mark + joined(parts));
    parts = [];
  };
  const walk = (node, within) => {
    if (node.role === 'StaticText') {
      if (clean(node.name)) parts.push(node.name);
    } else if (node.role === 'link' && (within === 'paragraph' || within === 'listitem')) {
      // Links within a sentence or a helpline are read as part of it.
      parts.push(`[link: ${clean(node.name)}]`);
    } else if (WHOLE.has(node.role)) {
      flush();
      lines.push(mark + spoken(node));
    } else {
      const block = BLOCK.has(node.role) || Boolean(node.live);
      const before = mark;
      if (block) flush();
      if (node.role === 'listitem') mark = '• ';
      for (const child of node.children) walk(child, block ? node.role : within);
      if (block) flush();
      mark = before;
    }
  };
  walk(root);
  flush();
  return lines;
};

/** Returns the accessibility tree of the check: its group and everything in it. */
export const treeOf = async (visitor) => {
  const { nodes } = await visitor.session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const build = (node) => {
    const children = (node.childIds ?? []).flatMap((id) => (byId.has(id) ? build(byId.get(id)) : []));
    if (node.ignored) return children;
    const role = node.role.value;
    // Repeats the same text, line by line.
    if (role === 'InlineTextBox') return [];
    return [
      {
        role,
        name: node.name?.value ?? '',
        description: node.description?.value,
        value: node.value?.value,
        id: node.backendDOMNodeId,
        ...Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
        children,
      },
    ];
  };
  const [root] = build(nodes[0]);
  const find = (node) =>
    isCheck(node) ? node : node.children.reduce((found, child) => found ?? find(child), undefined);
  return find(root);
};

/** The check is the group that contains its heading. */
const isCheck = ({ role, children }) => role === 'group' && children.some((child) => holds(child, 'heading'));
const holds = (node, role) => node.role === role || node.children.some((child) => holds(child, role));

const all = (node) => [node, ...node.children.flatMap(all)];
const textOf = (node) =>
  clean(
    all(node)
      .flatMap(({ role, name }) => (role === 'StaticText' ? [name] : []))
      .join(''),
  );

/** Records what a screen reader would say, step by step. */
export class Listener {
  lines = [];
  #live = new Map();

  constructor(visitor, title) {
    this.visitor = visitor;
    this.lines.push(`# ${title}`, '');
  }

  /** Records what the visitor does, does it, and records what a reader then says. */
  async on(what, action) {
    this.#live = await this.#regions();
    await action();
    await this.visitor.settled();
    const tree = await treeOf(this.visitor);
    const focused = all(tree).findLast(({ focused }) => focused);
    this.lines.push(`> ${what}`, '');
    if (focused) this.lines.push(`- Focus: ${spoken(focused)}`);
    // Readers announce a live region whose text changed, once speech has ended, but not one that was added with its
    // text.
    for (const [id, text] of await this.#regions())
      if (this.#live.has(id) && this.#live.get(id) !== text && text) this.lines.push(`- Then: “${text}”`);
    this.lines.push('');
  }

  async #regions() {
    const tree = await treeOf(this.visitor);
    return new Map(
      all(tree)
        .filter(({ live }) => live === 'polite' || live === 'assertive')
        .map((node) => [node.id, textOf(node)]),
    );
  }

  /** Records the whole screen, as it is read from the top. */
  async reads(what) {
    let tree;
    // The previous screen stays for a moment, and has a heading too.
    for (let tries = 0; tries < 40; tries++) {
      tree = await treeOf(this.visitor);
      if (all(tree).filter(({ role, level }) => role === 'heading' && level === 2).length < 2) break;
      await new Promise((done) => setTimeout(done, 50));
    }
    this.lines.push(`> ${what}`, '', ...readOn(tree).map((line) => `- ${line}`), '');
  }

  get text() {
    return `${this.lines.join('\n').trim()}\n`;
  }
}
