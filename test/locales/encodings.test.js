/** Files in any encoding are read completely, or refused with a reason. No letter is ever guessed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mojibakeIn } from '../../scripts/locales/decode.js';
import { problemText } from '../../scripts/locales/check.js';
import { plain, readXliff } from '../../scripts/locales/xliff.js';
import { check, good, languages, lineOf, read, replace } from './fixtures.js';

/** Encodes text, by name of the encoding. */
const encode = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  'utf-32le': (text) => Buffer.from([...text].flatMap((letter) => [...le32(letter.codePointAt(0))])),
  // As XML writers do, writes a character that the encoding lacks as a character reference.
  latin1: (text) =>
    Buffer.from(
      text.replace(/[^\0-\xff]/g, (letter) => `&#${letter.codePointAt(0)};`),
      'latin1',
    ),
};

const le32 = (code) => [code & 255, (code >> 8) & 255, (code >> 16) & 255, 0];

const declare = (encoding) => replace('encoding="UTF-8"', `encoding="${encoding}"`);
const undeclared = replace(/<\?xml[^>]*\?>\n/, '');

const sentence = (content) => plain(readXliff(content).document?.units[0].target);
const expected = sentence(good);

/** Name, bytes, the message (none: no problem), and whether the text can be read. */
const files = [
  ['UTF-8', encode['utf-8'](good), undefined, true],
  ['UTF-8 without an XML declaration', encode['utf-8'](undeclared(good)), undefined, true],
  ['UTF-8 with a byte order mark', encode['utf-8'](`\uFEFF${good}`), undefined, true],
  ['UTF-8 with two byte order marks', encode['utf-8'](`\uFEFF\uFEFF${good}`), /more than one byte order mark/, true],
  ['UTF-16', encode['utf-16le'](`\uFEFF${declare('UTF-16')(good)}`), /saved as UTF-16.*Save the file as UTF-8/, true],
  ['UTF-16, big-endian', encode['utf-16be'](`\uFEFF${declare('UTF-16')(good)}`), /saved as UTF-16/, true],
  ['UTF-16 that says it is UTF-8', encode['utf-16le'](`\uFEFF${good}`), /saved as UTF-16/, true],
  ['UTF-16 without a byte order mark', encode['utf-16le'](good), /saved as UTF-16/, true],
  ['UTF-16, big-endian, without a byte order mark', encode['utf-16be'](good), /saved as UTF-16/, true],
  ['half a UTF-16 file', encode['utf-16le'](`\uFEFF${good}`).subarray(0, 4001), /looks like UTF-16/, false],
  ['UTF-32', encode['utf-32le'](`\uFEFF${good}`), /saved as UTF-32/, false],
  [
    'UTF-8 that says it is UTF-16',
    encode['utf-8'](declare('utf-16')(good)),
    /says utf-16, but the file is .* UTF-8/,
    true,
  ],
  ['UTF-8 that says it is ISO-8859-1', encode['utf-8'](declare('ISO-8859-1')(good)), /says ISO-8859-1, but the/, true],
  ['ISO-8859-1 that says so', encode.latin1(declare('ISO-8859-1')(good)), /saved as ISO-8859-1, not as UTF-8/, true],
  ['Windows-1252 that says so', encode.latin1(declare('windows-1252')(good)), /saved as windows-1252/, true],
  ['ISO-8859-1 that says it is UTF-8', encode.latin1(good), /not UTF-8.*Windows-1252 or ISO-8859-1.*says UTF-8/, false],
  ['ISO-8859-1 that says nothing', encode.latin1(undeclared(good)), /not UTF-8.*Save the file as UTF-8/, false],
  ['ISO-8859-1 that says it is ASCII', encode.latin1(declare('US-ASCII')(good)), /not UTF-8/, false],
  ['an encoding that nobody knows', encode.latin1(declare('klingon')(good)), /not UTF-8/, false],
  ['a ZIP archive', Buffer.from('PK\x03\x04 and so on'), /ZIP archive/, false],
];

describe('encodings', () => {
  for (const [name, bytes, said, isReadable] of files) {
    it(`${name}: ${isReadable ? 'whole' : 'refused'}${said ? ', explained' : ''}`, () => {
      const errors = check(bytes).filter(({ level }) => level === 'error');
      assert.equal(errors.length, said ? 1 : 0, errors.map((problem) => problemText(problem, 'es.xlf')).join('\n'));
      if (said) assert.match(problemText(errors[0], 'es.xlf'), said);
      if (!isReadable) assert.equal(readXliff(bytes).document, undefined);
      else assert.equal(sentence(bytes), expected);
    });
  }

  it('names the line of the first letter that is not UTF-8', () => {
    const text = good
      .replace('encoding="UTF-8"', '')
      .replace(/[^\0-\x7f]/g, 'x')
      .replace('help.do.stay', 'help.do.stày');
    const [problem] = check(encode.latin1(text));
    assert.equal(problem.line, lineOf(text, 'help.do.stày'));
  });
});

describe('text that was read in a wrong encoding and saved again', () => {
  const garble = (text, label) => new TextDecoder(label).decode(Buffer.from(text, 'utf8'));

  for (const tag of languages) {
    for (const label of ['windows-1252', 'windows-1251', 'macintosh']) {
      it(`${tag} as ${label}: said once, and nothing else about the text`, () => {
        const text = read(tag).replace(
          /(<target[^>]*>)([^]*?)(?=<\/target>)/g,
          (_, open, words) => open + words.replace(/[^\0-\x7f]+/g, (letters) => garble(letters, label)),
        );
        const problems = check(text, tag).filter(({ level }) => level === 'error');
        const codes = [...new Set(problems.map(({ code }) => code))];
        assert.ok(codes.includes('mojibake') || codes.includes('lost-character'), codes.join());
        assert.equal(problems.filter(({ code }) => code === 'mojibake').length, 1);
      });
    }
  }

  it('the whole file, with its byte order mark', () => {
    const [problem, ...others] = check(garble(`\uFEFF${good}`, 'windows-1252'));
    assert.equal(problem.code, 'mojibake');
    assert.deepEqual(others, []);
  });

  it('is not found in good text', () => {
    for (const [text, script] of [
      ['Dites « ça a marché\u00a0», puis « jusqu’à\u00a0»', 'Latn'],
      ['“MAÇÃ” e “NÃO”', 'Latn'],
      ['„JÄ“ – ‚Ö‘', 'Latn'],
      ['¿Qué? ¡Sí! 25 °C, 3 × 4, ½', 'Latn'],
      ['Thuốc ngủ – “đừng dừng đột ngột”', 'Latn'],
      ['«Да», — сказал он. «Р»', 'Cyrl'],
      ['不要突然停药——“请”', 'Hans'],
      ['갑자기 끊지 마세요', 'Kore'],
      ['لا تتوقف فجأة', 'Arab'],
    ]) {
      assert.equal(mojibakeIn(text, script), undefined, text);
    }
  });
});
