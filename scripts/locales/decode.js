/** Turns the bytes of a translation file into text and explains a wrong encoding. Runs in Node and in a browser. */

const AS_UTF8 = 'Save the file as UTF-8: most editors offer it as “Encoding” in the Save dialog.';
const SAFE_TO_IMPORT = `${AS_UTF8} “npm run locale:import” also converts it.`;

const startsWith = (bytes, ...start) => start.every((byte, index) => bytes[index] === byte);

const decodeAs = (label, bytes) => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** UTF-16 is recognized by its byte order mark, or by the “<” that every XML file starts with. */
const utf16 = (bytes) => {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, 0x3c)) return 'utf-16be';
  return undefined;
};

/** The encoding that the XML declaration names. */
const declaredIn = (text) => /^\uFEFF*\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)/i.exec(text)?.[1];

const isUtf8Name = (name) => /^utf-?8$/i.test(name);

const firstBadLine = (bytes) => {
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    if (decodeAs('utf-8', bytes.subarray(start, at)) === undefined) return line;
    start = at + 1;
    line++;
  }
  return line;
};

/**
 * @param {Uint8Array} bytes
 * @returns {{ text?: string, problems: import('./xliff.js').FormProblem[] }} no text when it cannot be known for sure:
 *   a guess would end in wrong letters on the visitor’s screen
 */
export const decode = (bytes) => {
  const problem = (what, todo, line = 1) => ({ code: 'encoding', what, todo, line });
  if (startsWith(bytes, 0x50, 0x4b)) {
    return {
      problems: [
        {
          code: 'not-xliff',
          what: 'This is a ZIP archive, such as the project package of a translation tool.',
          todo: 'Unpack it and use the .xlf file inside, or export XLIFF 1.2 from your tool.',
          line: 1,
        },
      ],
    };
  }
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
    return { problems: [problem('The file is saved as UTF-32.', AS_UTF8)] };
  }

  const wide = utf16(bytes);
  if (wide) {
    const text = decodeAs(wide, bytes);
    if (text === undefined) {
      return { problems: [problem('The file looks like UTF-16, but parts of it are not.', AS_UTF8)] };
    }
    return {
      text: text.replace(/^\uFEFF+/, ''),
      problems: [problem('The file is saved as UTF-16, not as UTF-8.', SAFE_TO_IMPORT)],
    };
  }

  const text = decodeAs('utf-8', bytes);
  const declared = declaredIn(text ?? decodeAs('windows-1252', bytes.subarray(0, 200)) ?? '');
  if (text === undefined) {
    const foreign = declared && !isUtf8Name(declared) && !/ascii/i.test(declared) ? declared : undefined;
    const legacy = foreign && decodeAs(foreign, bytes);
    if (legacy) {
      return { text: legacy, problems: [problem(`The file is saved as ${foreign}, not as UTF-8.`, SAFE_TO_IMPORT)] };
    }
    return {
      problems: [
        problem(
          `This line has letters that are not UTF-8. The file was probably saved as Windows-1252 or ISO-8859-1 (“ANSI”)${
            declared ? `, although its first line says ${declared}` : ''
          }.`,
          AS_UTF8,
          firstBadLine(bytes),
        ),
      ],
    };
  }

  const problems = [];
  if (declared && !isUtf8Name(declared) && /[^\0-\x7f]/.test(text)) {
    problems.push(
      problem(
        `The first line says ${declared}, but the file is saved as UTF-8.`,
        'Write encoding="UTF-8" in the first line. “npm run locale:import” also does it.',
      ),
    );
  }
  if (text.startsWith('\uFEFF\uFEFF')) {
    problems.push(
      problem(
        'The file starts with more than one byte order mark.',
        'Save it as “UTF-8 without BOM”. “npm run locale:import” also removes them.',
      ),
    );
  }
  return { text: text.replace(/^\uFEFF+/, ''), problems };
};

/** Bytes 128 to 255 by the character that an old encoding shows for them. */
const tableOf = (label) => {
  const decoder = new TextDecoder(label);
  const table = new Map();
  for (let byte = 0x80; byte <= 0xff; byte++) {
    if (byte <= 0x9f) table.set(String.fromCharCode(byte), byte);
    table.set(decoder.decode(Uint8Array.of(byte)), byte);
  }
  table.delete('\uFFFD');
  return table;
};

const TABLES = ['windows-1252', 'windows-1251', 'windows-1256', 'macintosh'].map(tableOf);

/** Latin letters with accents, punctuation, the byte order mark: what UTF-8 text consists of besides ASCII. */
const COMMON = /^[\u00a0-\u017f\u01a0-\u01b0\u1e00-\u1eff\u2000-\u206f\u20ac\u3000-\u303f\ufeff\uff00-\uffef]+$/u;

const SCRIPT_NAMES = { Arab: 'Arabic', Cyrl: 'Cyrillic', Hans: 'Han', Hant: 'Han', Kore: 'Hangul', Jpan: 'Han' };

const readable = (text, script) => {
  const own = SCRIPT_NAMES[script];
  const rest = own ? text.replace(new RegExp(`\\p{Script=${own}}`, 'gu'), '') : text;
  return rest === '' || COMMON.test(rest);
};

/**
 * Finds UTF-8 that was read as an old encoding and saved again, such as “Â¿QuÃ©” for “¿Qué”.
 *
 * @param {string} text
 * @param {string} [script] - of the language, such as `Cyrl`
 * @returns {{ wrong: string, right: string } | undefined}
 */
export const mojibakeIn = (text, script) => {
  for (const table of TABLES) {
    for (const { 0: run, index } of text.matchAll(/[^\0-\x7f]+/g)) {
      // A capital before it: the end of a word in capitals, such as the Portuguese “MAÇÃ” in quotation marks.
      if (/\p{Lu}/u.test(text[index - 1] ?? '') && /\p{Lu}/u.test(run[0])) continue;
      const bytes = [...run].map((character) => table.get(character));
      if (bytes.includes(undefined)) continue;
      const right = decodeAs('utf-8', Uint8Array.from(bytes));
      if (right && readable(right, script)) return { wrong: run, right };
    }
  }
  return undefined;
};
