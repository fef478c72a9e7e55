/**
 * Which language to speak, and in which direction it is written. Pure.
 */

/** Languages that ship as packs beside the script, by BCP 47 tag. English is in the script itself. */
export const shippedLocales = ['ar', 'de', 'es', 'fr', 'ko', 'pt-BR', 'ru', 'vi', 'zh-Hans'] as const;

/** The language that every message is written in. */
export const SOURCE_LOCALE = 'en';

/** Scripts written from right to left (ISO 15924). `getTextInfo` would tell, but is too new. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Tags that were asked for: each rendering asks for the same dozen, several times. */
const looked = new Map<string, Likely | undefined>();

/** English without a script of its own: `en`, `en-GB`. */
const plainEnglish = /^en(?:-([a-z]{2}))?$/i;

type Likely = Pick<Intl.Locale, 'language' | 'script' | 'region'>;

/** A tag with its likely script and region, in canonical form (`iw` → `he-Hebr-IL`); none for what is no tag. */
const likely = (tag: string): Likely | undefined => {
  if (!looked.has(tag)) {
    let found: Likely | undefined;
    // The browser’s table takes longer to open than a screen to render: a page in English never opens it.
    const english = plainEnglish.exec(tag);
    if (english) found = { language: 'en', script: 'Latn', region: english[1]?.toUpperCase() ?? 'US' };
    else {
      try {
        found = new Intl.Locale(tag).maximize();
      } catch {
        // No tag.
      }
    }
    looked.set(tag, found);
  }
  return looked.get(tag);
};

/** Whether this is a BCP 47 tag. */
export const isTag = (tag: string): boolean => likely(tag) !== undefined;

/** Direction of writing, from the script. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(likely(tag)?.script ?? '') ? 'rtl' : 'ltr';

/**
 * The available language that serves a reader of `wanted`: the same language in the same script, the same region before
 * another. So `es-MX` gets `es`, `pt` gets `pt-BR`, `iw` gets `he`; `zh-TW` does not get `zh-Hans`, which is another script.
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

/** Name of a language in itself, as a list of languages shows it: `Español`, `العربية`. */
export const ownName = (tag: string): string => {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase(tag));
};
