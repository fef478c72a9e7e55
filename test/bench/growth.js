/**
 * How costs grow with a longer questionnaire in the pure core, and with longer language files in a page. The product’s
 * content stays as it is: longer questionnaires are copies of `dist/lib` in `build/bench`, with questions added.
 */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packScript } from '../../scripts/locales/language-pack.js';
import { dist, ourControl } from './contestants.js';
import { hostPage } from './host-page.js';
import { loadOnly } from './measure.js';
import { median } from './statistics.js';

export const QUESTIONS = [25, 50, 100, 200];
export const PACKS = [1, 2, 4];

const FOLDER = 'build/bench/growth';
const LIST = 'export const questions = [';

/** Loads the core with that many questions: the fourteen, after signs that are made up for the purpose. */
const coreWith = async (count) => {
  const folder = join(FOLDER, String(count));
  await rm(folder, { recursive: true, force: true });
  await cp('dist/lib', folder, { recursive: true });
  const file = join(folder, 'content', 'questions.js');
  const source = await readFile(file, 'utf8');
  if (!source.includes(LIST)) throw new Error(`No list of questions was found in dist/lib/content/questions.js.`);
  const made = `const made = Array.from({ length: ${count} - 14 }, (_, index) => ({
    id: \`made-\${index}\`,
    kind: 'sign',
    ask: { self: msg(\`Made question \${index}?\`, { id: \`made.\${index}\` }), other: msg(\`Made question \${index}?\`, { id: \`made.\${index}\` }) },
    rule: '',
    sources: [],
  }));\n`;
  await writeFile(file, source.replace(LIST, `${made}${LIST}...made,`));
  const core = await import(pathToFileURL(join(folder, 'core.js')).href);
  if (core.questions.length !== count) throw new Error(`${core.questions.length} questions instead of ${count}.`);
  return core;
};

/** Assesses answers, advises and summarizes, once. */
const resultOf = (core, answers) => {
  const assessment = core.assess(answers);
  const advice = core.advise(assessment, 'self');
  return core.summaryText(
    core.summarize({
      t: core.translator(core.english),
      audience: 'self',
      answers,
      assessment,
      advice,
      contacts: core.contactsFor('US', {}),
      today: '2026-01-01',
    }),
  );
};

/** Returns the median time of one call, in ms. */
const timeOf = (work, { times = 60 } = {}) => {
  for (let warm = 0; warm < 20; warm++) work();
  const taken = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
  }
  return median(taken);
};

/** @returns {Promise<{ questions: number, answer: number, result: number }[]>} ms of one answer, and of one result */
export const growthOfQuestionnaire = async () => {
  const rows = [];
  for (const count of QUESTIONS) {
    const core = await coreWith(count);
    const begun = core.start(core.initialSession, 'self');
    let done = begun;
    while (done.screen !== 'result') done = core.answer(done, 'yes');
    if (Object.keys(done.answers).length !== count) throw new Error('Not every question was answered.');
    const walk = timeOf(() => {
      let session = begun;
      while (session.screen !== 'result') session = core.answer(session, 'yes');
    });
    rows.push({ questions: count, answer: walk / count, result: timeOf(() => resultOf(core, done.answers)) });
  }
  return rows;
};

/** Returns a language file with many times its sentences, under ids of their own. */
const longer = (messages, times) => {
  const all = { ...messages };
  for (let copy = 1; copy < times; copy++) {
    for (const [id, text] of Object.entries(messages)) if (!id.startsWith('@')) all[`made-${copy}.${id}`] = text;
  }
  return all;
};

/** Adds Spanish pages to the site, each with its own copy of the script and its own language file. */
export const languagePages = async (site) => {
  const messages = JSON.parse(await dist('locales/es.json'));
  const script = await dist('clonazepam-self-check.js');
  return PACKS.map((times) => {
    const folder = `/pack-${times}`;
    site.put(`${folder}/clonazepam-self-check.js`, script);
    site.put(`${folder}/locales/es.js`, packScript('es', longer(messages, times)));
    const body = `<clonazepam-self-check lang="es"></clonazepam-self-check><script type="module" src="${folder}/clonazepam-self-check.js"></script>`;
    site.put(`/page${folder}`, hostPage({ body }));
    return { times, path: `/page${folder}`, sizes: site.sizes(`${folder}/locales/es.js`) };
  });
};

export const languageVisit = async (lab, { path, times }) => {
  const visit = await loadOnly(
    lab,
    { id: path, name: `language file × ${times}`, ...ourControl },
    { slow: true, path },
  );
  const spoken = visit.files.some(({ path: file }) => file.endsWith('/es.js'));
  if (!spoken) throw new Error('The language file was not asked for.');
  return { answerable: visit.answerable, cpu: visit.cpu };
};
