/**
 * Whom to call: the partner’s own line first, then the region’s. Pure.
 */
import { isRegion, regions, type Line, type Region, type RegionCode } from './content/regions.js';
import type { PartnerLine } from './options.js';

/** A line as shown: the partner’s has no source of its own and may have no name. */
export type Contact = PartnerLine & Pick<Line, 'tty' | 'hours' | 'days' | 'languages'>;

export interface Contacts {
  /** Emergency number; none where the region is not known. */
  readonly emergency: string | undefined;
  readonly helplines: readonly Contact[];
  readonly crisis: readonly Contact[];
}

/**
 * The region of a language tag (`es-MX` → `MX`), where numbers are known for it. Only what the tag says: the likely
 * region of a bare language is a guess, and a wrong number is worse than none.
 */
export const regionOfLanguage = (tag: string): RegionCode | undefined => {
  try {
    const { region } = new Intl.Locale(tag);
    return region && isRegion(region) ? region : undefined;
  } catch {
    return undefined;
  }
};

export const contactsFor = (region: RegionCode | undefined, partner: PartnerLine | undefined): Contacts => {
  const known: Region | undefined = region && regions[region];
  return {
    emergency: known?.emergency,
    helplines: [...(partner ? [partner] : []), ...(known?.helplines ?? [])],
    crisis: known?.crisis ?? [],
  };
};

/** `tel:` or `sms:` address of a number as people write it. */
export const dial = (scheme: 'tel' | 'sms', number: string): string => `${scheme}:${number.replace(/[^\d+]/g, '')}`;
