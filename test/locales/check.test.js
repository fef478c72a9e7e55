/** `locale:check` finds every seeded defect, and says in plain words what is wrong, where, and what to do. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkTranslation, problemText } from '../../scripts/locales/check.js';
import {
  check,
  good,
  inUnit,
  languages,
  lineOf,
  longNumber,
  messages,
  read,
  replace,
  safetyMessage,
  target,
  targetTag,
  unitOf,
  X,
} from './fixtures.js';

/** Realistic defects: name, what goes wrong in the file, the code of the problem, and its unit. */
const defects = [
  // The file as a whole
  ['a mistyped closing tag', replace('</target>', '</targett>'), 'malformed'],
  ['cut off in the middle', (text) => text.slice(0, text.length / 2), 'malformed'],
  ['a bare ampersand', inUnit('answer.yes', target('Sí & no')), 'malformed'],
  ['an empty file', () => '  \n', 'empty-file'],
  ['another kind of file', () => '<?xml version="1.0"?><html><body/></html>', 'not-xliff'],
  ['XLIFF 2.0', replace('version="1.2"', 'version="2.0"'), 'version'],
  ['another namespace', replace('document:1.2"', 'document:9.9"'), 'namespace'],
  ['prefixed elements', (text) => text.replace(/<(\/?)(\w)/g, '<$1xlf:$2').replace('xmlns=', 'xmlns:xlf='), 'prefix'],
  [
    'two files in one',
    replace('</file>', '</file><file original="x" source-language="en" datatype="plaintext"><body></body></file>'),
    'files',
  ],
  ['no file element', () => `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"></xliff>`, 'no-file'],
  ['a lost attribute of the file', replace(' datatype="plaintext"', ''), 'file-attribute'],
  ['the wrong target language', replace('target-language="es"', 'target-language="fr"'), 'file-language'],
  ['no target language', replace(' target-language="es"', ''), 'file-language'],
  ['the wrong source language', replace('source-language="en"', 'source-language="de"'), 'source-language'],
  ['units in a group', replace(/<body>([^]*)<\/body>/, '<body><group>$1</group></body>'), 'group'],
  // Units
  ['a missing unit', (text) => text.replace(unitOf(text, 'ui.back'), ''), 'missing', 'ui.back'],
  [
    'a unit that the check does not have',
    replace(
      '<body>',
      '<body><trans-unit id="made.up"><source>A</source><target state="translated">B</target></trans-unit>',
    ),
    'extra',
    'made.up',
  ],
  ['a doubled unit', (text) => text.replace(unitOf(text, 'ui.back'), (unit) => unit + unit), 'doubled', 'ui.back'],
  ['a unit without id', replace(' id="ui.back"', ''), 'no-id'],
  [
    'changed English in the file',
    inUnit('ui.back', replace('<source>Back</source>', '<source>Go back</source>')),
    'stale-source',
    'ui.back',
  ],
  ['no target', inUnit('ui.back', replace(/ *<target[^]*<\/target>\n/, '')), 'untranslated', 'ui.back'],
  ['an empty target', inUnit('ui.back', target('')), 'empty', 'ui.back'],
  ['a target of blanks', inUnit('ui.back', target('   ')), 'empty', 'ui.back'],
  [
    'two targets',
    inUnit('ui.back', replace('</target>', '</target><target state="translated">X</target>')),
    'two-targets',
  ],
  [
    'another language on the target',
    inUnit('ui.back', replace('<target ', '<target xml:lang="fr" ')),
    'target-language',
    'ui.back',
  ],
  // States
  ['no state', inUnit('ui.back', replace(/ state="[^"]*"/, '')), 'no-state', 'ui.back'],
  ['an unknown state', inUnit('ui.back', replace(/ state="[^"]*"/, ' state="done"')), 'state', 'ui.back'],
  [
    'an unknown qualifier',
    inUnit('ui.back', replace(/state-qualifier="[^"]*"/, 'state-qualifier="magic"')),
    'qualifier',
    'ui.back',
  ],
  [
    'a machine’s draft marked as checked',
    inUnit('ui.back', replace(/ state="[^"]*"/, ' state="translated"')),
    'machine-checked',
    'ui.back',
  ],
  [
    'unreviewed safety text marked final',
    inUnit(safetyMessage.id, replace(/ state="[^>]*"/, ' state="final"')),
    'final-unapproved',
    safetyMessage.id,
  ],
  [
    'approved, but not final',
    inUnit('ui.back', replace('id="ui.back"', 'id="ui.back" approved="yes"')),
    'approved-unfinal',
    'ui.back',
  ],
  [
    'approved by a word',
    inUnit('ui.back', replace('id="ui.back"', 'id="ui.back" approved="maybe"')),
    'approved',
    'ui.back',
  ],
  [
    'not translated yet',
    inUnit('ui.back', replace(/ state="[^"]*"/, ' state="needs-translation"')),
    'untranslated',
    'ui.back',
  ],
  // Placeholders
  [
    'a lost placeholder',
    inUnit(
      'help.do.call',
      replace(/<x[^>]*\/>/g, (x, at, all) => (all.lastIndexOf('<x') === at ? '' : x)),
    ),
    'placeholder-lost',
    'help.do.call',
  ],
  [
    'a doubled placeholder',
    inUnit('ui.progress', target(`Pregunta ${X(0, 'step')} de ${X(1, 'steps')} ${X(1, 'steps')}`)),
    'placeholder-doubled',
    'ui.progress',
  ],
  [
    'swapped placeholders',
    inUnit('ui.progress', target(`Pregunta ${X(0, 'steps')} de ${X(1, 'step')}`)),
    'placeholder-swapped',
    'ui.progress',
  ],
  [
    'a renamed placeholder',
    inUnit('ui.progress', target(`Pregunta ${X(0, 'paso')} de ${X(1, 'steps')}`)),
    'placeholder-renamed',
    'ui.progress',
  ],
  [
    'a placeholder of another message',
    inUnit('ui.back', target(`Atrás ${X(4, 'crisis')}`)),
    'placeholder-unknown',
    'ui.back',
  ],
  [
    'a placeholder typed by hand',
    inUnit('ui.progress', target('Pregunta {step} de ${steps}')),
    'placeholder-typed',
    'ui.progress',
  ],
  ['a review without a reviewer', inUnit('ui.back', targetTag(' state="translated"')), 'no-reviewer', 'ui.back'],
  [
    'a placeholder without the space before it',
    inUnit('ui.progress', target(`Pregunta ${X(0, 'step')} de${X(1, 'steps')}`)),
    'placeholder-glued',
    'ui.progress',
  ],
  [
    'a placeholder without the space after it',
    inUnit('ui.progress', target(`${X(0, 'step')}de ${X(1, 'steps')}`)),
    'placeholder-glued',
    'ui.progress',
  ],
  // Words
  ['markup', inUnit('ui.back', target('&lt;b&gt;Atrás&lt;/b&gt;')), 'markup', 'ui.back'],
  ['an entity written twice', inUnit('ui.back', target('Atr&amp;aacute;s')), 'markup', 'ui.back'],
  ['segment tags', inUnit('ui.back', target('<mrk mtype="seg" mid="1">Atrás</mrk>')), 'tags', 'ui.back'],
  ['a tag of another kind', inUnit('ui.back', target('<b>Atrás</b>')), 'inline'],
  [
    'a changed dose time',
    inUnit('sign.money.self', (unit) => unit.replace(/(<target[^]*)12/, '$16')),
    'number',
    'sign.money.self',
  ],
  [
    'a changed phone number',
    inUnit(longNumber.id, (unit) => unit.replace(new RegExp(`(<target[^]*)${longNumber.number}`), '$1999')),
    'phone',
    longNumber.id,
  ],
  [
    'a lost phone number',
    inUnit(longNumber.id, (unit) => unit.replace(new RegExp(`(<target[^]*)${longNumber.number}`), '$1')),
    'phone',
    longNumber.id,
  ],
  [
    'a lost full stop',
    inUnit('help.do.stay', (unit) => unit.replace('.</target>', '</target>')),
    'end',
    'help.do.stay',
  ],
  ['an added full stop', inUnit('ui.back', (unit) => unit.replace('</target>', '.</target>')), 'end', 'ui.back'],
  [
    'a question without its mark',
    inUnit('sign.need.self', (unit) => unit.replace('?</target>', '.</target>')),
    'question',
    'sign.need.self',
  ],
  [
    'two blanks',
    inUnit('help.do.stay', (unit) => unit.replace(/(<target[^>]*>\S+) /, '$1  ')),
    'double-space',
    'help.do.stay',
  ],
  [
    'a blank at the end',
    inUnit('ui.back', (unit) => unit.replace('</target>', ' </target>')),
    'outer-space',
    'ui.back',
  ],
  [
    'a line break',
    inUnit('help.do.stay', (unit) => unit.replace(/(<target[^>]*>\S+) /, '$1\n')),
    'line-break',
    'help.do.stay',
  ],
  ['decomposed characters', inUnit('answer.yes', target('Si\u0301')), 'decomposed', 'answer.yes'],
  ['a bidi override', inUnit('ui.back', target('\u202eAtrás')), 'bidi', 'ui.back'],
  ['a bidi mark', inUnit('ui.back', target('Atrás\u200f')), 'bidi', 'ui.back'],
  ['an invisible character', inUnit('ui.back', target('At\u200brás')), 'invisible', 'ui.back'],
  [
    'a long text left in English',
    inUnit('help.do.stay', target('Stay with them until help comes.')),
    'same',
    'help.do.stay',
  ],
  [
    'a label quoted in other words',
    inUnit('exit.note', (unit) => unit.replace(/(<target[^>]*>)[«“][^»”]*[»”]/, '$1«Irse»')),
    'label',
    'exit.note',
  ],
];

describe('checking a translation', () => {
  it('finds no error in the languages that are here', () => {
    for (const tag of languages) {
      const errors = check(read(tag), tag)
        .filter(({ level }) => level === 'error')
        .map((problem) => problemText(problem, tag));
      assert.deepEqual(errors, []);
    }
  });

  it('is tried with more than thirty kinds of defect', () => {
    assert.ok(defects.length >= 30);
    assert.ok(new Set(defects.map(([, , code]) => code)).size >= 30);
  });

  for (const [name, defect, code, unit] of defects) {
    it(`names ${name}: ${code}`, () => {
      const problems = check(defect(good));
      const found = problems.find((problem) => problem.code === code && (unit === undefined || problem.unit === unit));
      assert.ok(found, `found only: ${problems.map((problem) => problem.code).join(', ') || 'nothing'}`);
      const line = problemText(found, 'es.xlf');
      assert.match(line, /^es\.xlf/);
      assert.match(line, / → \S/, 'it says what to do');
      if (unit && code !== 'missing') assert.ok(found.line > 0, 'it says where');
      assert.doesNotMatch(line, /undefined|\bat .*\.js:\d+/);
    });
  }

  it('knows text in the wrong script', () => {
    const problems = check(
      read('ru').replace(/(id="help\.do\.stay"[^]*?<target[^>]*>)[^<]*/, '$1Ostavaytes ryadom do pribytiya pomoshchi.'),
      'ru',
    );
    assert.ok(problems.some(({ code, unit }) => code === 'script' && unit === 'help.do.stay'));
  });

  it('never throws, whatever it is given', () => {
    for (let at = 0; at < good.length; at += 997) {
      for (const content of [good.slice(0, at), good.slice(at), good.slice(0, at) + '<' + good.slice(at + 3)]) {
        assert.ok(Array.isArray(checkTranslation({ content, tag: 'es', messages }).problems));
      }
    }
  });
});

/** Defects with exactly one problem: name, defect, code, unit, a text on the line that has to change, the message. */
const alone = [
  [
    'a bare ampersand, however far the next semicolon is',
    replace('¿Te recetaron a ti', 'Tú & yo'),
    'malformed',
    undefined,
    'Tú & yo',
    /bare “&”.*Write &amp;/,
  ],
  [
    'an HTML entity',
    replace('¿Te recetaron', '&iquest;Te recetaron'),
    'malformed',
    undefined,
    '&iquest;',
    /“&iquest;”/,
  ],
  ['a bare less-than sign', replace('¿Te recetaron', '< 3'), 'malformed', undefined, '< 3', /bare “<”.*&lt;/],
  [
    'an unbound prefix',
    replace('<trans-unit id="ui.back"', '<trans-unit okp:wordcount="1" id="ui.back"'),
    'malformed',
    undefined,
    'okp:wordcount',
    /“okp:” in <trans-unit> is not declared/,
  ],
  [
    'a target that is not closed',
    inUnit('ui.back', (unit) => unit.replace('</target>', '')),
    'malformed',
    undefined,
    '>Atrás',
    /<target> is not closed/,
  ],
  [
    'a mistyped closing tag',
    inUnit('ui.back', (unit) => unit.replace('</target>', '</targett>')),
    'malformed',
    undefined,
    '</targett>',
    /<\/targett> does not match <target>/,
  ],
  [
    'an attribute without its quotation mark',
    inUnit('ui.back', (unit) => unit.replace(/state="[^"]*"/, 'state="translated')),
    'malformed',
    undefined,
    'state="translated s',
    /<target.* is incomplete/,
  ],
  [
    'a file that ends too early',
    (text) => text.slice(0, text.indexOf('</target>', 9000)),
    'malformed',
    undefined,
    undefined,
    /ends too early: <target> of line \d+ is still open/,
  ],
  ['a blank line before the first', (text) => `\n${text}`, 'malformed', undefined, undefined, /before “<\?xml”/],
  [
    'a control character',
    inUnit('ui.back', target('Atr\u0007ás')),
    'malformed',
    undefined,
    '\u0007',
    /control character \(U\+0007\)/,
  ],
  [
    'XLIFF 2.0',
    () => `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="es">
<file id="f1"><unit id="ui.back"><segment><source>Back</source><target>Atrás</target></segment></unit></file>
</xliff>`,
    'version',
    undefined,
    '<xliff',
    /XLIFF 2\.0, not XLIFF 1\.2.*Export or save the file as XLIFF 1\.2/,
  ],
  [
    'a PO file',
    () => 'msgid ""\nmsgstr ""\n\nmsgid "Back"\nmsgstr "Atrás"\n',
    'not-xliff',
    undefined,
    undefined,
    /PO file.*xliff2po drops placeholders and po2xliff renumbers units/,
  ],
  [
    'no target language',
    replace(' target-language="es"', ''),
    'file-language',
    undefined,
    '<file',
    /does not say which language.*Add target-language="es"/,
  ],
  [
    'a language tag with an underscore',
    replace('target-language="es"', 'target-language="es_ES"'),
    'file-language',
    undefined,
    '<file',
    /hyphens, not underscores.*Write target-language="es"/,
  ],
  [
    'a file under another name',
    replace('target-language="es"', 'target-language="fr"'),
    'file-language',
    undefined,
    '<file',
    /for “es”, but its target-language is “fr”.*fr\.xlf/,
  ],
  [
    'a placeholder typed as it looks in the English',
    inUnit('ui.progress', target(`Pregunta \${step} de ${X(1, 'steps')}`)),
    'placeholder-typed',
    'ui.progress',
    'Pregunta ${step}',
    /“\$\{step\}” is typed as text.*<x id="0" equiv-text="\$\{step\}"\/>/,
  ],
  [
    'a placeholder that a tool has escaped',
    inUnit('ui.progress', target(`Pregunta &lt;x id="0" equiv-text="\${step}"/&gt; de ${X(1, 'steps')}`)),
    'placeholder-escaped',
    'ui.progress',
    'Pregunta &lt;x',
    /has become text: <x id="0" equiv-text="\$\{step\}"\/>/,
  ],
  [
    'all placeholders escaped',
    inUnit('help.do.call', (unit) =>
      unit.replace(/(<target[^>]*>)([^]*?)(<\/target>)/, (_, open, text, close) => {
        assert.match(text, /<x /);
        return open + text.replace(/<(x[^>]*)>/g, '&lt;$1&gt;') + close;
      }),
    ),
    'placeholder-escaped',
    'help.do.call',
    '&lt;x id',
    /has become text/,
  ],
  [
    'a placeholder as another element',
    inUnit('ui.progress', target(`Pregunta <g id="0"/> de ${X(1, 'steps')}`)),
    'placeholder-tag',
    'ui.progress',
    '<g id="0"/>',
    /\$\{step\} came back as <g id="0">.*<x id="0" equiv-text="\$\{step\}"\/>/,
  ],
  [
    'a placeholder inside another element',
    inUnit('ui.progress', target(`Pregunta <g id="0">\${step}</g> de ${X(1, 'steps')}`)),
    'placeholder-tag',
    'ui.progress',
    '<g id="0">',
    /\$\{step\} came back as <g id="0">/,
  ],
  [
    'another name on the right id',
    inUnit('ui.progress', target(`Pregunta ${X(0, 'paso')} de ${X(1, 'steps')}`)),
    'placeholder-renamed',
    'ui.progress',
    '${paso}',
    /id “0” is \$\{step\} in English, and \$\{paso\} here/,
  ],
  [
    'approval that Weblate and translate-toolkit give to every confirmed translation',
    (text) =>
      text
        .replace(/<trans-unit /g, '<trans-unit approved="yes" ')
        .replace(/<target[^>]*>/g, '<target state="translated">'),
    'approved-unfinal',
    undefined,
    'approved="yes"',
    /\d{3} units.*contradicts the state “translated”.*Weblate/,
  ],
  [
    'reviewed units that do not say who reviewed them',
    (text) => text.replace(/<target[^>]*>/g, '<target state="translated">'),
    'no-reviewer',
    undefined,
    '<target',
    /\d{3} units.*nothing says who checked it.*<note from="reviewer">/,
  ],
  [
    'a file without states',
    (text) => text.replace(/<target[^>]*>/g, '<target>'),
    'no-state',
    undefined,
    '<target',
    /\d{3} units.*has no state/,
  ],
  [
    'letters that were lost',
    inUnit('ui.back', target('Atr\uFFFDs')),
    'lost-character',
    'ui.back',
    'Atr\uFFFDs',
    /letter was lost/,
  ],
  [
    'letters read in another encoding',
    inUnit('ui.back', target('AtrÃ¡s')),
    'mojibake',
    'ui.back',
    'AtrÃ¡s',
    /“Ã¡” should probably be “á”/,
  ],
];

describe('one plain problem for each of', () => {
  for (const [name, defect, code, unit, place, words] of alone) {
    for (const [ends, convert] of [
      ['', (text) => text],
      [', with Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
    ]) {
      it(name + ends, () => {
        const text = convert(defect(good));
        const problems = check(text).filter(({ level }) => level === 'error');
        assert.deepEqual(
          problems.map((problem) => [problem.code, problem.unit]),
          [[code, unit]],
        );
        assert.match(problemText(problems[0], 'es.xlf'), words);
        if (!place) return;
        // Approval is an attribute of the unit, while the problem points to the text.
        const expected = lineOf(text, place) + (code === 'approved-unfinal' ? 2 : 0);
        assert.equal(problems[0].line, expected);
      });
    }
  }

  it('a unit with every tag on its own lines', () => {
    const spread = good.replace(unitOf(good, 'ui.back'), (unit) =>
      unit
        .replace('<trans-unit id', '<trans-unit\n    id')
        .replace(/<target state="[^"]*"[^>]*>[^<]*/, '<target\n    state="done"\n    >Atrás'),
    );
    const [problem] = check(spread);
    assert.equal(problem.code, 'state');
    assert.equal(problem.line, lineOf(spread, '<target\n    state="done"'));
  });
});

it('a review is complete with its state, its approval and the name of the reviewer', () => {
  const reviewed = inUnit('ui.back', (unit) =>
    targetTag(' state="final"')(unit)
      .replace('<trans-unit', '<trans-unit approved="yes"')
      .replace('</target>', '</target><note from="reviewer">Ana Pérez, nurse, 2026-11-25</note>'),
  )(good);
  assert.deepEqual(
    check(reviewed).filter(({ unit }) => unit === 'ui.back'),
    [],
  );
});

describe('lit-localize’s own validator', () => {
  it('accepts every language', () => {
    execFileSync(join('node_modules', '.bin', 'lit-localize'), ['build'], { stdio: 'pipe' });
  });
});
