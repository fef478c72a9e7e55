/**
 * The look. Calm, legible, in the host’s font; light and dark by `color-scheme`; sizes follow the text around the
 * element, never the page’s root. No colour carries a judgement.
 *
 * Each public custom property is read once, here, into a private one (`--_…`).
 */

const light = {
  accent: '#0b5c69',
  'on-accent': '#ffffff',
  surface: '#ffffff',
  soft: '#f1f6f7',
  text: '#1b262b',
  'text-soft': '#4c5b63',
  border: '#7b8b93',
  line: '#d5dee2',
  focus: '#0b5c69',
} as const;

const dark: Record<keyof typeof light, string> = {
  accent: '#86d3de',
  'on-accent': '#06262b',
  surface: '#14191d',
  soft: '#1f272c',
  text: '#e9eef0',
  'text-soft': '#b0bdc4',
  border: '#74858e',
  line: '#38444b',
  focus: '#ffffff',
};

/** The default colours of both themes, by the name of their custom property without `--self-check-`. */
export const palette = { light, dark } as const;

const names = Object.keys(light) as (keyof typeof light)[];

const colours = (value: (name: keyof typeof light) => string): string =>
  names.map((name) => `--_${name}:var(--self-check-${name},${value(name)});`).join('');

/** In the outer root: how the element sits in its page. */
export const hostStyles = `
:host {
  display: block;
}
:host([hidden]) {
  display: none;
}
clonazepam-self-check-root {
  min-block-size: inherit;
}
`;

/** What the first screen needs: it stands in the instant snippet too, so each byte is a byte of the partner’s page. */
export const firstStyles = `
:host {
  display: block;
  ${colours((name) => light[name])}
  --_radius: var(--self-check-radius, 0.75em);
}
@supports (color: light-dark(#000, #fff)) {
  :host {
    ${colours((name) => `light-dark(${light[name]},${dark[name]})`)}
  }
}
* {
  box-sizing: border-box;
}
/* Nothing comes in from the page but what is named here. */
.check {
  all: initial;
  display: block;
  box-sizing: border-box;
  visibility: inherit;
  color-scheme: inherit;
  /* As high as the page has kept room for (src/reserved-height.ts): questions then stand in a box that does not jump. */
  min-block-size: inherit;
  max-inline-size: var(--self-check-max-width, 42em);
  padding: clamp(1em, 4%, 2em);
  padding-block-start: 0;
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
  background: var(--_surface);
  color: var(--_text);
  /* Not the shorthand: with “inherit” in it, it would be thrown away as a whole. */
  font-family: var(--self-check-font, inherit);
  font-size: var(--self-check-font-size, max(1em, 16px));
  line-height: 1.55;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}
/* Above the bar and not part of it: a bar that stays in sight must stay low. */
.languages {
  display: flex;
  justify-content: end;
  padding-block-start: 0.75em;
}
/* The bar: help is in the same place on every screen. */
.bar {
  display: flex;
  justify-content: space-between;
  gap: 0.5em;
  padding-block: 0.75em;
  margin-block-end: 0.75em;
  border-block-end: 1px solid var(--_line);
  background: var(--_surface);
  border-start-start-radius: var(--_radius);
  border-start-end-radius: var(--_radius);
}
@media (min-height: 32em) {
  .bar {
    position: sticky;
    inset-block-start: var(--self-check-sticky-top, 0px);
    z-index: 1;
  }
}
.position p {
  margin: 0 0 0.4em;
}
[role='status']:empty {
  margin: 0;
}
/* Words */
.heading {
  margin: 0 0 0.6em;
  font-size: 1.5em;
  font-weight: 600;
  line-height: 1.25;
  letter-spacing: -0.01em;
  text-wrap: balance;
}
p {
  margin: 0 0 0.75em;
  text-wrap: pretty;
}
.lead {
  font-size: 1.125em;
}
.soft,
.hint {
  color: var(--_text-soft);
}
.soft {
  font-size: 0.9375em;
}
.note {
  padding: 0.9em 1.1em;
  border-radius: var(--_radius);
  background: var(--_soft);
}
.draft {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.5em 1em;
  margin-block-end: 1.25em;
}
.draft p {
  flex: 1 1 14em;
  margin: 0;
}
.ask {
  margin-block: 1.5em 0.6em;
  font-weight: 600;
}
/* Things to press: 44 px at the least, and clear of the bar when they are scrolled to. */
button,
a,
.heading,
pre {
  scroll-margin-block: 5.5em 1em;
}
button,
select,
.dial {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-block-size: max(2.75em, 44px);
  margin: 0;
  padding: 0.5em 1em;
  border: 1.5px solid var(--_border);
  border-radius: var(--_radius);
  background: var(--_surface);
  color: var(--_text);
  font: inherit;
  font-weight: 600;
  line-height: 1.3;
  text-align: center;
  text-wrap: balance;
  text-decoration: none;
  cursor: pointer;
  touch-action: manipulation;
  -webkit-tap-highlight-color: transparent;
}
a {
  color: var(--_accent);
  font-weight: 600;
  text-underline-offset: 0.15em;
}
button:hover,
select:hover,
.dial:hover {
  border-color: var(--_accent);
  background: var(--_soft);
}
button:focus-visible,
select:focus-visible,
a:focus-visible,
pre:focus-visible,
.heading:focus-visible {
  outline: 3px solid var(--_focus);
  outline-offset: 3px;
}
.bar button,
select {
  padding-inline: 0.75em;
  font-size: 0.9375em;
}
.help {
  border-color: var(--_accent);
  color: var(--_accent);
  font-weight: 600;
}
.primary {
  border-color: var(--_accent);
  background: var(--_accent);
  color: var(--_on-accent);
  padding-block: 0.8em;
}
.primary:hover {
  background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
}
.choices {
  display: grid;
  gap: 0.75em;
  margin-block: 0 1.25em;
}
/*
 * Two, beside one another where both have room in the element, which may be narrow in a wide page. By the width alone: where
 * a page still comes over the line, half of a label must not stand elsewhere than the whole.
 */
.choices[role] {
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
}
@media (forced-colors: active) {
  .primary {
    border-color: Highlight;
    background: Highlight;
    color: HighlightText;
    forced-color-adjust: none;
  }
  .note {
    border: 1px solid CanvasText;
  }
}
@media print {
  .check {
    border: 0;
    padding: 0;
    max-inline-size: none;
    min-block-size: 0;
  }
  .bar,
  button,
  select,
  .choices {
    display: none;
  }
}
`;

/** What all other screens need beside that. */
export const laterStyles = `
:host {
  --_height: clamp(14em, 88vh - 6em, 50em);
}
@supports (height: 1svh) {
  :host {
    --_height: clamp(14em, 88svh - 6em, 50em);
  }
}
/*
 * A screen whose length depends on answers scrolls in a box that does not: the page, and whoever records it, knows the
 * height of everything (docs/decisions/0009-constant-height.md). Padding keeps focus rings whole, and the last lines
 * out of the fade that says that there is more. Positioned: else what stands absolutely in it lengthens the page.
 */
.held {
  position: relative;
  block-size: var(--self-check-height, var(--_height));
  overflow: auto;
  margin-inline: -0.75em;
  padding: 0.5em 0.75em 2em;
  scroll-padding-block: 0.5em 2.5em;
  mask-image: linear-gradient(#000 calc(100% - 2em), transparent);
}
/* In Firefox, what scrolls is a stop of its own for the Tab key. */
.held:focus-visible {
  outline: 3px solid var(--_focus);
  outline-offset: -3px;
  mask: none;
}
.held :is(button, a, .heading, pre) {
  scroll-margin-block: 0;
}
.position:has(progress) {
  margin-block-end: 1.25em;
}
progress {
  display: block;
  inline-size: 100%;
  block-size: 0.375em;
  border: 0;
  border-radius: 1em;
  overflow: hidden;
  appearance: none;
  background: var(--_line);
  color: var(--_accent);
}
progress::-webkit-progress-bar {
  background: var(--_line);
}
progress::-webkit-progress-value {
  background: var(--_accent);
  border-radius: 1em;
}
progress::-moz-progress-bar {
  background: var(--_accent);
}
.subheading {
  margin: 0 0 0.4em;
  font-size: 1.15em;
  font-weight: 600;
  line-height: 1.3;
  text-wrap: balance;
}
ul,
ol {
  margin: 0 0 0.75em;
  padding-inline-start: 1.4em;
}
li {
  margin-block-end: 0.4em;
}
.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.ways .dial {
  color: var(--_accent);
  border-color: var(--_line);
}
.help[aria-expanded='true'] {
  background: var(--_accent);
  color: var(--_on-accent);
}
.plain {
  border-color: transparent;
  background: none;
  color: var(--_accent);
  padding-inline: 0.75em;
  margin-inline-start: -0.75em;
}
.plain + section {
  margin-block-start: 0.75em;
}
.answers {
  display: grid;
  gap: 0.75em;
  margin-block: 1.25em;
  /* Yes beside No where both have room, one above the other where text is large and the screen small. */
  grid-template-columns: repeat(auto-fit, minmax(min(100%, max(6.5em, 40%)), 1fr));
}
.answer {
  position: relative;
  min-block-size: max(3.5em, 56px);
  padding-inline: 1.75em;
  background: var(--_soft);
}
.answer:last-child {
  grid-column: 1 / -1;
  min-block-size: max(2.75em, 44px);
  background: var(--_surface);
}
.answer[aria-pressed='true'] {
  border-color: var(--_accent);
  background: var(--_accent);
  color: var(--_on-accent);
}
.answer[aria-pressed='true']::before {
  content: '✓';
  content: '✓' / '';
  position: absolute;
  inset-inline-start: 0.6em;
}
.row {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75em;
  margin-block: 1em 0.75em;
}
/* Result */
section {
  margin-block-end: 1.75em;
}
[dir='rtl'] .marks {
  transform: scaleX(-1);
}
.marks {
  display: block;
  inline-size: min(100%, 15em);
  margin-block: 0.25em 0.75em;
  fill: var(--_accent);
  stroke: var(--_accent);
  stroke-width: 2;
}
section > :last-child {
  margin-block-end: 0;
}
section.step,
.card,
.safety {
  padding: 1.1em 1.25em;
  border-radius: var(--_radius);
  background: var(--_soft);
}
.card,
.safety {
  border-inline-start: 4px solid var(--_accent);
}
section.step {
  border: 2px solid var(--_accent);
  background: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
  font-size: 1.0625em;
}
section.step .subheading {
  font-size: 0.9375em;
}
.contacts,
.review {
  padding: 0;
  list-style: none;
}
.contact {
  display: grid;
  gap: 0.1em;
  padding-block: 0.75em;
  border-block-end: 1px solid var(--_line);
}
.ways {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5em;
  margin-block-start: 0.4em;
}
.sources {
  font-size: 0.9375em;
}
.sources a {
  font-weight: inherit;
}
pre {
  margin: 1em 0 0;
  padding: 1em;
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
  white-space: pre-wrap;
  font: inherit;
  font-size: 0.9375em;
  user-select: all;
}
.review button {
  display: grid;
  gap: 0.25em;
  justify-content: start;
  justify-items: start;
  inline-size: 100%;
  text-align: start;
  font-weight: 400;
}
.summary {
  display: none;
}
@media (forced-colors: active) {
  .answer[aria-pressed='true'],
  .help[aria-expanded='true'] {
    border-color: Highlight;
    background: Highlight;
    color: HighlightText;
    forced-color-adjust: none;
  }
  .card,
  .safety {
    border: 1px solid CanvasText;
  }
  /* Its edge is drawn here, so it stands in line with what is above it. */
  .plain {
    margin-inline-start: 0;
  }
  /* The browser would paint the bar and what is left of it alike. */
  progress {
    forced-color-adjust: none;
    border: 1px solid CanvasText;
    background: Canvas;
    color: CanvasText;
  }
  progress::-webkit-progress-bar {
    background: Canvas;
  }
  progress::-webkit-progress-value {
    background: CanvasText;
  }
  progress::-moz-progress-bar {
    background: CanvasText;
  }
  .marks {
    fill: CanvasText;
    stroke: CanvasText;
  }
}
@media print {
  progress {
    display: none;
  }
  .held {
    block-size: auto;
    overflow: visible;
    mask: none;
  }
  .check:has(~ .summary) {
    display: none;
  }
  .summary {
    all: initial;
    display: block;
    color: #000;
    background: #fff;
    font-family: var(--self-check-font, inherit);
    font-size: 11pt;
    line-height: 1.45;
  }
  .summary h1 {
    margin: 0 0 0.5em;
    font-size: 1.5em;
  }
  .summary h2 {
    margin: 1em 0 0.25em;
    font-size: 1.1em;
    break-after: avoid;
  }
  .summary p {
    margin: 0 0 0.25em;
    break-inside: avoid;
  }
}
`;
