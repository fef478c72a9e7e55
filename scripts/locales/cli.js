/**
 * The translator’s tools: `npm run locale:add|extract|export|import|check|status|preview`. What goes wrong is said in
 * words; nobody is shown a stack.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isMain, run } from '../run.js';
import { main } from '../setup.js';
import { catalogue, isSafety, isStale, pack } from './catalogue.js';
import { checkTranslation, problemText } from './check.js';
import { exportDocument, importDocument, syncDocument } from './merge.js';
import { extractMessages } from './messages.js';
import { plain, readXliff, writeXliff } from './xliff.js';

export const FOLDER = 'src/locales';
const EXPORTS = 'build/translations';
export const STATUS = 'docs/translations.md';

const fileOf = (tag) => join(FOLDER, `${tag}.xlf`);

/** Tags of the languages that have a file. */
export const tags = async () =>
  (await readdir(FOLDER))
    .filter((name) => name.endsWith('.xlf'))
    .map((name) => basename(name, '.xlf'))
    .sort();

const canonical = (tag) => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

/** Reads a file, or says what keeps it from being read. */
const load = async (file) => {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const { document, problems } = readXliff(await readFile(file, 'utf8'));
  if (!document) {
    throw new Error(problems.map(({ what, line }) => `${file}${line ? `:${line}` : ''}: ${what}`).join('\n'));
  }
  return document;
};

const save = async (tag, document) => {
  await writeFile(fileOf(tag), writeXliff({ ...document, targetLanguage: tag }));
};

const needTag = (tag, use) => {
  if (!tag || !canonical(tag)) throw new Error(`Name a language by its tag: ${use}`);
  return canonical(tag);
};

/** Puts the English of the code into every language file. */
export const extract = async ({ write = true } = {}) => {
  const messages = extractMessages();
  const results = [];
  for (const tag of await tags()) {
    const before = await readFile(fileOf(tag), 'utf8');
    const { document, added, changed, removed } = syncDocument(await load(fileOf(tag)), messages);
    const after = writeXliff({ ...document, targetLanguage: tag });
    if (write && after !== before) await writeFile(fileOf(tag), after);
    results.push({ tag, added, changed, removed, fresh: after === before });
  }
  return results;
};

/** Every problem of the named languages, or of all. */
export const check = async (wanted = []) => {
  const messages = extractMessages();
  const found = [];
  for (const tag of wanted.length ? wanted : await tags()) {
    const file = fileOf(tag);
    if (!existsSync(file)) {
      found.push({
        tag,
        file,
        problems: [
          {
            level: 'error',
            code: 'no-language',
            what: 'There is no such file.',
            todo: `Run “npm run locale:add -- ${tag}”.`,
          },
        ],
      });
      continue;
    }
    found.push({ tag, file, ...checkTranslation({ text: await readFile(file, 'utf8'), tag, messages }) });
  }
  return found;
};

const nameIn = (tag) => new Intl.DisplayNames('en', { type: 'language' }).of(tag);

/** The table of coverage by state, as Markdown. */
export const statusSheet = async () => {
  const found = await check();
  const rows = found.map(({ tag, document, problems }) => {
    const units = document?.units ?? [];
    const number = (state) => units.filter((unit) => unit.target && unit.state === state).length;
    const stale = units.filter(isStale);
    return [
      `${nameIn(tag)} (\`${tag}\`)`,
      units.length,
      units.filter(({ target, state }) => !target || state === 'needs-translation').length,
      number('needs-review-translation'),
      number('translated'),
      number('final'),
      stale.length,
      stale.filter(isSafety).length,
      problems.filter(({ level }) => level === 'error').length,
      problems.filter(({ level }) => level === 'warning').length,
    ];
  });
  const head = [
    'Language',
    'Messages',
    'Not translated',
    'Draft',
    'Checked by a speaker',
    'Checked by a clinician',
    'English has changed',
    'of these, safety',
    'Errors',
    'Warnings',
  ];
  const stale = found.flatMap(({ tag, document }) =>
    (document?.units ?? []).filter(isStale).map(({ id }) => `- \`${tag}\`: \`${id}\``),
  );
  return [
    '# Translations',
    'Made by `npm run locale:status`; a test fails when it is out of date. How to change it: [TRANSLATING.md](../TRANSLATING.md).',
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
    'A language that is not checked by a clinician in every message says so to its readers, and offers English.',
    ...(stale.length ? ['## Translated from English that has changed since', stale.join('\n')] : []),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
};

/** Writes the files that browsers load: `<tag>.json`, and `<tag>.js` that registers itself. */
export const buildPacks = async (folder) => {
  await mkdir(folder, { recursive: true });
  for (const tag of await tags()) {
    const messages = catalogue(await load(fileOf(tag)));
    await writeFile(join(folder, `${tag}.json`), `${JSON.stringify(messages, null, 1)}\n`);
    await writeFile(join(folder, `${tag}.js`), pack(tag, messages));
  }
};

const say = (...lines) => console.log(lines.join('\n'));

const commands = {
  async add([wanted]) {
    const tag = needTag(wanted, 'npm run locale:add -- nl');
    if (existsSync(fileOf(tag))) throw new Error(`${fileOf(tag)} is there already.`);
    const { document } = syncDocument({ units: [] }, extractMessages());
    await save(tag, document);
    say(
      `${fileOf(tag)} is made, with ${document.units.length} messages to translate.`,
      `Add '${tag}' to shippedLocales in src/locales.ts when it should ship.`,
    );
  },

  async extract() {
    for (const { tag, added, changed, removed, fresh } of await extract()) {
      say(
        `${tag}: ${fresh ? 'as it was' : `${added.length} added, ${changed.length} with changed English, ${removed.length} removed`}`,
        ...changed.map((id) => `  changed: ${id} (back to review; the English it was made from is in a note)`),
        ...removed.map((id) => `  removed: ${id}`),
      );
    }
  },

  async export([wanted, file]) {
    const tag = needTag(wanted, 'npm run locale:export -- es [file]');
    const to = file ?? join(EXPORTS, `${tag}.xlf`);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, writeXliff({ ...exportDocument(await load(fileOf(tag))), targetLanguage: tag }));
    say(
      `${to} is ready for a translation tool. Every unit has a <target>; where there was none, it holds the English.`,
    );
  },

  async import([file]) {
    if (!file) throw new Error('Name the file that came back: npm run locale:import -- es.xlf');
    const returned = await load(file);
    const tag = canonical(returned.targetLanguage ?? '') ?? basename(file, '.xlf');
    const { document, taken, unknown } = importDocument(await load(fileOf(tag)), returned);
    await save(tag, document);
    say(
      `${fileOf(tag)}: ${taken.length} units taken over.`,
      ...unknown.map((id) => `  left out: ${id} (the check has no such message)`),
      `Now run “npm run locale:check -- ${tag}”.`,
    );
  },

  async check(wanted) {
    const found = await check(wanted);
    let errors = 0;
    for (const { tag, file, problems } of found) {
      errors += problems.filter(({ level }) => level === 'error').length;
      for (const problem of problems) say(problemText(problem, file));
      if (!problems.length) say(`${tag}: nothing to mend.`);
    }
    if (errors) throw new Error(`${errors} to mend.`);
  },

  async status() {
    const sheet = await statusSheet();
    await writeFile(STATUS, sheet);
    say(sheet);
  },

  async preview() {
    await run('node', ['scripts/build.js']);
    say(
      'dist/translate.html is the preview page. It is one file: open it in a browser, or send it to a translator.',
      `It takes the files of ${FOLDER}.`,
    );
  },
};

if (isMain(import.meta.url)) {
  const [command, ...rest] = process.argv.slice(2);
  await main(async () => {
    if (!Object.hasOwn(commands, command ?? ''))
      throw new Error(`Known commands: ${Object.keys(commands).join(', ')}.`);
    await commands[command](rest);
  });
}

export { plain };
