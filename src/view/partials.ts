/**
 * What all screens share: their context, headings, phone links, the list of contacts.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { namedLines, type Contact, type Contacts } from '../domain/contacts.js';
import { phoneLink } from '../domain/phone.js';
import { neutralNumbers } from '../content/help.js';
import { numbersChecked } from '../content/regions.js';
import * as ui from '../content/ui.js';
import type { Audience, Message } from '../content/message.js';
import { nameAfter } from '../domain/summary.js';
import type { Stack } from '../domain/advice.js';
import type { Controls } from './controls.js';
import type { Translator, Values } from '../i18n/translator.js';

/** Values that a template can render as text. */
export type Renderable = TemplateResult | string | number;

/** The context of every screen: the reader, the language, the numbers, the controls. */
export interface ScreenContext {
  readonly t: Translator;
  readonly audience: Audience;
  /** Level of the screen’s heading, 1–6. */
  readonly headingLevel: number;
  readonly contacts: Contacts;
  readonly controls: Controls;
}

/**
 * Renders a message in the reader’s language, or in English that is marked as English, so that screen readers pronounce
 * it correctly and machine translation translates it.
 */
export const renderMessage = (
  t: Translator,
  message: Message,
  values: Values<Renderable> = {},
): Renderable | readonly Renderable[] => {
  const parts = t.rich<Renderable>(message, values);
  // A single text needs none of the marker comments that Lit adds between list items.
  const words = parts.length > 1 ? parts : parts[0]!;
  return t.has(message) ? words : html`<span lang="en" dir="ltr">${words}</span>`;
};

/**
 * A live region that stays in place while its text changes. It is set as `textContent`: machine translation replaces
 * text nodes, and a change to a replaced one is neither seen nor announced.
 */
export const liveRegion = (
  t: Translator,
  message: Message | undefined,
  values: Readonly<Record<string, string | number>> = {},
  {
    id,
    look = 'soft',
    live = 'polite',
    end = '',
  }: Readonly<Partial<Record<'id' | 'look' | 'live' | 'end', string>>> = {},
): TemplateResult => {
  const english = message && !t.has(message);
  return html`<div
    class=${look}
    id=${id ?? nothing}
    aria-live=${live}
    aria-atomic="true"
    lang=${english ? 'en' : nothing}
    dir=${english ? 'ltr' : nothing}
    .textContent=${message ? t.text(message, values) + end : ''}
  ></div>`;
};

/** The heading of a screen. Focus goes here when the screen appears. */
export const screenHeading = (level: number, words: unknown): TemplateResult =>
  html`<div class="heading" part="heading" id="heading" role="heading" aria-level=${level} tabindex="-1">
    ${words}
  </div>`;

/** The heading of a section, one level below the screen’s heading; for a card in a section, two levels below. */
export const partHeading = (level: number, words: unknown, below = 1): TemplateResult =>
  html`<div class="subheading" part="subheading" role="heading" aria-level=${Math.min(level + below, 6)}>
    ${words}
  </div>`;

/**
 * Lays out all variants in one grid cell, which is as tall as the tallest. All but one are hidden from view, assistive
 * technology, page search, selection and print (docs/decisions/0017-equal-height.md).
 *
 * @param view - renders one variant
 */
export const stackView = <T>({ variants, shown }: Stack<T>, view: (variant: T) => unknown): unknown =>
  variants.length > 1
    ? html`<div class="stack">
        ${variants.map((variant, index) => html`<div ?inert=${index !== shown}>${view(variant)}</div>`)}
      </div>`
    : view(variants[0]!);

/** A phone number, kept in order in any writing direction. */
export const digits = (number: string): TemplateResult => html`<bdi dir="ltr">${number}</bdi>`;

/** A link to another site. It says that it opens in a new tab, and sends no referrer. */
export const link = ({ t }: ScreenContext, href: string, words: unknown, look?: string): TemplateResult =>
  html`<a
    class=${look ?? nothing}
    part="link"
    href=${href}
    target="_blank"
    rel="noreferrer noopener"
    referrerpolicy="no-referrer"
    >${words}<span class="visually-hidden" lang=${t.language} dir=${t.direction}>
      ${renderMessage(t, ui.newTab)}</span
    ></a
  >`;

/** A phone link within a sentence. */
const inlinePhoneLink = (number: string): TemplateResult =>
  html`<a part="link" href=${phoneLink('tel', number)}>${digits(number)}</a>`;

/** A button-sized link that dials: `Call 988`. */
export const phoneLinkButton = (
  { t }: ScreenContext,
  scheme: 'tel' | 'sms',
  number: string,
  words: Message,
  look = 'dial',
): TemplateResult =>
  html`<a class=${look} part="link" href=${phoneLink(scheme, number)}
    ><span>${renderMessage(t, words, { number: digits(number) })}</span></a
  >`;

/**
 * Values for the phone number placeholders of messages, as links if the numbers are known.
 *
 * @param phoneLink - renders one number
 */
export const phoneValues = (
  { t, contacts }: ScreenContext,
  phoneLink: (number: string) => TemplateResult = inlinePhoneLink,
): Values<Renderable> => {
  const emergency = contacts.emergency
    ? phoneLink(contacts.emergency)
    : html`${renderMessage(t, neutralNumbers.emergency)}`;
  const first = ([line]: readonly Contact[], neutral: Message) =>
    line?.phone ? html`${phoneLink(line.phone)}${nameAfter(line)}` : html`${renderMessage(t, neutral, { emergency })}`;
  return {
    emergency,
    crisis: first(contacts.crisis, neutralNumbers.crisis),
    poison: first(contacts.poison, neutralNumbers.poison),
  };
};

/** Opening hours and languages of a line, in the reader’s language. */
const availability = ({ t }: ScreenContext, { hours, days, languages }: Contact): string => {
  const open = hours === '24/7' ? t.text(ui.hours) : hours;
  return [
    [days?.map(t.weekday).join('–'), open].filter(Boolean).join(' '),
    languages && t.text(ui.spoken, { languages: t.languages(languages) }),
  ]
    .filter(Boolean)
    .join(', ');
};

const contactView = (context: ScreenContext, contact: Contact, label: Message): TemplateResult => {
  const { t } = context;
  const { name = t.text(label), phone, sms, tty, url } = contact;
  const when = availability(context, contact);
  return html`<li class="contact" part="contact">
    <strong>${name}</strong>
    ${when ? html`<span class="soft">${when}</span>` : nothing}
    <span class="ways">
      ${phone ? phoneLinkButton(context, 'tel', phone, ui.call) : nothing}
      ${sms ? phoneLinkButton(context, 'sms', sms, ui.text) : nothing}
      ${tty ? phoneLinkButton(context, 'tel', tty, ui.tty) : nothing}
      ${url ? link(context, url, html`<span>${renderMessage(t, ui.website)}<span class="visually-hidden"> ${name}</span></span>`, 'dial') : nothing}
    </span>
  </li>`;
};

/** Buttons that dial the emergency number and the crisis line. */
export const numberButtons = (context: ScreenContext): TemplateResult | typeof nothing => {
  const { emergency, crisis } = context.contacts;
  const numbers = [emergency, crisis[0]?.phone].filter((number) => number !== undefined);
  return numbers.length
    ? html`<div class="ways">
        ${numbers.map((number) => phoneLinkButton(context, 'tel', number, ui.call, 'dial primary'))}
      </div>`
    : nothing;
};

/** Whom to call: the partner’s line first, then the region’s, each once. */
export const contactList = (context: ScreenContext): TemplateResult => {
  const { t, contacts } = context;
  const lines = namedLines(contacts);
  const all: typeof lines = [
    ...(contacts.emergency ? [[{ phone: contacts.emergency }, ui.emergencyName] as const] : []),
    ...lines,
  ];
  return html`${
      all.length
        ? html`<ul class="contacts">
            ${all.map((line) => contactView(context, ...line))}
          </ul>`
        : nothing
    }${lines.length ? nothing : html`<p>${renderMessage(t, neutralNumbers.none, phoneValues(context))}</p>`}
    <p class="soft">${renderMessage(t, ui.numbersChecked, { date: t.date(numbersChecked) })}</p>`;
};
