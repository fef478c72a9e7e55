/** Parts that a page can style with `::part()`. None of them distinguishes one answer from another. */
export const PARTS = [
  'base',
  'bar',
  'progress',
  'heading',
  'subheading',
  'section',
  'card',
  'contact',
  'link',
  'button',
  'help',
  'exit-button',
  'start',
  'answer',
  'back',
  'summary-button',
  'edit-button',
  'review',
  'restart',
  'language-select',
  'language',
  'draft-banner',
] as const;

/** Slots of the element; `''` is the fallback. */
export const SLOTS = ['', 'intro', 'result'] as const;
