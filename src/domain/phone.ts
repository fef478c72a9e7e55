/**
 * Phone numbers as people write them: what may be shown, and what a link dials. Pure.
 */

/** Returns a decimal digit of any script as 0–9. Unicode encodes digits in runs of ten, from zero to nine. */
const asciiDigit = (digit: string): string => {
  let places = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(digit.codePointAt(0)! - places - 1))) places++;
  return String(places % 10);
};

/**
 * Returns a number with ASCII digits, and without the spaces, dashes and direction marks that other scripts and text
 * processors put in. Most numbers have none of these: compiling the classes of characters takes a phone 5 to 10 ms.
 */
const inAscii = (written: string): string =>
  /^[ -~]*$/.test(written)
    ? written
    : written
        // Full-width forms, no-break spaces.
        .normalize('NFKC')
        .replace(/\p{Nd}/gu, asciiDigit)
        .replace(/[\s\p{Pd}\p{Cf}−·]/gu, '');

/**
 * Returns what a phone dials for a number as written: `+44 (0)20 7946 0000` → `+442079460000`, `٩١١` → `911`,
 * `*4141` → `*4141`. `undefined` if it is not a number to dial: letters, extensions, too short, too long.
 */
export const dialString = (written: string): string | undefined => {
  const plain = inAscii(written)
    .replace(/[\s~./-]/g, '')
    // The zero is dialed within the country only.
    .replace(/^(\(?(?:\+|00).*?)\(0\)/, '$1')
    .replace(/[()[\]]/g, '');
  return /^(?:\+\d{5,15}|[\d*#]{2,17})$/.test(plain) && /\d.*\d/.test(plain) ? plain : undefined;
};

/** Returns the `tel:` or `sms:` URL of a number as people write it. An unescaped `#` would start a fragment. */
export const phoneLink = (scheme: 'tel' | 'sms', number: string): string =>
  `${scheme}:${(dialString(number) ?? '').replaceAll('#', '%23')}`;
