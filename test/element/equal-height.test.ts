import { expect } from '@open-wc/testing';
import { html, render } from 'lit/html.js';
import { answerLabels, questions, signIds } from '../../src/content/questions.js';
import type { Audience } from '../../src/content/message.js';
import { advise } from '../../src/domain/advice.js';
import type { Answer, Answers } from '../../src/domain/answers.js';
import { assess } from '../../src/domain/assessment.js';
import { contactsFor } from '../../src/domain/contacts.js';
import { summarize } from '../../src/domain/summary.js';
import { languagePackFor } from '../../src/i18n/language-packs.js';
import { shippedLocales, SOURCE_LOCALE } from '../../src/i18n/locale-tags.js';
import { translator } from '../../src/i18n/translator.js';
import { buttonControls } from '../../src/view/controls.js';
import { resultScreen } from '../../src/view/screens/result.js';
import { reviewScreen } from '../../src/view/screens/review.js';
import { summaryScreen } from '../../src/view/screens/summary.js';
import { summaryPage } from '../../src/view/summary-page.js';
import { firstScreenStyles, screenStyles, scriptedStyles } from '../../src/view/styles/index.js';
import { once } from '../engine.js';
import { Person } from '../person.js';
import { learn } from '../states.js';

const everything = (answer: Answer): Answers => Object.fromEntries(questions.map(({ id }) => [id, answer]));

/** Returns a pseudorandom sequence that is the same on every run (mulberry32). */
const numbersFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const randomSets = (howMany: number, seed: number): readonly Answers[] => {
  const number = numbersFrom(seed);
  const values = answerLabels.map(([value]) => value);
  return Array.from({ length: howMany }, () =>
    Object.fromEntries(questions.map(({ id }) => [id, values[Math.floor(number() * values.length)]!])),
  );
};

/** Every flag by itself and all of them, every count, no answer at all. */
const extremes: readonly Answers[] = [
  ...(['yes', 'no', 'skip'] as const).map(everything),
  ...questions.map(({ id }) => ({ ...everything('no'), 'as-prescribed': 'yes' as const, [id]: 'yes' })),
  ...questions.map(({ id }) => ({ ...everything('skip'), [id]: 'yes' })),
  { ...everything('skip'), 'as-prescribed': 'no' },
  { ...everything('yes'), 'as-prescribed': 'no' },
  ...signIds.map((_, count) => ({
    ...everything('no'),
    ...Object.fromEntries(signIds.slice(0, count).map((id) => [id, 'yes' as const])),
  })),
];

const WIDTHS = [320, 390, 768, 1280];
const SIZES = [16, 20];

/** Lays out the screens of a check directly: each set of answers takes one rendering and no presses. */
class Stage {
  readonly host = document.createElement('div');
  readonly root = this.host.attachShadow({ mode: 'open' });
  readonly slotted = document.createElement('p');

  constructor() {
    for (const css of [firstScreenStyles, scriptedStyles, screenStyles]) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      this.root.adoptedStyleSheets.push(sheet);
    }
    this.slotted.slot = 'result';
    this.slotted.textContent = 'The partner’s own words.';
    this.host.append(this.slotted);
    this.host.style.fontFamily = 'sans-serif';
    document.body.append(this.host);
  }

  show(
    screen: 'result' | 'review' | 'summary' | 'print',
    answers: Answers,
    {
      language = SOURCE_LOCALE,
      audience = 'self',
      region = 'US',
    }: { language?: string; audience?: Audience; region?: string } = {},
  ): void {
    const t = translator(languagePackFor(language), language);
    const contacts = contactsFor(region, undefined);
    const assessment = assess(answers);
    const advice = advise(assessment, audience);
    const today = '2026-11-25';
    const summary = summarize({ t, audience, contacts, answers, assessment, advice, today });
    const context = { t, audience, contacts, headingLevel: 2, controls: buttonControls };
    const nothing = (): void => undefined;
    const on = {
      onReview: nothing,
      onChange: nothing,
      onPrint: nothing,
      onCopy: nothing,
      onSave: nothing,
      onSaveForClinic: nothing,
      onStartOver: nothing,
    };
    const back = { onBack: nothing };
    const views = {
      result: () => resultScreen({ ...context, assessment, advice, status: undefined, statusEnd: '', ...on }),
      review: () => reviewScreen({ ...context, answers, ...on, ...back }),
      summary: () => summaryScreen({ ...context, summary, status: undefined, ...back }),
      print: () => summaryPage(summary, t),
    };
    const view = views[screen]();
    render(
      screen === 'print'
        ? view
        : html`<div class="check" lang=${t.language} dir=${t.direction}><div class="screen">${view}</div></div>`,
      this.root,
    );
  }

  /** Lays out the page for a clinician as in print. */
  print(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(screenStyles.replaceAll('@media print', '@media all'));
    this.root.adoptedStyleSheets.push(sheet);
  }

  sizes(widths: readonly number[], fontSizes: readonly number[]): string[] {
    return widths.flatMap((width) =>
      fontSizes.map((size) => {
        this.host.style.cssText = `font-family:sans-serif;inline-size:${width}px;font-size:${size}px`;
        const { top, height } = this.host.getBoundingClientRect();
        const slotted = this.slotted.getBoundingClientRect();
        expect(height).to.be.above(300);
        return `${width} px, text of ${size} px: ${height} px high, slot at ${slotted.top - top}`;
      }),
    );
  }
}

/** Returns descriptions of sizes that differ between sets of answers; empty if every set has the same height. */
const tells = (
  stage: Stage,
  sets: readonly Answers[],
  show: (answers: Answers) => void,
  widths = WIDTHS,
  fontSizes = SIZES,
): string[] => {
  const seen = new Set<string>();
  for (const answers of sets) {
    show(answers);
    for (const size of stage.sizes(widths, fontSizes)) seen.add(size);
  }
  return seen.size > widths.length * fontSizes.length ? [...seen].sort() : [];
};

describe('equal height', () => {
  let stage: Stage;
  // Chromium lays out every set, the other engines a sample.
  const sample = <T>(sets: readonly T[], every: number): readonly T[] => sets.filter((_, index) => index % every === 0);
  const sets = sample([...extremes, ...randomSets(60, 1)], once ? 9 : 1);
  const languages = once ? [SOURCE_LOCALE, 'ar', 'de'] : [SOURCE_LOCALE, ...shippedLocales];

  before(async () => {
    await Promise.all(shippedLocales.map((tag) => learn(tag)));
  });
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.host.remove());

  for (const audience of ['self', 'other'] as const) {
    for (const language of languages) {
      it(`the result about ${audience} in ${language} has one height for every set of answers, and the slot stays in place`, () => {
        const show = (answers: Answers) => stage.show('result', answers, { language, audience });
        // All sets at the size where lines break most, some of them at every size.
        expect(tells(stage, sets, show, [320], [20])).to.deep.equal([]);
        expect(tells(stage, sample(sets, 6), show)).to.deep.equal([]);
      });
    }

    for (const screen of ['review', 'summary', 'print'] as const) {
      it(`so is ${screen}, about ${audience}`, () => {
        if (screen === 'print') stage.print();
        for (const language of sample(languages, 3)) {
          const show = (answers: Answers) => stage.show(screen, answers, { language, audience });
          expect(tells(stage, sample(sets, 6), show), language).to.deep.equal([]);
        }
      });
    }
  }

  it('even if digits have different widths', () => {
    const digits = new CSSStyleSheet();
    digits.replaceSync('.check { font-variant-numeric: proportional-nums; font-feature-settings: "pnum" }');
    stage.root.adoptedStyleSheets.push(digits);
    expect(tells(stage, sample(sets, 4), (answers) => stage.show('result', answers))).to.deep.equal([]);
  });

  it('this test notices a missing variant, and a card that takes a different height', () => {
    for (const css of ['[inert] { display: none }', '.for-your-answers .card { padding-block: 0.5em }']) {
      const fault = new CSSStyleSheet();
      fault.replaceSync(css);
      stage.root.adoptedStyleSheets.push(fault);
      expect(
        tells(stage, sample(sets, 6), (answers) => stage.show('result', answers)),
        css,
      ).not.to.deep.equal([]);
      stage.root.adoptedStyleSheets.pop();
    }
  });

  it('hidden variants leave no more than three blank lines on a phone', () => {
    stage.host.style.cssText = 'font-family:sans-serif;inline-size:360px';
    const threeLines = 3 * 16 * 1.55;
    for (const audience of ['self', 'other'] as const) {
      const holes = new Set<string>();
      for (const answers of sets) {
        stage.show('result', answers, { audience });
        for (const stack of stage.root.querySelectorAll('.stack')) {
          const shown = [...stack.children].find((variant) => !(variant as HTMLElement).inert)!;
          const last = shown.lastElementChild ?? shown;
          const hole = stack.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom;
          if (hole > threeLines) holes.add(`${Math.round(hole)} px after “${shown.textContent.trim().slice(0, 60)}”`);
        }
      }
      expect([...holes]).to.deep.equal([]);
    }
  });
});

describe('what does not show', () => {
  let person: Person;
  const away = 'Bring this up at your next appointment';
  const here = 'Make an appointment soon';

  beforeEach(async () => {
    person = await Person.open({ lang: 'en', region: 'US' });
    await person.press(
      'It’s about me',
      ...questions.map(({ id }) => (signIds.indexOf(id as never) % 3 ? 'No' : 'Yes')),
    );
  });
  afterEach(() => person.element.remove());

  it('is not part of the screen’s text, the printed page or a selection', () => {
    expect(person.screen).to.contain(here).and.not.to.contain(away);
    expect(person.printed).to.contain(here).and.not.to.contain(away);
    const selection = getSelection()!;
    selection.selectAllChildren(person.root.querySelector('.check')!);
    // (In Firefox, a selection from outside includes nothing in a shadow root.)
    if (selection.toString()) expect(selection.toString()).to.contain(here).and.not.to.contain(away);
    selection.removeAllRanges();
  });

  it('is not found by searching the page', () => {
    const { find } = window as unknown as { find: (text: string, ...flags: boolean[]) => boolean };
    const found = (text: string): boolean => {
      getSelection()!.removeAllRanges();
      return find.call(window, text, false, false, true);
    };
    expect(found(away)).to.equal(false);
    if (!once) expect(found(here), 'what shows').to.equal(true);
    getSelection()!.removeAllRanges();
  });

  it('is inert and hidden, and takes no focus', () => {
    const variants = [...person.root.querySelectorAll<HTMLElement>('.stack > *')];
    const hidden = variants.filter((variant) => getComputedStyle(variant).visibility === 'hidden');
    expect(hidden.length).to.be.above(20);
    expect(hidden.filter(({ inert }) => !inert)).to.deep.equal([]);
    for (const link of hidden.flatMap((variant) => [...variant.querySelectorAll('a')])) {
      link.focus();
      expect(person.focus).not.to.equal(link);
    }
  });

  it('Copy, Save and the text that replaces them move nothing', async () => {
    const top = (): number => person.root.querySelector('.over')!.getBoundingClientRect().top + scrollY;
    const before = top();
    await person.press('Save');
    expect(top()).to.equal(before);
  });
});
