/**
 * A view as text: what the templates of the first screen say, without a DOM. For the snippet that partners paste and for
 * server rendering, where the script then takes the same screen over. Handlers are left out: nobody is there to call yet.
 */
import { nothing, type TemplateResult } from 'lit/html.js';
import { isTemplateResult } from 'lit/directive-helpers.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML, between tags or in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

/** White space that is there for the reader of a template: what holds a line break, beside a tag. */
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
      throw new TypeError(`A property (.${name}) cannot be written as text.`);
    default:
      return value === nothing ? '' : ` ${name}="${escapeHtml(String(value ?? ''))}"`;
  }
};

/**
 * @param view - a template, text, a number, a list of these, or nothing
 * @throws {TypeError} when a template binds a property, or holds a directive: neither can be written as text
 */
export const toHtml = (view: unknown): string => {
  if (view === nothing || view === null || view === undefined) return '';
  if (typeof view === 'string' || typeof view === 'number') return escapeHtml(String(view));
  if (Array.isArray(view)) return view.map(toHtml).join('');
  if (!isTemplateResult(view)) throw new TypeError(`${String(view)} cannot be written as text.`);
  const { strings, values } = view as TemplateResult;
  return strings.reduce((out, part, index) => {
    if (index === strings.length - 1) return out + tight(part);
    const binding = BINDING.exec(part);
    if (!binding) return out + tight(part) + toHtml(values[index]);
    return out + tight(part.slice(0, binding.index)) + attribute(binding[1]!, binding[2]!, values[index]);
  }, '');
};
