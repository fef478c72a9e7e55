import { screenPrintStyles } from './print.js';

/** The styles that all other screens need as well. */
export const screenStyles = `
/* While presses of Shift are counted, the count replaces the position. */
.position {
  display: grid;
}
.position [aria-live] {
  grid-area: 1 / 1;
}
.position :not(:empty) {
  margin-block-end: 0.4em;
  background: var(--_surface);
}
.screens {
  position: relative;
}
.hint {
  color: var(--_text-soft);
}
/* A long screen that is rendered before it is shown. */
.preparing {
  position: absolute;
  inset: 0 0 auto;
  max-block-size: 0;
  overflow: hidden;
}
/* The previous screen, kept for a moment for screen readers. It takes no space. Its box differs by a pixel from that of the
   next one: Orca 43 takes two boxes of the same size for the same thing, and announces everything around them. */
.leaving {
  position: absolute;
  inset: 0 0 1px;
  overflow: hidden;
  clip-path: inset(50%);
  pointer-events: none;
}
progress {
  inline-size: 100%;
  block-size: 0.375em;
  margin-block-end: 1.25em;
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
  font-size: 1.25em;
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
.visually-hidden {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.ways .dial:not(.primary) {
  color: var(--_accent);
  border-color: var(--_line);
}
.plain {
  border-color: transparent;
  background: none;
  color: var(--_accent);
  padding-inline: 0.75em;
  margin-inline-start: -0.75em;
}
.answers {
  display: grid;
  gap: 0.75em;
  margin-block: 1.25em;
  /* Yes and No side by side, or stacked where the text is large and the screen small. */
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
  background: var(--_fill);
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
/*
 * Sections of a long screen. In a grid no margins collapse, so a card takes the same space in any section
 * (docs/decisions/0017-equal-height.md).
 */
section,
.card {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 0.75em;
}
section {
  margin-block: 0 2.25em;
}
:is(section, .card, .stack) > *,
.stack p {
  margin: 0;
}
section > button {
  justify-self: start;
}
/* All variants in one cell; the hidden ones only take space. */
.stack {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
}
.stack > * {
  grid-area: 1 / 1;
}
.stack p + p {
  margin-block-start: 0.75em;
}
[inert] {
  visibility: hidden;
  -webkit-user-select: none;
  user-select: none;
}
.digit {
  display: inline-block;
  inline-size: 1ch;
  text-align: center;
}
[dir='rtl'] .marks {
  transform: scaleX(-1);
}
.marks {
  display: block;
  inline-size: min(100%, 15em);
  fill: var(--_accent);
  stroke: var(--_accent);
  stroke-width: 2;
}
.step,
.urgent,
.safety,
.card {
  padding: 1.1em 1.25em;
  border-radius: var(--_radius);
  background: var(--_soft);
}
.safety,
.card {
  border-inline-start: 4px solid var(--_accent);
}
.card .subheading {
  font-size: 1.0625em;
}
/* The next step and the strip of numbers under it are one box. */
.step,
.urgent {
  border: 2px solid var(--_accent);
}
.urgent {
  background: none;
}
.urgent > .dial {
  justify-self: stretch;
  min-block-size: 3.25em;
  font-size: 1.125em;
}
.step {
  margin: 0;
  border-end-start-radius: 0;
  border-end-end-radius: 0;
  background: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
}
.step > .subheading {
  color: var(--_accent);
}
.step > .stack p:first-child {
  font-size: 1.125em;
  font-weight: 600;
}
/* The same width as elsewhere, and so the same height. */
.step .card {
  margin-inline: -1.25em;
  border: 0;
  background: none;
}
.step + .urgent {
  border-block-start: 0;
  border-start-start-radius: 0;
  border-start-end-radius: 0;
}
.step + .urgent .subheading,
.step > .subheading {
  font-size: 1em;
}
/* Cards that are the same for everybody: quieter. */
.extra-care {
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
  gap: 1.1em 2em;
}
.extra-care > .subheading {
  grid-column: 1 / -1;
}
.extra-care .card {
  align-content: start;
  gap: 0.25em;
  padding: 0;
  border: 0;
  background: none;
}
.urgent ul,
.contacts,
.review {
  padding: 0;
  list-style: none;
}
.urgent li + li {
  padding-block-start: 0.4em;
  border-block-start: 1px solid var(--_line);
}
.over {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5em 1em;
  margin-block-start: 2.25em;
}
.over p {
  margin: 0;
}
.contacts {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
  column-gap: 1.5em;
}
.contact {
  display: grid;
  align-content: start;
  gap: 0.1em;
  margin: 0;
  padding-block: 0.75em;
  border-block-end: 1px solid var(--_line);
}
.ways {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5em;
}
.contact .ways {
  margin-block-start: 0.4em;
}
.sources ul {
  font-size: 0.9375em;
}
.sources a {
  font-weight: inherit;
}
.review button {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.25em 1em;
  inline-size: 100%;
  text-align: start;
  font-weight: 400;
}
.review span {
  flex: 1 1 14em;
}
/* The page for a clinician, shown or printed. */
.answered {
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 7em);
  gap: 1em;
  padding-block-end: 0.25em;
  border-block-end: 1px solid var(--_line);
}
.blank {
  padding-block-end: 1em;
  border-block-end: 1px solid var(--_border);
}
.text {
  margin-block: 1.25em;
  padding: 1.1em 1.25em 0;
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
  font-size: 0.9375em;
  user-select: all;
}
.summary {
  display: none;
}
@media (forced-colors: active) {
  .answer[aria-pressed='true'] {
    border-color: Highlight;
    background: Highlight;
    color: HighlightText;
    forced-color-adjust: none;
  }
  .card,
  .safety {
    border: 1px solid CanvasText;
  }
  /* Its edge shows here, so it aligns with what is above it. */
  .plain {
    margin-inline-start: 0;
  }
  /* Otherwise the browser would paint the bar and its track in the same color. */
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
${screenPrintStyles}`;
