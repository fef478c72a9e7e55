/** The fallback, for visitors without the script: not to stop suddenly, when to call, and whom to call. */
import { html, type TemplateResult } from 'lit/html.js';
import { crisisPassage, stopping } from '../content/guidance.js';
import { helpSections } from '../content/help.js';
import type { Message } from '../content/message.js';
import * as ui from '../content/ui.js';
import { namedLines, type Contact } from '../domain/contacts.js';
import { phoneLink } from '../domain/phone.js';
import { digits, phoneValues, renderMessage, type ScreenContext } from '../view/partials.js';
import { contextOf, type FirstScreenInput } from './context.js';
import { serialize } from './serialize.js';

/** A phone link in the partner's own look: no class and no part. */
const plainPhoneLink = (number: string): TemplateResult =>
  html`<a href=${phoneLink('tel', number)}>${digits(number)}</a>`;

type Line = readonly [Contact, Message];

/** A helpline as an item of a list, with its own name or that of its kind. */
const item = ({ t }: ScreenContext, [{ name, phone, sms, url }, label]: Line): TemplateResult => {
  const number = (scheme: 'tel' | 'sms', number: string, words: Message): TemplateResult =>
    html`<a href=${phoneLink(scheme, number)}>${renderMessage(t, words, { number: digits(number) })}</a>`;
  return html`<li>
    ${name ?? t.text(label)}:
    ${
      phone
        ? number('tel', phone, ui.call)
        : sms
          ? number('sms', sms, ui.text)
          : html`<a href=${url} target="_blank" rel="noreferrer noopener" referrerpolicy="no-referrer">${url}</a>`
    }
  </li>`;
};

const list = (context: ScreenContext, lines: readonly Line[]): TemplateResult | '' =>
  lines.length
    ? html`<ul>
        ${lines.map((line) => item(context, line))}
      </ul>`
    : '';

/** Returns the HTML to put between the tags. */
export const fallback = (input: FirstScreenInput = {}): string => {
  const { context } = contextOf(input);
  const { t, audience, contacts } = context;
  const values = phoneValues(context, plainPhoneLink);
  const text = (message: Message) => renderMessage(t, message, values);
  const [overdose] = helpSections;
  return serialize(
    html`<p><strong>${text(stopping.title[audience])}</strong><br />${text(stopping.text[0]![audience])}</p>
      <p><strong>${text(overdose!.title)}</strong><br />${overdose!.list!.flatMap((sign) => [text(sign), t.space])}</p>
      <p>${text(crisisPassage.text[0]![audience])}</p>
      ${list(context, namedLines(contacts))}`,
  );
};

/**
 * Help numbers to put next to a frame, for when the frame is blocked, down, or removed.
 *
 * @returns HTML
 */
export const helpNumbers = (input: FirstScreenInput = {}): string => {
  const { context } = contextOf(input);
  const { t, audience, contacts } = context;
  const { emergency } = contacts;
  const crisisText = renderMessage(t, crisisPassage.text[0]![audience], phoneValues(context, plainPhoneLink));
  return serialize(
    html`<p>${crisisText}</p>
      ${list(context, [
        ...(emergency ? [[{ phone: emergency }, ui.emergencyName] as const] : []),
        ...namedLines(contacts),
      ])}`,
  );
};
