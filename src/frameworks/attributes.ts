/**
 * What can be written on `<clonazepam-self-check>`, for JSX and templates. Made from custom-elements.json by `npm run analyze`.
 */
export interface SelfCheckAttributes {
  /** BCP 47 language of this element. Default: the nearest `lang` upward, else `en`. Its region, as in `en-GB`, chooses the numbers where `region` is not set. */
  lang?: string | undefined;
  /** ISO 3166 code for emergency and help numbers: a country, or a subdivision such as `CA-QC`. Default: the region of the language tag, else neutral words. */
  region?: string | null | undefined;
  /** `self` or `other`: skips the visitor’s choice. */
  audience?: 'self' | 'other' | null | undefined;
  /** Name of the partner’s own helpline, shown first. */
  'helpline-name'?: string | null | undefined;
  /** Phone number of the partner’s own helpline, as people write it: `+44 (0)20 7946 0000`, `0800/111 0 111`, `*4141`. No letters, no extension. */
  'helpline-phone'?: string | null | undefined;
  /** Text message number of the partner’s own helpline, written like `helpline-phone`. */
  'helpline-sms'?: string | null | undefined;
  /** Address of the partner’s own helpline: `https:`, or on the page’s own site. */
  'helpline-url'?: string | null | undefined;
  /** Where “Leave this page” goes: `https:`, or on the page’s own site. Without it there is no such button. */
  'exit-url'?: string | null | undefined;
  /** Level of the title in the page’s outline: 1 to 6. Default 2. */
  'heading-level'?: '1' | 1 | '2' | 2 | '3' | 3 | '4' | 4 | '5' | 5 | '6' | 6 | null | undefined;
  /** `band` lets `self-check-complete` carry the band. The partner owes visitors consent for it. Default: nothing. */
  disclose?: 'band' | null | undefined;
  /** Shows a language picker: space-separated BCP 47 language tags. */
  languages?: string | null | undefined;
  /** Address of the partner’s own language file (JSON): `https:`, or on the page’s own site. */
  'locale-src'?: string | null | undefined;
  /** `fhir` adds “Save for a clinic’s system” to the result: the answers as a FHIR R4 file, saved on the visitor’s device. Its script loads with the first files. */
  formats?: 'fhir' | null | undefined;
}
