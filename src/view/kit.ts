/**
 * What all screens share: the scene they are shown in, headings, links that dial.
 */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { dial, type Contact, type Contacts } from '../contacts.js';
import { neutralNumbers } from '../content/help.js';
import * as ui from '../content/ui.js';
import type { Audience, Message } from '../content/message.js';
import { nameAfter } from '../summary.js';
import type { Translator, Values } from '../translate.js';

/** What a template may hold where words stand. */
export type Words = TemplateResult | string | number;

/** Around every screen: who reads, in which language, with which numbers. */
export interface Scene {
  readonly t: Translator;
  readonly audience: Audience;
  /** Level of the screen’s heading, 1–6. */
  readonly level: number;
  readonly contacts: Contacts;
}

/**
 * A message as the view shows it: in the reader’s language, or in English that is marked as English, so that a screen
 * reader pronounces it and machine translation takes it up.
 */
export const say = (t: Translator, message: Message, values: Values<Words> = {}): Words | readonly Words[] => {
  const parts = t.rich<Words>(message, values);
  // Alone, a text needs none of the marks that Lit sets around the parts of a list.
  const words = parts.length > 1 ? parts : parts[0]!;
  return t.has(message) ? words : html`<span lang="en" dir="ltr">${words}</span>`;
};

/** The heading of a screen. Focus goes here when the screen appears. */
export const screenHeading = (level: number, words: unknown): TemplateResult =>
  html`<div class="heading" part="heading" id="heading" role="heading" aria-level=${level} tabindex="-1">
    ${words}
  </div>`;

/** The heading of a part of a screen, one level below. */
export const partHeading = (level: number, words: unknown): TemplateResult =>
  html`<div class="subheading" part="subheading" role="heading" aria-level=${Math.min(level + 1, 6)}>${words}</div>`;

/** A number, in its own order in any writing direction. */
export const digits = (number: string): TemplateResult => html`<bdi dir="ltr">${number}</bdi>`;

/** A link out. It tells the other site nothing of where the visitor came from. */
export const link = (href: string, words: unknown, look?: string): TemplateResult =>
  html`<a
    class=${look ?? nothing}
    part="link"
    href=${href}
    target="_blank"
    rel="noreferrer noopener"
    referrerpolicy="no-referrer"
    >${words}</a
  >`;

/** A number that dials, within a sentence. */
const inlineDial = (number: string): TemplateResult =>
  html`<a part="link" href=${dial('tel', number)}>${digits(number)}</a>`;

/** A button-sized link that dials: `Call 988`. */
export const dialButton = (
  { t }: Scene,
  scheme: 'tel' | 'sms',
  number: string,
  words: Message,
  look = 'dial',
): TemplateResult =>
  html`<a class=${look} part="link" href=${dial(scheme, number)}
    ><span>${say(t, words, { number: digits(number) })}</span></a
  >`;

/** The numbers that sentences name, as links where they are known. */
export const numbers = ({ t, contacts }: Scene): Values<Words> => {
  const [crisis] = contacts.crisis;
  const emergency = contacts.emergency ? inlineDial(contacts.emergency) : html`${say(t, neutralNumbers.emergency)}`;
  return {
    emergency,
    crisis: crisis?.phone
      ? html`${inlineDial(crisis.phone)}${nameAfter(crisis)}`
      : html`${say(t, neutralNumbers.crisis, { emergency })}`,
  };
};

/** Opening hours and languages of a line, in the reader’s language. */
const availability = ({ t }: Scene, { hours, days, languages }: Contact): string => {
  const open = hours === '24/7' ? t.text(ui.hours) : hours;
  return [
    [days?.map(t.weekday).join('–'), open].filter(Boolean).join(' '),
    languages && t.text(ui.spoken, { languages: t.languages(languages) }),
  ]
    .filter(Boolean)
    .join(', ');
};

const contactView = (scene: Scene, contact: Contact): TemplateResult => {
  const { t } = scene;
  const { name = t.text(ui.helplineName), phone, sms, tty, url } = contact;
  const when = availability(scene, contact);
  return html`<li class="contact" part="contact">
    <strong>${name}</strong>
    ${when ? html`<span class="soft">${when}</span>` : nothing}
    <span class="ways">
      ${phone ? dialButton(scene, 'tel', phone, ui.call) : nothing}
      ${sms ? dialButton(scene, 'sms', sms, ui.text) : nothing} ${tty ? dialButton(scene, 'tel', tty, ui.tty) : nothing}
      ${url ? link(url, html`<span>${say(t, ui.website)}<span class="unseen"> ${name}</span></span>`, 'dial') : nothing}
    </span>
  </li>`;
};

/** Whom to call: the partner’s line first, then the region’s, each once. */
export const contactList = (scene: Scene): TemplateResult => {
  const { t, contacts } = scene;
  const all: readonly Contact[] = [
    ...(contacts.emergency ? [{ name: t.text(ui.emergencyName), phone: contacts.emergency }] : []),
    ...contacts.helplines,
    ...contacts.crisis,
  ];
  const seen = new Set<string | undefined>();
  const once = all.filter(({ phone, url }) => {
    const key = phone ?? url;
    return !seen.has(key) && seen.add(key);
  });
  const nobody = contacts.helplines.length + contacts.crisis.length === 0;
  return html`${
    once.length
      ? html`<ul class="contacts">
          ${once.map((contact) => contactView(scene, contact))}
        </ul>`
      : nothing
  }${nobody ? html`<p>${say(t, neutralNumbers.none, numbers(scene))}</p>` : nothing}`;
};
