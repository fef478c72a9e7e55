/** Collects the texts of the WordPress plugin for its translators: `languages/clonazepam-self-check.pot`. */

const DOMAIN = 'clonazepam-self-check';

/** A string of PHP or JavaScript, in single quotes or without escapes. */
const STRING = String.raw`'((?:[^'\\]|\\.)*)'`;

/** `__( 'Text', 'domain' )` and its escaping variants in PHP; `__('Text', DOMAIN)` in JavaScript. */
const CALL = new RegExp(
  String.raw`(?:\/\*\s*translators:\s*(.*?)\s*\*\/\s*)?\b(?:__|_e|esc_html__|esc_html_e|esc_attr__|esc_attr_e)\(\s*${STRING}\s*,\s*(?:'${DOMAIN}'|DOMAIN)\s*,?\s*\)`,
  'gs',
);

const unescape = (text) => text.replace(/\\(.)/g, '$1');
const quoted = (text) => `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`;

/** Texts of the header of a plugin, which WordPress shows in its list. */
const headers = (code) =>
  ['Plugin Name', 'Description', 'Author'].flatMap((name) => {
    const [, text] = new RegExp(`^ \\* ${name}:\\s+(.*)$`, 'm').exec(code) ?? [];
    return text ? [{ text, note: `${name} of the plugin` }] : [];
  });

/** Texts of `block.json`; WordPress looks each up in a context of its own. */
const blockTexts = (json) => {
  const { title, description, keywords } = JSON.parse(json);
  return [
    { text: title, context: 'block title' },
    { text: description, context: 'block description' },
    ...keywords.map((text) => ({ text, context: 'block keyword' })),
  ];
};

const calls = (code) =>
  [...code.matchAll(CALL)].map(([, note, text]) => ({ text: unescape(text), note: note && `translators: ${note}` }));

/**
 * @param {Record<string, string>} sources - text by path within the plugin
 * @param {string} version
 * @returns {string}
 */
export const pot = (sources, version) => {
  const found = new Map();
  for (const [path, code] of Object.entries(sources)) {
    const texts = path.endsWith('block.json')
      ? blockTexts(code)
      : [...(code.includes('Plugin Name:') ? headers(code) : []), ...calls(code)];
    for (const { text, context, note } of texts) {
      const key = `${context ?? ''}\u0004${text}`;
      const entry = found.get(key) ?? { text, context, notes: new Set(), paths: new Set() };
      if (note) entry.notes.add(note);
      entry.paths.add(path);
      found.set(key, entry);
    }
  }
  const entries = [...found.values()].map(({ text, context, notes, paths }) =>
    [
      ...[...notes].map((note) => `#. ${note}`),
      ...[...paths].map((path) => `#: ${path}`),
      ...(/%(?:\d+\$)?s/.test(text) ? ['#, php-format'] : []),
      ...(context ? [`msgctxt ${quoted(context)}`] : []),
      `msgid ${quoted(text)}`,
      'msgstr ""',
    ].join('\n'),
  );
  const head = [
    'msgid ""',
    'msgstr ""',
    quoted(`Project-Id-Version: Clonazepam self-check ${version}\n`),
    quoted('MIME-Version: 1.0\n'),
    quoted('Content-Type: text/plain; charset=UTF-8\n'),
    quoted('Content-Transfer-Encoding: 8bit\n'),
    quoted(`X-Domain: ${DOMAIN}\n`),
  ].join('\n');
  return `${[head, ...entries].join('\n\n')}\n`;
};
