/**
 * Serializes views to HTML without a DOM, for snippets and server rendering. Reads the templates' strings, as Lit does;
 * escapes bound values and leaves out event handlers.
 */
import { nothing, type TemplateResult } from 'lit/html.js';
import { isTemplateResult } from 'lit/directive-helpers.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for HTML, between tags or in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** Removes the white space of a template’s formatting: line breaks next to tags. */
const tight = (text: string): string =>
  text
    .replace(/>\s*\n\s*</g, '><')
    .replace(/>\s*\n\s*$/, '>')
    .replace(/^\s*\n\s*</, '<')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\s+>/g, '>');

/** The start of a binding at the end of a template’s text: `@click=`, `?selected=`, `lang=`. */
const BINDING = /\s+([@?.]?)([\w-]+)=$/;

const attribute = (kind: string, name: string, value: unknown): string => {
  switch (kind) {
    case '@':
      return '';
    case '?':
      return value ? ` ${name}` : '';
    case '.':
      if (value === '') return '';
      throw new TypeError(`A property (.${name}) cannot be serialized.`);
    default:
      return value === nothing ? '' : ` ${name}="${escapeHtml(String(value ?? ''))}"`;
  }
};

/** Walks a view: the markup of its templates, and the values bound in between. */
const walk = (view: unknown, markup: (text: string) => string, text: (value: string) => string): string => {
  if (view === nothing || view === null || view === undefined) return '';
  if (typeof view === 'string' || typeof view === 'number') return text(String(view));
  if (Array.isArray(view)) return view.map((item) => walk(item, markup, text)).join('');
  if (!isTemplateResult(view)) throw new TypeError(`${String(view)} cannot be serialized.`);
  const { strings, values } = view as TemplateResult;
  return strings.reduce((out, part, index) => {
    if (index === strings.length - 1) return out + markup(tight(part));
    const binding = BINDING.exec(part);
    if (!binding) return out + markup(tight(part)) + walk(values[index], markup, text);
    return out + markup(tight(part.slice(0, binding.index)) + attribute(binding[1]!, binding[2]!, values[index]));
  }, '');
};

/**
 * Serializes a view to HTML.
 *
 * @param view - a template, text, a number, a list of these, or nothing
 * @throws {TypeError} when a template binds a property, or holds a directive
 */
export const serialize = (view: unknown): string => walk(view, (markup) => markup, escapeHtml);

/** Returns the text of a view, separated by spaces. Templates contain no text: all of it is bound. */
export const textOf = (view: unknown): string =>
  walk(
    view,
    () => '',
    (text) => `${text} `,
  )
    .replace(/\s+/g, ' ')
    .trim();
