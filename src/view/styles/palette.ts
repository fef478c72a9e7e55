/**
 * The default colors of both themes. Each public custom property is read once, into a private one (`--_…`). No color
 * carries a judgment.
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

/** The default colors, by the name of their custom property without `--self-check-`. */
export const palette = { light, dark } as const;

const names = Object.keys(light) as (keyof typeof light)[];

/** Declarations of the private color properties. */
export const colorDeclarations = (value: (name: keyof typeof light) => string): string =>
  names.map((name) => `--_${name}:var(--self-check-${name},${value(name)});`).join('');

/**
 * The dark theme’s accent as a background. Auto Dark in Chrome on Android lightens dark text, but darkens a background
 * only if it is light enough: on a darker accent, both would end up light.
 */
export const darkFill = '#a8e4ec';
