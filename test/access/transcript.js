/**
 * What a screen reader is given, as a conversation: focus and announcements of each step, and the whole of a screen where
 * somebody reads on. Taken from Chromium’s accessibility tree, for the shipped file; no screen reader’s own words.
 */
const STATES = { true: 'pressed', false: 'not pressed' };

const clean = (words) => words.replace(/\s+/g, ' ').trim();

/** A node in words: what it is, its name, its states and its description. */
export const spoken = ({ role, name, level, pressed, expanded, description, valuetext, value }) => {
  const what =
    {
      heading: `heading ${level}`,
      button: pressed === undefined ? 'button' : 'toggle button',
      progressbar: 'progress bar',
      combobox: 'drop-down list',
    }[role] ?? role;
  return [
    `${what}: ${clean(name)}`,
    pressed !== undefined && STATES[pressed],
    expanded !== undefined && role === 'button' && (expanded ? 'open' : 'closed'),
    role === 'combobox' && value,
    role === 'progressbar' && (valuetext || value),
    description && `(${clean(description)})`,
  ]
    .filter(Boolean)
    .join(', ');
};

/** Roles that are read as one thing, with all that is in them. */
const WHOLE = new Set(['heading', 'button', 'combobox', 'progressbar', 'image', 'link']);

/** Roles that begin a line. */
const BLOCK = new Set(['paragraph', 'listitem', 'status', 'group', 'list', 'region']);

/** Words that follow one another, without a blank before a full stop. */
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
      // Links within a sentence, or of a helpline, are read with it.
      parts.push(`[link: ${clean(node.name)}]`);
    } else if (WHOLE.has(node.role)) {
      flush();
      lines.push(mark + spoken(node));
    } else {
      const block = BLOCK.has(node.role);
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

/** The accessibility tree of the check: its group and all in it, nested. */
export const treeOf = async (visitor) => {
  const { nodes } = await visitor.session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const build = (node) => {
    const children = (node.childIds ?? []).flatMap((id) => (byId.has(id) ? build(byId.get(id)) : []));
    if (node.ignored) return children;
    const role = node.role.value;
    // Line by line, the same text stands there a second time.
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

/** The check is the group that holds its heading. */
const isCheck = ({ role, children }) => role === 'group' && children.some((child) => holds(child, 'heading'));
const holds = (node, role) => node.role === role || node.children.some((child) => holds(child, role));

const all = (node) => [node, ...node.children.flatMap(all)];
const textOf = (node) =>
  clean(
    all(node)
      .flatMap(({ role, name }) => (role === 'StaticText' ? [name] : []))
      .join(''),
  );

/** Takes down what is heard, step by step. */
export class Listener {
  lines = [];
  #live = new Map();

  constructor(visitor, title) {
    this.visitor = visitor;
    this.lines.push(`# ${title}`, '');
  }

  /** Says what the visitor does, does it, and takes down what is heard then. */
  async on(what, action) {
    this.#live = await this.#regions();
    await action();
    await this.visitor.settled();
    const tree = await treeOf(this.visitor);
    const focused = all(tree).findLast(({ focused }) => focused);
    this.lines.push(`> ${what}`, '');
    if (focused) this.lines.push(`- Focus: ${spoken(focused)}`);
    // A region that is new with its words is not read out; one that changed is, once it is quiet.
    for (const [id, text] of await this.#regions())
      if (this.#live.has(id) && this.#live.get(id) !== text && text) this.lines.push(`- Then: “${text}”`);
    this.lines.push('');
  }

  async #regions() {
    const tree = await treeOf(this.visitor);
    return new Map(
      all(tree)
        .filter(({ role }) => role === 'status' || role === 'alert')
        .map((node) => [node.id, textOf(node)]),
    );
  }

  /** Takes down the whole screen, as it is read from its top. */
  async reads(what) {
    this.lines.push(`> ${what}`, '', ...readOn(await treeOf(this.visitor)).map((line) => `- ${line}`), '');
  }

  get text() {
    return `${this.lines.join('\n').trim()}\n`;
  }
}
