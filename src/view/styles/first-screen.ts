import { firstScreenPrintStyles } from './print.js';
import { colorDeclarations, darkFill, palette } from './palette.js';

/** Matches buttons, and what takes their place without a script (src/prerender/static-controls.ts). */
const CONTROL = ':is(button,summary,a:where(.exit))';

/** The styles of the first screen. The instant snippet inlines them, so each byte is a byte of the partner's page. */
export const firstScreenStyles = `
:host {
  display: block;
  ${colorDeclarations((name) => palette.light[name])}
  --_fill: var(--_accent);
  --_radius: var(--self-check-radius, 0.75em);
}
@supports (color: light-dark(#000, #fff)) {
  :host {
    ${colorDeclarations((name) => `light-dark(${palette.light[name]},${palette.dark[name]})`)}
    --_fill: var(--self-check-accent,light-dark(${palette.light.accent},${darkFill}));
  }
}
* {
  box-sizing: border-box;
}
/* Inherits nothing from the page except what is listed here. */
.check {
  all: initial;
  display: block;
  box-sizing: border-box;
  visibility: inherit;
  color-scheme: inherit;
  /* At least the height that the page reserves (src/embed/reserved-height.ts), so that the box keeps its size. */
  min-block-size: inherit;
  max-inline-size: var(--self-check-max-width, 42em);
  padding: clamp(1em, 4%, 2em);
  padding-block-start: 0;
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
  background: var(--_surface);
  color: var(--_text);
  /* Not the shorthand, which would be invalid with “inherit” in it. */
  font-family: var(--self-check-font, inherit);
  font-size: var(--self-check-font-size, max(1em, 16px));
  line-height: 1.55;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
  -webkit-text-size-adjust: inherit;
}
.check:lang(ko) {
  word-break: keep-all;
}
/* Above the bar and not part of it: a sticky bar must not be tall. */
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
/* Text */
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
.soft {
  color: var(--_text-soft);
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
/* Targets are at least 44 px. */
${CONTROL},
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
}
a {
  color: var(--_accent);
  font-weight: 600;
  text-underline-offset: 0.15em;
}
.bar ${CONTROL},
select {
  padding-inline: 0.75em;
  font-size: 0.9375em;
}
.help {
  border-color: var(--_accent);
  color: var(--_accent);
}
.primary {
  border-color: var(--_accent);
  background: var(--_fill);
  color: var(--_on-accent);
  padding-block: 0.8em;
}
.choices {
  display: grid;
  gap: 0.75em;
  margin-block: 0 1.25em;
}
/*
 * Two columns if the element is wide enough; it may be narrow in a wide page. The width alone decides: while a page is
 * still arriving, a button must not move when the rest of its label comes.
 */
.choices[role] {
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
}
`;

/**
 * What the instant snippet does without: how the first screen answers to pointers and focus, where it scrolls to, and how it
 * looks in forced colors and in print. Until the script runs, that is left to the browser.
 */
export const scriptedStyles = `
/* Between the element and its box, where there is one (src/element/privacy/closed-root.ts). */
:host(clonazepam-self-check-root) {
  min-block-size: inherit;
}
/* When scrolled to, they are clear of the bar and of the page’s own sticky header. */
button,
a {
  scroll-margin-block: calc(var(--self-check-sticky-top, 0px) + 5.5em) 1em;
}
.heading {
  scroll-margin: calc(var(--self-check-sticky-top, 0px) + 4em) 1em 6em;
}
button,
select,
.dial {
  touch-action: manipulation;
  -webkit-tap-highlight-color: transparent;
}
button:hover,
select:hover,
.dial:hover {
  border-color: var(--_accent);
  background: var(--_soft);
}
:focus-visible {
  outline: 3px solid var(--_focus);
  outline-offset: 3px;
}
.primary:hover {
  background: color-mix(in srgb, var(--_fill) 88%, var(--_text));
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
${firstScreenPrintStyles}`;
