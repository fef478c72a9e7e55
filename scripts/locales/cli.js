/**
 * The translator’s tools: `npm run locale:add|extract|export|import|check|status|preview`. Errors are explained in words,
 * without a stack trace, and end with a non-zero exit code.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMain, run } from '../run.js';
import { main } from '../setup.js';
import {
  canonicalTag,
  checkTranslation,
  grouped,
  languageProblem,
  problemText,
  unitList,
  unitProblems,
} from './check.js';
import { packFormats } from './formats.js';
import { isSafety, isStale, packMessages, packScript, reviewerOf } from './language-pack.js';
import { exportDocument, importDocument, syncDocument } from './merge.js';
import { readXliff, writeXliff } from './xliff.js';

export const FOLDER = 'src/locales';
const EXPORTS = 'build/translations';
export const STATUS = 'docs/translations.md';

/** The messages of the code. Loads the TypeScript compiler, so only commands that need them wait for it. */
const findMessages = async () => (await import('./messages.js')).extractMessages();

const fileOf = (tag, folder = FOLDER) => join(folder, `${tag}.xlf`);

/** Tags of the languages that have a file. */
export const tags = async (folder = FOLDER) =>
  (await readdir(folder))
    .filter((name) => name.endsWith('.xlf'))
    .map((name) => basename(name, '.xlf'))
    .sort();

const amount = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

const nameIn = (tag) => new Intl.DisplayNames('en', { type: 'language' }).of(tag);

/** What Node says about a file that cannot be read or written, in plain words. */
const REASONS = {
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'it is on a read-only disk',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  ENOENT: 'its folder does not exist',
};

const reasonOf = ({ code, message }) => REASONS[code] ?? message;

const readBytes = async (file) => {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  return readFile(file).catch((error) => {
    throw new Error(`${file} cannot be read: ${reasonOf(error)}.`);
  });
};

/** Creates no folders: where the path cannot exist, such as under /proc, Node would try forever. */
const writeText = (file, text) =>
  writeFile(file, text).catch((error) => {
    throw new Error(`${file} cannot be written: ${reasonOf(error)}.`);
  });

const makeFolder = (folder) =>
  mkdir(folder, { recursive: true }).catch((error) => {
    throw new Error(`The folder ${folder} cannot be made: ${reasonOf(error)}.`);
  });

/** Reads a file, or explains why it cannot be read. */
const readTranslation = async (file) => {
  const { document, problems } = readXliff(await readBytes(file));
  if (!document)
    throw new Error(problems.map((problem) => problemText({ level: 'error', ...problem }, file)).join('\n'));
  return { document, problems };
};

const load = async (file) => (await readTranslation(file)).document;

/** A language tag from the command line. */
const needTag = (tag, use) => {
  const found = tag && canonicalTag(tag);
  if (found) return found;
  const meant = tag?.includes('_') && canonicalTag(tag.replaceAll('_', '-'));
  throw new Error(
    meant
      ? `“${tag}” is not a language tag: tags have hyphens, not underscores. Use ${meant}.`
      : `Name a language by its tag, for example: ${use}`,
  );
};

/**
 * Puts the English of the code into every language file.
 *
 * @param {{ write?: boolean, messages?: import('./check.js').SourceMessage[] }} [options]
 */
export const extract = async ({ write = true, messages } = {}) => {
  messages ??= await findMessages();
  const results = [];
  for (const tag of await tags()) {
    const before = await readFile(fileOf(tag), 'utf8');
    const { document, added, changed, removed } = syncDocument(await load(fileOf(tag)), messages);
    const after = writeXliff({ ...document, targetLanguage: tag });
    if (write && after !== before) await writeText(fileOf(tag), after);
    results.push({ tag, added, changed, removed, fresh: after === before });
  }
  return results;
};

/** The tag that a file is named for: `es` of `es.xlf`, of `es (1).xlf`, of `self-check.es.xlf`. */
const tagInName = (file) => {
  const [stem = ''] = basename(file, extname(file)).split(/[ (]/);
  return canonicalTag(stem.split('.').at(-1));
};

/**
 * The language of a file from elsewhere: what it says itself, as long as there is such a language here and the name of the
 * file says nothing else.
 *
 * @throws when that is not clear, with what to do
 */
const languageOf = (document, file, known) => {
  const where = `${file}:${document.fileLine}`;
  const languages = [...new Set(document.languages)];
  if (languages.length > 1) {
    const names = languages.map((language) => (language ? `“${language}”` : 'no language')).join(' and ');
    throw new Error(
      `${where} error: The file has parts in ${names}. → Export one language to one file, so that none overwrites another.`,
    );
  }
  const named = known.includes(tagInName(file)) ? tagInName(file) : undefined;
  const tag = canonicalTag(document.targetLanguage ?? '');
  if (tag && known.includes(tag) && (!named || named === tag)) return tag;

  if (tag && !known.includes(tag)) {
    const { language } = new Intl.Locale(tag);
    const base = known.find((other) => new Intl.Locale(other).language === language);
    throw new Error(
      base
        ? `${where} error: There is no translation “${tag}” here; ${nameIn(base)} is “${base}”. → Write target-language="${base}".`
        : `${where} error: There is no ${fileOf(tag)} yet. → Begin the language first: npm run locale:add -- ${tag}`,
    );
  }
  const meant = named ?? known.find((other) => canonicalTag(document.targetLanguage?.split('_')[0] ?? '') === other);
  const { what, todo } = /** @type {{ what: string, todo: string }} */ (languageProblem(document, meant));
  throw new Error(`${where} error: ${what} → ${todo}`);
};

/**
 * Checks the named languages, or all. A path to a file checks that file.
 *
 * @param {string[]} [wanted]
 * @param {{ folder?: string, messages?: import('./check.js').SourceMessage[] }} [options]
 */
export const check = async (wanted = [], { folder = FOLDER, messages } = {}) => {
  const known = await tags(folder);
  const found = [];
  for (const name of wanted.length ? wanted : known) {
    const isPath = /\.(xlf|xliff|xml|po)$|[\\/]/i.test(name);
    const tag = isPath ? undefined : needTag(name, 'npm run locale:check -- es');
    const file = isPath ? name : fileOf(tag, folder);
    if (!existsSync(file)) {
      const todo = isPath ? 'Check the path.' : `Run “npm run locale:add -- ${tag}”.`;
      found.push({
        tag,
        file,
        problems: [{ level: 'error', code: 'no-language', what: 'There is no such file.', todo }],
      });
      continue;
    }
    const content = await readBytes(file);
    const { document } = readXliff(content);
    if (document) messages ??= await findMessages();
    const own = tag ?? tagInName(file);
    const meant = known.includes(own) || tag ? own : canonicalTag(document?.targetLanguage ?? '');
    found.push({ tag: meant, file, ...checkTranslation({ content, tag: meant ?? own, messages: messages ?? [] }) });
  }
  return found;
};

/** The table of coverage by state, as Markdown. */
export const statusSheet = async (options) => {
  const found = await check([], options);
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
    'Untranslated',
    'Draft',
    'Reviewed by a native speaker',
    'Approved by a clinician',
    'Outdated',
    'Outdated safety text',
    'Errors',
    'Warnings',
  ];
  const stale = found.flatMap(({ tag, document }) =>
    (document?.units ?? []).filter(isStale).map(({ id }) => `- \`${tag}\`: \`${id}\``),
  );
  const reviewers = found.flatMap(({ tag, document }) => {
    const names = new Map();
    for (const name of (document?.units ?? []).map(reviewerOf)) if (name) names.set(name, (names.get(name) ?? 0) + 1);
    return [...names].map(([name, units]) => `- \`${tag}\`: ${name} (${amount(units, 'message')})`);
  });
  return [
    '# Translation status',
    'Generated by `npm run locale:status`; a test fails when this page is out of date. [TRANSLATING.md](../TRANSLATING.md) explains the states and how to contribute.',
    [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
    'A message is outdated when its English has changed since it was translated. Until a clinician has approved every message of a language, the check tells its readers so, in their language, and offers English.',
    ...(reviewers.length ? ['## Reviewers', reviewers.join('\n')] : []),
    ...(stale.length ? ['## Outdated messages', stale.join('\n')] : []),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
};

/**
 * Writes the files that browsers load: `<tag>.json`, and `<tag>.js`, which registers itself.
 *
 * @param {string} folder
 * @param {(readonly string[])[]} lists - lists of languages that are written out in each pack, as BCP 47 tags
 */
export const buildPacks = async (folder, lists) => {
  await mkdir(folder, { recursive: true });
  for (const tag of await tags()) {
    const messages = { ...packMessages(await load(fileOf(tag))), ...packFormats(tag, lists) };
    await writeFile(join(folder, `${tag}.json`), `${JSON.stringify(messages, null, 1)}\n`);
    await writeFile(join(folder, `${tag}.js`), packScript(tag, messages));
  }
};

/** Problems that make the whole file useless. */
const GARBLED = new Set(['mojibake', 'lost-character']);

/**
 * Takes over what a translation tool or a person has changed in a file.
 *
 * @param {string} file
 * @param {{ reviewer?: string, folder?: string, messages?: import('./check.js').SourceMessage[] }} [options]
 * @returns {Promise<{ lines: string[], failed: boolean }>} what to tell, and whether anything is left to do
 * @throws when nothing can be taken over
 */
export const importFile = async (file, { reviewer, folder = FOLDER, messages } = {}) => {
  const { document: returned, problems } = await readTranslation(file);
  const tag = languageOf(returned, file, await tags(folder));
  const own = fileOf(tag, folder);
  const { document, taken, remarks } = importDocument(await load(own), returned, { reviewer });
  messages ??= await findMessages();

  // The texts as they are taken over, with the lines where the translator finds them.
  const theirs = new Map(returned.units.map((unit) => [unit.id, unit]));
  const changed = document.units
    .filter(({ id }) => taken.includes(id))
    .map((unit) => {
      const { line, targetLine, targets } = /** @type {import('./xliff.js').Unit} */ (theirs.get(unit.id));
      return { ...unit, line, targetLine, targets, foreign: [] };
    });
  const left = unitProblems(changed, document, { tag, messages }).filter(({ code }) => code !== 'stale-source');
  const text = (problem) => problemText(problem, file);
  const garbled = left.filter(({ code }) => GARBLED.has(code));
  if (garbled.length) throw new Error([...grouped(garbled).map(text), 'Nothing was taken over.'].join('\n'));

  if (returned.units.length && !returned.units.some(({ id }) => messages.some((message) => message.id === id))) {
    throw new Error(
      `${file} error: None of its ${returned.units.length} units is a message of this check. → Export the file again with “npm run locale:export -- ${tag}”: unit ids must stay as they are.`,
    );
  }
  if (taken.length) await writeText(own, writeXliff({ ...document, targetLanguage: tag }));
  const count = (wanted) => changed.filter(({ state }) => state === wanted).length;
  return {
    lines: [
      ...problems.filter(({ code }) => code === 'encoding').map((problem) => text({ level: 'warning', ...problem })),
      taken.length
        ? `${own}: ${amount(taken.length, 'unit')} taken over: ${amount(count('needs-review-translation'), 'draft')}, ${count('translated')} reviewed by a speaker, ${count('final')} approved by a clinician.`
        : `${own} stays as it is: ${file} has no other translations.`,
      ...remarks.map(
        ({ units, title, what, todo }) =>
          `  ${title} (${amount(units.length, 'unit')}: ${unitList(units)}): ${what}${todo ? ` → ${todo}` : ''}`,
      ),
      ...grouped(left).map(text),
    ],
    failed:
      left.some(({ level }) => level === 'error') ||
      remarks.some(({ code }) => code === 'unknown' || code === 'doubled'),
  };
};

const print = (...lines) => console.log(lines.join('\n'));

const commands = {
  async add([wanted]) {
    const tag = needTag(wanted, 'npm run locale:add -- nl');
    if (existsSync(fileOf(tag))) throw new Error(`${fileOf(tag)} already exists.`);
    const { document } = syncDocument({ units: [] }, await findMessages());
    await writeText(fileOf(tag), writeXliff({ ...document, targetLanguage: tag }));
    print(
      `${fileOf(tag)} has ${document.units.length} messages to translate.`,
      `Add '${tag}' to shippedLocales in src/i18n/locale-tags.ts when it should ship.`,
    );
  },

  async extract() {
    for (const { tag, added, changed, removed, fresh } of await extract()) {
      print(
        `${tag}: ${fresh ? 'up to date' : `${added.length} added, ${changed.length} with changed English, ${removed.length} removed`}`,
        ...changed.map((id) => `  changed: ${id} (back to review; a note has the English it was translated from)`),
        ...removed.map((id) => `  removed: ${id}`),
      );
    }
  },

  async export([wanted, file]) {
    const tag = needTag(wanted, 'npm run locale:export -- es [file]');
    const text = writeXliff({ ...exportDocument(await load(fileOf(tag))), targetLanguage: tag });
    if (!file) await makeFolder(EXPORTS);
    const isFolder = file && (await stat(file).catch(() => undefined))?.isDirectory();
    const to = isFolder ? join(file, `${tag}.xlf`) : (file ?? join(EXPORTS, `${tag}.xlf`));
    await writeText(to, text);
    print(`${to} is ready for a translation tool. Units without a translation have the English in their <target>.`);
  },

  async import([file], { reviewer }) {
    if (!file)
      throw new Error('Name the file to import: npm run locale:import -- es.xlf [--reviewer "name, role, date"]');
    const { lines, failed } = await importFile(file, { reviewer });
    print(...lines);
    if (failed) throw new Error('Some units need your attention. See above.');
  },

  async check(wanted) {
    const found = await check(wanted);
    let errors = 0;
    for (const { tag, file, problems } of found) {
      errors += problems.filter(({ level }) => level === 'error').length;
      for (const problem of problems) print(problemText(problem, file));
      if (!problems.length) print(`${tag}: no problems.`);
    }
    if (errors) throw new Error(`${amount(errors, 'error')} to fix.`);
  },

  async status() {
    const sheet = await statusSheet();
    await writeText(STATUS, sheet);
    print(sheet);
  },

  async preview() {
    await run('node', ['scripts/build/build.js']);
    print(
      'dist/translate.html is the preview page. It is one file: open it in a browser, or send it to a translator.',
      `It opens the files of ${FOLDER}.`,
    );
  },
};

if (isMain(import.meta.url)) {
  await main(async () => {
    const { positionals, values } = parseArgs({ options: { reviewer: { type: 'string' } }, allowPositionals: true });
    const [command = '', ...rest] = positionals;
    if (!Object.hasOwn(commands, command)) throw new Error(`Known commands: ${Object.keys(commands).join(', ')}.`);
    await commands[command](rest, values);
  });
}
