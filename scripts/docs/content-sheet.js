/**
 * Writes docs/content.md: everything the check asks, counts and says, with its rules and sources, for clinicians to
 * review. It is generated from the built core, so the two cannot differ.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { isMain } from '../run.js';
import { emergencyTable, linesTable, withoutNumber } from './numbers.js';

const core = await import('../../dist/lib/core.js');

const {
  answerLabels,
  bands,
  clinicWords,
  contentChecked,
  contentVersion,
  countWords,
  emergencyCard,
  extraCare,
  flags,
} = core;
const { guidance, helpSections, intro, neutralNumbers, numbersChecked, questions, safetyCards, sources, steps } = core;
const { summaryWords, ui } = core;

const cell = (text) => String(text).replace(/\|/g, '\\|').replace(/\n/g, ' ');
const words = ({ text }) => text.replace(/\{(\w+)\}/g, '⟨$1⟩');
const voices = ({ self, other }) => (self === other ? [words(self), '(the same)'] : [words(self), words(other)]);
const named = (ids) => ids.map((id) => `[${id}](#source-${id})`).join(', ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** Returns a module’s exports in source order: a module namespace lists them alphabetically. */
const inOrder = (exported, name) => {
  const source = readFileSync(`dist/lib/content/${name}.js`, 'utf8');
  const first = (of) => ('id' in of ? of : Object.values(of)[0]);
  const place = (of) => source.search(new RegExp(`id: ?["']${first(of).id}["']`));
  return Object.values(exported).sort((a, b) => place(a) - place(b));
};

const passage = (name, { title, text, rule, sources: from }) =>
  [
    `### ${name}`,
    table(['Said to the person', 'Said to someone who cares about them'], [voices(title), ...text.map(voices)]),
    `Rule: ${rule}`,
    `Sources: ${named(from)}`,
  ].join('\n\n');

/** Returns the sheet as Markdown. */
export const contentSheet = () =>
  [
    '# What the check asks, counts and says',
    'Generated from the content by `npm run docs`; a test fails when it is out of date. ⟨…⟩ marks a placeholder: a number, a name, a link.',
    `Content version ${contentVersion}, last checked against its sources ${contentChecked}. Numbers last looked up ${numbersChecked}. ` +
      'No clinician has reviewed this content yet, and the count has not been validated.',

    '## 1. Questions',
    'Nothing is preselected. A question that is skipped or not reached counts as missing, never as a No. The risk side of an answer is ' +
      'Yes, except for `as-prescribed`, where it is No.',
    table(
      ['Answer', 'To the person', 'To someone who cares about them'],
      answerLabels.map(([value, label]) => [`\`${value}\``, ...voices(label)]),
    ),
    ...questions.map(({ id, kind, ask, hint, rule, sources: from }, index) =>
      [
        `### ${index + 1}. \`${id}\` (${kind === 'sign' ? 'sign, counted' : `${kind}, never counted`})`,
        table(
          ['', 'To the person', 'To someone who cares about them'],
          [['Question', ...voices(ask)], ...(hint ? [['Hint', ...voices(hint)]] : [])],
        ),
        `Rule: ${rule}`,
        `Sources: ${named(from)}`,
      ].join('\n\n'),
    ),

    '## 2. Counting',
    'The count is the number of Yes among the nine signs. If no sign was answered, there is no band. The cut points are those of ' +
      'DAST-10, applied to another list; they were never validated for it.',
    table(
      ['Band', 'Count', 'Name shown', 'What it can mean', 'Rule', 'Sources'],
      bands.map(({ id, from, name, meaning, rule, sources: ids }, i) => [
        `\`${id}\``,
        `${from}–${(bands[i + 1]?.from ?? 10) - 1}`,
        words(name.self),
        words(meaning),
        rule,
        named(ids),
      ]),
    ),
    table(
      ['Text on the count', 'To the person', 'To someone who cares about them'],
      Object.entries(countWords).map(([id, both]) => [`\`${id}\``, ...voices(both)]),
    ),
    table(
      ['When', 'To the person', 'To someone who cares about them'],
      [
        ['The Yes answers are only `need`, only `cut-back`, or both', ...voices(guidance.explained)],
        ['Every result', ...voices(guidance.notATest)],
      ],
    ),

    '## 3. Flags',
    'A flag raises the urgency, never the count, and calls for its cards.',
    table(
      ['Flag', 'Raised by', 'Rule', 'Sources'],
      flags.map(({ id, question, answer, rule, sources: ids }) => [
        `\`${id}\``,
        `\`${question}\` = ${answer === 'yes' ? 'Yes' : 'No'}`,
        rule,
        named(ids),
      ]),
    ),

    '## 4. Urgency and the next step',
    'Urgency, from low to high: `keep`, `mention`, `review`, `soon`, `today`. Monotone: changing an answer to its risk side never ' +
      'lowers the urgency or the band, removes a flag or card, or softens the advice. A test tries every possible state. The only ' +
      'answer that lowers the urgency is Yes to `as-prescribed` instead of skipping it: its safe side.',
    ...steps.map(({ id, text, more, rule, sources: from }) =>
      [
        `### \`${id}\``,
        table(
          ['', 'To the person', 'To someone who cares about them'],
          [...text.map((both) => ['Step', ...voices(both)]), ...more.map((both) => ['Until then', ...voices(both)])],
        ),
        `Reason on the page for a clinician: “${words(summaryWords.why[id])}”`,
        `Rule: ${rule}`,
        `Sources: ${named(from)}`,
      ].join('\n\n'),
    ),
    '### Below the step, the same for every answer',
    'What cannot wait, in the same words for everybody, so that the first number pressed reveals nothing; then a short menu.',
    table(
      ['', 'To the person', 'To someone who cares about them'],
      [
        ...guidance.urgent.map((item) => ['Urgent', ...voices(item)]),
        ['Urgent', '', words(guidance.urgentChild)],
        ...guidance.menu.map((item) => ['Menu', ...voices(item)]),
      ],
    ),

    '## 5. Cards',
    'A card has the same wording wherever it appears: under “For your answers” if a flag calls for it (`withdrawal`: in the next ' +
      'step), otherwise under “More safety facts”. Most urgent first.',
    ...safetyCards.map((card) =>
      passage(
        `\`${card.id}\`: ${words(card.title.self)} (${card.flags.map((flag) => `\`${flag}\``).join(', ')})`,
        card,
      ),
    ),
    passage(
      `\`${emergencyCard.id}\`: ${words(emergencyCard.title.other)} (about someone else only, always first)`,
      emergencyCard,
    ),
    '### Above the cards',
    table(
      ['When', 'Words'],
      Object.entries(guidance.cardsIntro).map(([id, message]) => [`\`${id}\``, words(message)]),
    ),

    '## 6. In every result',
    table(['', 'To the person', 'To someone who cares about them'], [['First words', ...voices(guidance.acknowledge)]]),
    `Headings: ${Object.values(guidance.resultHeadings).map(words).join(' · ')}`,
    ...[guidance.stopping, guidance.crisisPassage, guidance.treatment, guidance.body].map((part) =>
      passage(words(part.title.self), part),
    ),
    ...guidance.carer.map((part) => passage(`${words(part.title.other)} (only when it is about someone else)`, part)),
    ...extraCare.map((card) => passage(`\`${card.id}\`: ${words(card.title.self)}`, card)),

    '## 7. Get help now',
    ...helpSections.map(({ title, list = [], ordered, text = [], regions, rule, sources: from }) =>
      [
        `### ${words(title)}${regions ? ` (only in ${regions.join(', ')})` : ''}`,
        [
          ...list.map((item, i) => `${ordered ? `${i + 1}.` : '-'} ${words(item)}`),
          ...text.map((item) => `\n${words(item)}`),
        ].join('\n'),
        `Rule: ${rule}`,
        `Sources: ${named(from)}`,
      ].join('\n\n'),
    ),

    '## 8. Numbers',
    'If the region or its number is unknown: ' +
      [neutralNumbers.emergency, neutralNumbers.crisis, neutralNumbers.poison]
        .map((message) => `“${words(message)}”`)
        .join(', ') +
      '. Grade A: read on the publisher’s own page, or on several independent ones. Grade B: on one other page, or on dated ones. ' +
      'Where the emergency numbers were read, and what could not be verified: [numbers.md](numbers.md).',
    '### The number that brings an ambulance',
    emergencyTable(),
    '### Regions without a number',
    withoutNumber(),
    '### Lines',
    linesTable(),

    '## 9. The widget’s own words',
    'English follows the region: British spelling in Britain, Ireland, Australia, New Zealand and South Africa; the brand is ' +
      'Klonopin in the United States and for an unknown region, Rivotril elsewhere.',
    table(
      ['Id', 'Words'],
      [
        ...inOrder(ui, 'ui'),
        ...inOrder(intro, 'intro').map(({ self }) => self),
        neutralNumbers.none,
        ...inOrder(clinicWords, 'clinic-words'),
        ...inOrder(summaryWords, 'summary-words').flatMap((of) => ('id' in of ? [of] : Object.values(of))),
      ].map((message) => [`\`${message.id}\``, words(message)]),
    ),

    '## 10. Sources',
    ...Object.entries(/** @type {Record<string, any>} */ (sources)).map(
      ([id, { title, publisher, year, url }]) =>
        `- <a id="source-${id}"></a>\`${id}\`: ${title}. ${publisher}, ${year}.${url ? ` <${url}>` : ''}`,
    ),
  ].join('\n\n') + '\n';

if (isMain(import.meta.url)) await writeFile('docs/content.md', contentSheet());
