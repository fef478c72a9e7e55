/**
 * Writes docs/content.md: everything the check asks, counts and says, with its rules and sources, for clinicians to
 * review by reading. Made from the built core, so it cannot say what the check does not.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { isMain } from './run.js';

const core = await import('../dist/lib/core.js');

const { bands, contentChecked, contentVersion, countWords, dependence, flags, guidance, helpSections, intro } = core;
const { neutralNumbers, numbersChecked, questions, regions, sources, summaryWords, ui } = core;

const cell = (text) => String(text).replace(/\|/g, '\\|').replace(/\n/g, ' ');
const words = ({ text }) => text.replace(/\{(\w+)\}/g, '⟨$1⟩');
const voices = ({ self, other }) => (self === other ? [words(self), '(the same)'] : [words(self), words(other)]);
const named = (ids) => ids.map((id) => `[${id}](#source-${id})`).join(', ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** What a module of words exports, in the order in which it is written: JavaScript tells it by the alphabet. */
const inOrder = (exported, name) => {
  const source = readFileSync(`dist/lib/content/${name}.js`, 'utf8');
  const place = (of) => source.search(new RegExp(`id: ?["']${(of.self ?? of).id}["']`));
  return Object.values(exported).sort((a, b) => place(a) - place(b));
};

const passage = (title, { text, rule, sources: from }) =>
  [
    `### ${title}`,
    table(['Said to the person', 'Said to someone who cares about them'], text.map(voices)),
    `Rule: ${rule}`,
    `Sources: ${named(from)}`,
  ].join('\n\n');

const line = ({ name, phone, sms, tty, url, hours, days, source, basis }) =>
  `${name}: ${[phone, sms && `text ${sms}`, tty && `TTY ${tty}`, url].filter(Boolean).join(', ')}${hours ? ` (${[hours, days && `ISO weekdays ${days.join('–')}`].filter(Boolean).join(', ')})` : ''}. Source: ${source} (${basis})`;

/** The sheet as Markdown. */
export const contentSheet = () =>
  [
    '# What the check asks, counts and says',
    'Made from the content by `npm run docs`; a test fails when it is out of date. ⟨…⟩ marks what is filled in: a number, a name, a link.',
    `Content version ${contentVersion}, last read against its sources ${contentChecked}. Numbers last looked up ${numbersChecked}. ` +
      'No clinician has reviewed this content yet, and the count has not been validated.',

    '## 1. Questions',
    'Answers: Yes, No, Prefer not to say. Nothing is preselected. A question that is skipped or not reached is missing: never a No.',
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
    'Count: the number of Yes among the nine signs. No sign answered: no band, safety content only.',
    table(
      ['Band', 'Count', 'Name shown', 'Rule', 'Sources'],
      bands.map(({ id, from, name, rule, sources: ids }, i) => [
        `\`${id}\``,
        `${from}–${(bands[i + 1]?.from ?? 10) - 1}`,
        words(name),
        rule,
        named(ids),
      ]),
    ),
    table(
      ['Said of the count', 'Words'],
      Object.entries(countWords).map(([id, message]) => [`\`${id}\``, words(message)]),
    ),
    'Monotone: turning any answer to Yes never lowers the band, takes a card away, or softens the advice (property test).',

    '## 3. Advice by band',
    table(
      ['Band', 'Voice', 'What it can mean', 'Next step'],
      bands.flatMap(({ id, meaning, next }) => [
        [`\`${id}\``, 'to the person', words(meaning.self), words(next.self)],
        [`\`${id}\``, 'to someone else', words(meaning.other), words(next.other)],
      ]),
    ),
    '### Said beside it',
    table(
      ['When', 'To the person', 'To someone who cares about them'],
      [
        ['Every result, first', ...voices(guidance.acknowledge)],
        ['Every result', ...voices(guidance.notATest)],
        ['`need` is the only Yes', ...voices(guidance.needAlone)],
        ['A flag lifts the advice', ...voices(guidance.lifted)],
        ...guidance.menu.map((item) => ['Menu', ...voices(item)]),
      ],
    ),

    '## 4. Flags and their cards',
    'Any flag lifts the advice (not the count) to at least that of `several`.',
    ...flags.map((flag) => passage(`\`${flag.id}\`: ${words(flag.title)}`, flag)),
    passage(`\`as-prescribed\`: ${words(dependence.title)}`, dependence),

    '## 5. In every result',
    ...[guidance.stopping, guidance.crisisPassage, guidance.treatment].map((part) =>
      passage(words(part.title.self), part),
    ),
    ...guidance.carer.map((part) => passage(`${words(part.title.other)} (only when it is about someone else)`, part)),

    '## 6. Get help now',
    ...helpSections.map(({ title, list = [], ordered, text = [], rule, sources: from }) =>
      [
        `### ${words(title)}`,
        [
          ...list.map((item, i) => `${ordered ? `${i + 1}.` : '-'} ${words(item)}`),
          ...text.map((item) => `\n${words(item)}`),
        ].join('\n'),
        `Rule: ${rule}`,
        `Sources: ${named(from)}`,
      ].join('\n\n'),
    ),

    '## 7. Numbers',
    `Where the region is not known: “${words(neutralNumbers.emergency)}”, “${words(neutralNumbers.crisis)}”.`,
    table(
      ['Region', 'Emergency', 'Helplines', 'Crisis lines', 'Note'],
      Object.entries(regions).map(([code, { emergency, emergencySource, helplines, crisis, note = '' }]) => [
        code,
        `${emergency}. Source: ${emergencySource}`,
        helplines.map(line).join('<br>') || 'none',
        crisis.map(line).join('<br>') || 'none',
        note,
      ]),
    ),

    '## 8. The widget’s own words',
    table(
      ['Id', 'Words'],
      [
        ...inOrder(ui, 'ui'),
        ...inOrder(intro, 'intro').map(({ self }) => self),
        ...inOrder(summaryWords, 'summary-words').flatMap((of) => ('self' in of ? [of.self, of.other] : [of])),
      ].map((message) => [`\`${message.id}\``, words(message)]),
    ),

    '## 9. Sources',
    ...Object.entries(sources).map(
      ([id, { title, publisher, year, url }]) =>
        `- <a id="source-${id}"></a>\`${id}\`: ${title}. ${publisher}, ${year}.${url ? ` <${url}>` : ''}`,
    ),
  ].join('\n\n') + '\n';

if (isMain(import.meta.url)) await writeFile('docs/content.md', contentSheet());
