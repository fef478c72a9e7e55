/**
 * Language tags: validity, matching, writing direction, native names. Pure.
 */

/** Languages that ship as packs next to the script, by BCP 47 tag. English is in the script itself. */
export const shippedLocales = ['ar', 'de', 'es', 'fr', 'ko', 'pt-BR', 'ru', 'vi', 'zh-Hans'] as const;

/** The language that every message is written in. */
export const SOURCE_LOCALE = 'en';

/** Right-to-left scripts (ISO 15924). `Intl.Locale.prototype.getTextInfo()` is too new to rely on. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Scripts that put no space between sentences (ISO 15924). */
const UNSPACED = new Set(['Hans', 'Hant', 'Jpan']);

/** Results by tag: each render looks up the same dozen tags several times. */
const looked = new Map<string, Likely | undefined>();

type Likely = Pick<Intl.Locale, 'language' | 'script' | 'region'>;

/** The likely script and region of languages that ship: most pages are in one of them. */
const LIKELY: Readonly<Record<string, readonly [script: string, region: string]>> = {
  ar: ['Arab', 'EG'],
  de: ['Latn', 'DE'],
  en: ['Latn', 'US'],
  es: ['Latn', 'ES'],
  fr: ['Latn', 'FR'],
  ko: ['Kore', 'KR'],
  pt: ['Latn', 'BR'],
  ru: ['Cyrl', 'RU'],
  vi: ['Latn', 'VN'],
};

/** A language, and perhaps a region. */
const short = /^([a-z]{2})(?:-([a-z]{2}))?$/i;

/** Adds the likely script and region to a tag (`iw` → `he-Hebr-IL`); `undefined` if it is not a tag. */
const likely = (tag: string): Likely | undefined => {
  if (!looked.has(tag)) {
    let found: Likely | undefined;
    // Loading the browser’s locale data takes longer than rendering a screen, so most pages do without.
    const [, language = '', region] = short.exec(tag) ?? [];
    const known = LIKELY[language.toLowerCase()];
    if (known)
      found = { language: language.toLowerCase(), script: known[0], region: region?.toUpperCase() ?? known[1] };
    else if (tag === 'zh-Hans') found = { language: 'zh', script: 'Hans', region: 'CN' };
    else {
      try {
        found = new Intl.Locale(tag).maximize();
      } catch {
        // Not a tag.
      }
    }
    looked.set(tag, found);
  }
  return looked.get(tag);
};

/** Returns a tag as other systems write it (`es_MX`) in BCP 47 form. */
export const toBcp47 = (tag: string): string => tag.replaceAll('_', '-');

/** Whether this is a BCP 47 tag. */
export const isTag = (tag: string): boolean => likely(tag) !== undefined;

/** Returns the writing direction of a language, from its script. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(likely(tag)?.script ?? '') ? 'rtl' : 'ltr';

/** Returns what a language puts between two sentences: a space, or nothing. */
export const sentenceSpace = (tag: string): '' | ' ' => (UNSPACED.has(likely(tag)?.script ?? '') ? '' : ' ');

/**
 * Returns the available language for a reader of `wanted`: the same language in the same script, preferably in the same
 * region. So `es-MX` gets `es`, `pt` gets `pt-BR`, `iw` gets `he`; `zh-TW` does not get `zh-Hans`, another script.
 */
export const matchLocale = (wanted: string, available: readonly string[]): string | undefined => {
  const reader = likely(wanted);
  if (!reader) return undefined;
  const served = available.filter((tag) => {
    if (reader.language === 'en' && !/^en/i.test(tag)) return false;
    const offer = likely(tag);
    return offer?.language === reader.language && offer.script === reader.script;
  });
  return (
    served.find((tag) => tag.toLowerCase() === wanted.toLowerCase()) ??
    served.find((tag) => likely(tag)?.region === reader.region) ??
    served[0]
  );
};

/** Returns a language’s name in that language, as a language picker shows it: `Español`, `العربية`. */
export const nativeName = (tag: string): string => {
  // The name that is shown most, next to each translation that no clinician has checked.
  if (tag === SOURCE_LOCALE) return 'English';
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase(tag));
};
