/** What is known of a check before any script runs: the attributes of its tag and the messages of its language. */
import { contactsFor, regionOfLanguage } from '../domain/contacts.js';
import { readOptions, type Options, type RawOptions } from '../domain/options.js';
import { readLanguagePack } from '../i18n/language-packs.js';
import { matchLocale, shippedLocales, SOURCE_LOCALE, toBcp47 } from '../i18n/locale-tags.js';
import { formatFor } from '../i18n/resolve-language.js';
import { english, translator } from '../i18n/translator.js';
import type { ScreenContext } from '../view/partials.js';
import { staticControls } from './static-controls.js';

/** Attributes of the tag. */
export type TagAttributes = RawOptions & { readonly lang?: string | null };

export interface FirstScreenInput {
  readonly attributes?: TagAttributes;
  /** Texts of the language by message id, as in `locales/<tag>.json`; English by default. */
  readonly messages?: Readonly<Record<string, unknown>>;
  /** BCP 47 tag of the page, where the tag has no `lang` of its own. */
  readonly pageLanguage?: string;
  /** The page's URL, the base of relative URLs. */
  readonly base?: string;
}

/** Languages that a page can show: English and the packs next to the script. */
export const knownLocales: readonly string[] = [SOURCE_LOCALE, ...shippedLocales];

export const contextOf = (input: FirstScreenInput): { options: Options; context: ScreenContext } => {
  const { attributes = {}, messages, pageLanguage = SOURCE_LOCALE, base } = input;
  const { options } = readOptions(attributes, base);
  const wanted = toBcp47(attributes.lang || pageLanguage);
  const region = options.region ?? regionOfLanguage(wanted);
  const language = matchLocale(wanted, knownLocales) ?? wanted;
  // The requested language counts, not the one that a pack names.
  const pack = (messages && readLanguagePack(language, messages)) ?? english;
  return {
    options,
    context: {
      t: translator(pack, formatFor(wanted, pack.language), region),
      audience: options.audience ?? 'self',
      headingLevel: options.headingLevel,
      contacts: contactsFor(region, options.helpline),
      controls: staticControls(options.exitUrl),
    },
  };
};
