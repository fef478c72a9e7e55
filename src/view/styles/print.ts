/** In print, the first screen is plain text. */
export const firstScreenPrintStyles = `
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

/** In print, the page for a clinician replaces the result. */
export const screenPrintStyles = `
@media print {
  progress,
  .summary + .check {
    display: none;
  }
  .summary {
    all: initial;
    display: block;
    color: #000;
    background: #fff;
    font-family: var(--self-check-font, inherit);
    font-size: 9.5pt;
    line-height: 1.35;
    overflow-wrap: anywhere;
    --_line: #bbb;
    --_border: #000;
  }
  .summary h1 {
    margin: 0 0 0.5em;
    font-size: 1.5em;
  }
  .summary section {
    gap: 0.25em;
    margin-block-end: 1em;
    break-inside: avoid;
  }
  .summary .subheading {
    font-size: 1.1em;
  }
  .answered {
    grid-template-columns: minmax(0, 1fr) 12em;
  }
  .summary .blanks {
    grid-template-columns: 1fr 1fr;
    gap: 1em 2em;
  }
  .blanks .subheading {
    grid-column: 1 / -1;
  }
}
`;
