/**
 * Whom to call: the partner’s own line first, then the region’s. Pure.
 */
import { emergencyNumber, isRegion } from '../content/emergency-numbers.js';
import type { Message } from '../content/message.js';
import { regions, type Helpline, type Region } from '../content/regions.js';
import * as ui from '../content/ui.js';
import { toBcp47 } from '../i18n/locale-tags.js';
import type { PartnerHelpline } from './options.js';

/** A helpline as shown. The partner’s has no source and may have no name. */
export type Contact = PartnerHelpline & Pick<Helpline, 'tty' | 'hours' | 'days' | 'languages'>;

export interface Contacts {
  /** Emergency number; `undefined` if the region is unknown or no number was verified. */
  readonly emergency: string | undefined;
  readonly helplines: readonly Contact[];
  readonly crisis: readonly Contact[];
  /** Poison centers. */
  readonly poison: readonly Contact[];
}

/**
 * Returns the region that a language tag states (`es-MX` → `MX`). The likely region of a bare language is a guess, and
 * a wrong number is worse than none.
 */
export const regionOfLanguage = (tag: string): string | undefined => {
  try {
    const { region } = new Intl.Locale(toBcp47(tag));
    return region && isRegion(region) ? region : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Returns whom to call in a region.
 *
 * @param region - ISO 3166-1 alpha-2 code, or an ISO 3166-2 subdivision such as `CA-QC`
 * @param partner - the partner’s own line
 */
export const contactsFor = (region: string | undefined, partner: PartnerHelpline | undefined): Contacts => {
  const country = region?.slice(0, 2) ?? '';
  const lines: Region = { ...regions[country], ...(region && regions[region]) };
  return {
    emergency: emergencyNumber(country),
    helplines: [...(partner ? [partner] : []), ...(lines.helplines ?? [])],
    crisis: lines.crisis ?? [],
    poison: lines.poison ?? [],
  };
};

/** Returns all lines except the emergency number, each once, with the label for a line that has no name. */
export const namedLines = ({ helplines, crisis, poison }: Contacts): readonly (readonly [Contact, Message])[] => {
  const key = ({ phone, sms, url }: Contact) => phone ?? sms ?? url;
  const seen = new Set<string | undefined>();
  return (
    [
      [helplines, ui.helplineName],
      [crisis, ui.crisisName],
      [poison, ui.poisonName],
    ] as const
  )
    .flatMap(([lines, name]) => lines.map((line) => [line, name] as const))
    .filter(([line]) => !seen.has(key(line)) && seen.add(key(line)));
};
