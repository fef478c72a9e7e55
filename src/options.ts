/**
 * What a partner sets on the element, read and checked. A bad value is left out and described, never fatal.
 */
import { isRegion, regionCodes, type RegionCode } from './content/regions.js';
import type { Audience } from './content/message.js';
import { isTag } from './locales.js';

/** The attributes as written by the partner; `null` or `undefined` where absent. */
export interface RawOptions {
  readonly region?: string | null;
  readonly audience?: string | null;
  readonly 'helpline-name'?: string | null;
  readonly 'helpline-phone'?: string | null;
  readonly 'helpline-sms'?: string | null;
  readonly 'helpline-url'?: string | null;
  readonly 'exit-url'?: string | null;
  readonly 'heading-level'?: string | null;
  readonly disclose?: string | null;
  readonly languages?: string | null;
  readonly 'locale-src'?: string | null;
}

/**
 * Whether an attribute is also an option of the frame. A frame sends nothing and fetches nothing, so a language file of the
 * partner’s own, and the band in an event, have no place there.
 */
export const isFrameOption = (attribute: string): boolean => attribute !== 'locale-src' && attribute !== 'disclose';

/** The partner’s own line. */
export interface PartnerLine {
  readonly name?: string;
  readonly phone?: string;
  readonly sms?: string;
  readonly url?: string;
}

export interface Options {
  readonly region: RegionCode | undefined;
  readonly audience: Audience | undefined;
  readonly helpline: PartnerLine | undefined;
  readonly exitUrl: string | undefined;
  readonly headingLevel: 1 | 2 | 3 | 4 | 5 | 6;
  readonly discloseBand: boolean;
  /** Languages that the picker offers, as BCP 47 tags; none where there is no picker. */
  readonly languages: readonly string[];
  /** Address of the partner’s own language file. */
  readonly localeSrc: string | undefined;
}

/** A value that was left out. */
export interface Problem {
  readonly attribute: keyof RawOptions;
  readonly value: string;
  /** What is accepted, in words that end a sentence: “Accepted: …”. */
  readonly accepted: string;
}

interface Check<T> {
  readonly accepted: string;
  readonly read: (value: string) => T | undefined;
}

const oneOf = <T extends string>(...values: readonly T[]): Check<T> => ({
  accepted: values.join(', '),
  read: (value) => values.find((known) => known === value.toLowerCase()),
});

/** Digits with the usual separators; 2–20 digits, so that short codes and international numbers both fit. */
const phone: Check<string> = {
  accepted: 'a phone number: digits, spaces, + - . ( )',
  read: (value) => {
    const digits = value.replace(/\D/g, '').length;
    return /^\+?[\d\s().-]+$/.test(value) && digits >= 2 && digits <= 20 ? value : undefined;
  },
};

/**
 * An `https:` address, or one on the page’s own origin. Other schemes (`javascript:`, `data:`, `http:`) and
 * addresses that carry a user name are left out.
 */
const address = (base: string | undefined): Check<string> => ({
  accepted: 'an https: address, or one on this site',
  read: (value) => {
    try {
      const url = new URL(value, base);
      // `blob:` addresses share an origin with their page, so the scheme is asked as well.
      const ownSite = url.protocol === 'http:' && base !== undefined && url.origin === new URL(base).origin;
      return (url.protocol === 'https:' || ownSite) && !url.username && !url.password ? url.href : undefined;
    } catch {
      return undefined;
    }
  },
});

const name: Check<string> = {
  accepted: 'a name of at most 80 characters',
  // Control and bidirectional-override characters would let a name rewrite the line it stands in.
  read: (value) => (value.length <= 80 && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(value) ? value : undefined),
};

const region: Check<RegionCode> = {
  accepted: `one of ${regionCodes.join(', ')}`,
  read: (value) => {
    const code = value.toUpperCase();
    return isRegion(code) ? code : undefined;
  },
};

/** Tags parted by blanks or commas. One bad tag spoils the list: a picker with a gap would look whole. */
const languages: Check<readonly string[]> = {
  accepted: 'language tags parted by blanks, such as “en es pt-BR”',
  read: (value) => {
    const tags = [...new Set(value.split(/[\s,]+/).filter(Boolean))];
    return tags.every(isTag) ? tags : undefined;
  },
};

const headingLevel: Check<1 | 2 | 3 | 4 | 5 | 6> = {
  accepted: '1 to 6',
  read: (value) => (/^[1-6]$/.test(value) ? (Number(value) as 1) : undefined),
};

/**
 * Reads the attributes.
 *
 * @param raw - attribute values as written
 * @param base - the page’s base address, against which relative addresses are read
 * @returns the options that hold, and a problem for each value that was left out
 */
export const readOptions = (raw: RawOptions, base?: string): { options: Options; problems: readonly Problem[] } => {
  const problems: Problem[] = [];

  const read = <T>(attribute: keyof RawOptions, { accepted, read }: Check<T>): T | undefined => {
    const value = raw[attribute];
    const trimmed = value?.trim();
    if (!trimmed) return undefined;
    const result = read(trimmed);
    if (result === undefined) problems.push({ attribute, value: value!, accepted });
    return result;
  };

  const url = address(base);
  const line = {
    name: read('helpline-name', name),
    phone: read('helpline-phone', phone),
    sms: read('helpline-sms', phone),
    url: read('helpline-url', url),
  };
  const reachable = line.phone ?? line.sms ?? line.url;

  return {
    options: {
      region: read('region', region),
      audience: read('audience', oneOf('self', 'other')),
      // A name alone reaches nobody; the default lines stay.
      helpline: reachable === undefined ? undefined : present(line),
      exitUrl: read('exit-url', url),
      headingLevel: read('heading-level', headingLevel) ?? 2,
      discloseBand: read('disclose', oneOf('band')) === 'band',
      languages: read('languages', languages) ?? [],
      localeSrc: read('locale-src', url),
    },
    problems,
  };
};

/** Without the members that are not there. */
const present = (line: { [K in keyof PartnerLine]: PartnerLine[K] | undefined }): PartnerLine =>
  Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));
