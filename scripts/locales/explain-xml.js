/**
 * Finds what keeps a file from being XML, and the line that has to change. The parser only knows where it noticed: for a
 * bare “&”, that is the next semicolon, which can be many lines below. Runs in Node and in a browser.
 */

const EDIT = 'Open the file in an XML editor at this line, or export it from your tool again.';

const ENTITY = /&(#\d+;|#x[\da-f]+;|[a-z][\w.-]*;)?/gi;
const KNOWN = new Set(['amp;', 'lt;', 'gt;', 'quot;', 'apos;']);

const START_TAG = /<([^\s<>/=&'"]+)((?:\s+[^\s<>/=&'"]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const END_TAG = /<\/([^\s<>]*)\s*>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** What is skipped as a whole: start, end, and its name. */
const SECTIONS = [
  ['<!--', '-->', 'comment'],
  ['<![CDATA[', ']]>', 'CDATA section'],
  ['<?', '?>', 'processing instruction'],
  ['<!', '>', 'declaration'],
];

/**
 * @param {string} text
 * @returns {{ what: string, todo: string, line: number } | undefined}
 */
export const explainXml = (text) => {
  const lineAt = (index) => text.slice(0, index).split(/\r\n?|\n/).length;
  const fault = (index, what, todo = EDIT) => ({ what, todo, line: lineAt(index) });

  const inText = (from, to) => {
    const part = text.slice(from, to);
    for (const { 0: all, 1: name, index } of part.matchAll(ENTITY)) {
      if (!name) return fault(from + index, 'There is a bare “&”.', 'Write &amp; instead of &.');
      if (!name.startsWith('#') && !KNOWN.has(name)) {
        return fault(from + index, `XML does not know “${all}”.`, 'Write the character itself, or &amp; for “&”.');
      }
    }
    const control = /[\0-\x08\x0b\x0c\x0e-\x1f]/.exec(part);
    if (control) {
      const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return fault(from + control.index, `There is a control character (U+${code}).`, 'Delete it.');
    }
    return undefined;
  };

  const declaration = text.indexOf('<?xml ');
  if (declaration > 0) {
    return fault(
      0,
      'Something comes before “<?xml”.',
      'Delete everything, also blank lines and spaces, before “<?xml”.',
    );
  }

  const open = [];
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const problem = inText(at, next < 0 ? text.length : next);
    if (problem) return problem;
    if (next < 0) break;

    const section = SECTIONS.find(([start]) => text.startsWith(start, next));
    if (section) {
      const end = text.indexOf(section[1], next + section[0].length);
      if (end < 0) return fault(next, `A ${section[2]} that starts here does not end: “${section[1]}” is missing.`);
      at = end + section[1].length;
      continue;
    }

    END_TAG.lastIndex = next;
    const closing = END_TAG.exec(text);
    if (closing) {
      const last = open.at(-1);
      if (last?.name !== closing[1]) {
        if (open.some(({ name }) => name === closing[1])) {
          return fault(last.index, `<${last.name}> is not closed: </${last.name}> is missing.`);
        }
        return fault(
          next,
          last
            ? `</${closing[1]}> does not match <${last.name}>: </${last.name}> is expected.`
            : `</${closing[1]}> closes nothing.`,
        );
      }
      open.pop();
      at = END_TAG.lastIndex;
      continue;
    }

    START_TAG.lastIndex = next;
    const tag = START_TAG.exec(text);
    if (!tag) {
      const isTag = /^<\/?[\w:]/.test(text.slice(next, next + 3));
      if (isTag && !/[<>]/.test(text.slice(next + 1))) {
        return fault(
          next,
          `The file ends too early: within the tag ${text.slice(next, next + 30).split(/[\r\n]/)[0]}…`,
          'Part of the file is missing. Export it from your tool again.',
        );
      }
      return isTag
        ? fault(next, `The tag ${text.slice(next, next + 30).split(/[\r\n]/)[0]}… is incomplete.`)
        : fault(next, 'There is a bare “<”.', 'Write &lt; instead of <.');
    }
    const wrongValue = inText(next, START_TAG.lastIndex);
    if (wrongValue) return wrongValue;
    const attributes = [...tag[2].matchAll(ATTRIBUTE)].map(([, name]) => name);
    const twice = attributes.find((name, index) => attributes.indexOf(name) !== index);
    if (twice) return fault(next, `<${tag[1]}> has the attribute ${twice} twice.`, 'Delete one of them.');
    const declared = attributes.filter((name) => name.startsWith('xmlns:')).map((name) => name.slice(6));
    const prefixes = ['xml', 'xmlns', ...open.flatMap((element) => element.declared), ...declared];
    for (const name of [tag[1], ...attributes]) {
      const [prefix, local] = name.split(':');
      if (local && !prefixes.includes(prefix)) {
        return fault(
          next,
          `The prefix “${prefix}:” in <${tag[1]}> is not declared.`,
          `Export the file from your tool again, or delete “${prefix}:” and the attribute or tag that needs it.`,
        );
      }
    }
    if (!tag[3]) open.push({ name: tag[1], index: next, declared });
    at = START_TAG.lastIndex;
  }

  const last = open.at(-1);
  if (last) {
    return fault(
      text.trimEnd().length,
      `The file ends too early: <${last.name}> of line ${lineAt(last.index)} is still open.`,
      'Part of the file is missing. Export it from your tool again.',
    );
  }
  return undefined;
};
