import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { catalogue, isStale } from '../../scripts/locales/catalogue.js';
import { checkTranslation, problemText } from '../../scripts/locales/check.js';
import { extract, STATUS, statusSheet, tags } from '../../scripts/locales/cli.js';
import { exportDocument, importDocument, syncDocument } from '../../scripts/locales/merge.js';
import { extractMessages } from '../../scripts/locales/messages.js';
import { plain, readXliff, writeXliff } from '../../scripts/locales/xliff.js';
import { complaints } from './schema/validate.js';

const messages = extractMessages();
const read = (tag) => readFileSync(`src/locales/${tag}.xlf`, 'utf8');
const good = read('es');
const languages = await tags();

/** The lines of one unit. */
const unitOf = (text, id) => {
  const from = text.indexOf(`<trans-unit id="${id}"`);
  return text.slice(from, text.indexOf('</trans-unit>', from) + '</trans-unit>'.length);
};

/** The file with one unit changed. */
const inUnit = (id, change) => (text) => {
  const unit = unitOf(text, id);
  const changed = change(unit);
  assert.notEqual(changed, unit, `the fault must change ${id}`);
  return text.replace(unit, () => changed);
};

const replace = (from, to) => (text) => {
  const changed = text.replace(from, to);
  assert.notEqual(changed, text, 'the fault must change something');
  return changed;
};

const target = (words) => (unit) =>
  unit.replace(/(<target[^>]*>)[^]*?(<\/target>)/, (_, open, close) => open + words + close);

const X = (id, name) => `<x id="${id}" equiv-text="\${${name}}"/>`;

/** Faults as they happen: name, what goes wrong in the file, the code by which it is named, and where. */
const faults = [
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
    inUnit('flag.mixing.danger', replace(/ state="[^>]*"/, ' state="final"')),
    'final-unapproved',
    'flag.mixing.danger',
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
    inUnit('numbers.emergency.neutral', (unit) => unit.replace(/(<target[^]*)911/, '$1991')),
    'phone',
    'numbers.emergency.neutral',
  ],
  [
    'a lost phone number',
    inUnit('numbers.emergency.neutral', (unit) => unit.replace(/(<target[^]*)112/, '$1')),
    'phone',
    'numbers.emergency.neutral',
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
    inUnit('leave.note', (unit) => unit.replace(/(<target[^>]*>)[«“][^»”]*[»”]/, '$1«Irse»')),
    'label',
    'leave.note',
  ],
];

describe('checking a translation', () => {
  it('finds no error in the languages that are here', () => {
    for (const tag of languages) {
      const { problems } = checkTranslation({ text: read(tag), tag, messages });
      const errors = problems.filter(({ level }) => level === 'error').map((problem) => problemText(problem, tag));
      assert.deepEqual(errors, []);
    }
  });

  it('is tried with more than thirty kinds of fault', () => {
    assert.ok(faults.length >= 30);
    assert.ok(new Set(faults.map(([, , code]) => code)).size >= 30);
  });

  for (const [name, fault, code, unit] of faults) {
    it(`names ${name}: ${code}`, () => {
      const text = fault(good);
      const { problems } = checkTranslation({ text, tag: 'es', messages });
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
    const { problems } = checkTranslation({
      text: read('ru').replace(
        /(id="help\.do\.stay"[^]*?<target[^>]*>)[^<]*/,
        '$1Ostavaytes ryadom do pribytiya pomoshchi.',
      ),
      tag: 'ru',
      messages,
    });
    assert.ok(problems.some(({ code, unit }) => code === 'script' && unit === 'help.do.stay'));
  });

  it('never throws, whatever it is given', () => {
    for (let at = 0; at < good.length; at += 997) {
      for (const text of [good.slice(0, at), good.slice(at), good.slice(0, at) + '<' + good.slice(at + 3)]) {
        assert.ok(Array.isArray(checkTranslation({ text, tag: 'es', messages }).problems));
      }
    }
  });

  it('shows no stack to a translator, also from the command line', () => {
    const cli = (...args) => {
      try {
        return execFileSync('node', ['scripts/locales/cli.js', ...args], { encoding: 'utf8', stdio: 'pipe' });
      } catch ({ stdout, stderr }) {
        return stdout + stderr;
      }
    };
    const broken = join(mkdtempSync(join(tmpdir(), 'xlf-')), 'es.xlf');
    writeFileSync(broken, good.slice(0, 5000));
    for (const [args, expected] of [
      [['check', 'nowhere'], /There is no such file.*locale:add/],
      [['import', broken], /es\.xlf:\d+: /],
      [['import'], /Name the file/],
      [['export', '???'], /Name a language/],
      [['add', 'es'], /is there already/],
      [['dance'], /Known commands/],
    ]) {
      const said = cli(...args);
      assert.match(said, expected);
      assert.doesNotMatch(said, /\n\s+at /);
    }
  });
});

describe('changed English', () => {
  const ID = 'safety.stopping.danger';
  const changed = messages.map((message) =>
    message.id === ID ? { ...message, parts: ['Never stop clonazepam suddenly.'] } : message,
  );

  for (const tag of languages) {
    it(`${tag}: is stale on that unit, before and after extraction`, () => {
      const before = checkTranslation({ text: read(tag), tag, messages: changed });
      assert.deepEqual(
        before.problems.filter(({ code }) => code === 'stale-source').map(({ unit }) => unit),
        [ID],
      );

      const { document, changed: units } = syncDocument(readXliff(read(tag)).document, changed);
      assert.deepEqual(units, [ID]);
      const unit = document.units.find(({ id }) => id === ID);
      assert.equal(unit.state, 'needs-review-translation');
      assert.ok(
        unit.notes.some(
          ({ from, text }) => from === 'previous-source' && text.startsWith('Stopping clonazepam suddenly'),
        ),
      );
      const after = checkTranslation({
        text: writeXliff({ ...document, targetLanguage: tag }),
        tag,
        messages: changed,
      });
      assert.deepEqual(
        after.problems.filter(({ code, level }) => code === 'stale' && level === 'error').map(({ unit: id }) => id),
        [ID],
      );
      assert.ok(!(ID in catalogue(document)), 'until it is mended, visitors see the new English');
    });
  }

  it('keeps the first English it was translated from, however often it changes', () => {
    const once = syncDocument(readXliff(good).document, changed).document;
    const again = messages.map((message) =>
      message.id === ID ? { ...message, parts: ['Do not stop at once.'] } : message,
    );
    const twice = syncDocument(once, again).document.units.find(({ id }) => id === ID);
    assert.equal(twice.notes.filter(({ from }) => from === 'previous-source').length, 1);
    assert.match(twice.notes.at(-1).text, /^Stopping clonazepam suddenly/);
  });

  it('reports units that were added and removed', () => {
    const { added, removed } = syncDocument(readXliff(good).document, [
      ...messages.slice(1),
      { id: 'new.one', parts: ['New'], desc: 'x', safety: false },
    ]);
    assert.deepEqual(added, ['new.one']);
    assert.deepEqual(removed, [messages[0].id]);
  });

  it('the files here are as extraction leaves them (npm run locale:extract)', async () => {
    assert.deepEqual(
      (await extract({ write: false })).filter(({ fresh }) => !fresh).map(({ tag }) => tag),
      [],
    );
  });

  it('the table of states is fresh (npm run locale:status)', async () => {
    assert.equal(readFileSync(STATUS, 'utf8'), await statusSheet());
  });
});

describe('out to a translation tool and back', () => {
  let document;
  let exported;
  before(() => {
    document = readXliff(good).document;
    document.units[0] = { ...document.units[0], target: undefined, state: undefined, qualifier: undefined };
    exported = writeXliff({ ...exportDocument(document), targetLanguage: 'es' });
  });

  it('every unit has a target, and the file is valid against the strict schema', () => {
    assert.ok(readXliff(exported).document.units.every(({ target: words }) => words.length));
    assert.deepEqual(complaints(exported), []);
    for (const tag of languages) assert.deepEqual(complaints(read(tag)), [], tag);
  });

  it('takes back only texts, placeholders and states, from a file as tools leave it', () => {
    const edited = exported
      .replace(unitOf(exported, 'ui.back'), (unit) =>
        unit
          .replace(/<target[^>]*>[^<]*/, '<target state="translated"><mrk mtype="seg" mid="0">Volver</mrk>')
          .replace('</target>', '</target><alt-trans><target>Nada</target></alt-trans>'),
      )
      .replace(unitOf(exported, 'ui.progress'), (unit) =>
        unit
          .replace(
            /<target[^>]*>[^]*<\/target>/,
            `<target state="translated"><![CDATA[Pregunta número ]]>${X(0, 'step')}<!-- hm --> de <x id="1"/></target>`,
          )
          .replace(/<note[^]*<\/note>/, '<note>Mine</note>'),
      )
      .replace(unitOf(exported, 'answer.no'), (unit) => unit.replace('<source>No</source>', '<source>Nope</source>'))
      .replace('<body>', '<body><group id="g">')
      .replace(
        '</body>',
        '<trans-unit id="stray"><source>S</source><target state="translated">T</target></trans-unit></group></body>',
      )
      .replace(/<(\/?)([a-z])/g, '<$1oma:$2')
      .replace('xmlns=', 'xmlns:oma=');
    const units = [...edited.matchAll(/<oma:trans-unit[^]*?<\/oma:trans-unit>/g)].map(([unit]) => unit);
    const reversed = edited.replace(/<oma:trans-unit[^]*<\/oma:trans-unit>/, () => [...units].reverse().join('\n'));

    const { document: returned } = readXliff(reversed);
    const { document: merged, taken, unknown } = importDocument(document, returned);
    assert.deepEqual(taken.sort(), ['ui.back', 'ui.progress']);
    assert.deepEqual(unknown, ['stray']);
    const after = writeXliff({ ...merged, targetLanguage: 'es' });
    const was = writeXliff({ ...document, targetLanguage: 'es' });
    const differing = was.split('\n').filter((line, i) => line !== after.split('\n')[i]);
    assert.ok(
      differing.every((line) => line.includes('<target')),
      differing.join('\n'),
    );
    assert.equal(differing.length, 2);
    const unit = merged.units.find(({ id }) => id === 'ui.progress');
    assert.equal(plain(unit.target), 'Pregunta número {step} de {steps}');
    assert.equal(unit.state, 'translated');
    assert.deepEqual(complaints(after), []);
  });

  it('an untouched stand-in of the export is no translation', () => {
    const { taken } = importDocument(document, readXliff(exported).document);
    assert.deepEqual(taken, []);
  });
});

describe('lit-localize’s own validator', () => {
  it('accepts every language', () => {
    execFileSync(join('node_modules', '.bin', 'lit-localize'), ['build'], { stdio: 'pipe' });
  });
});

it('isStale reads the note that extraction leaves', () => {
  assert.equal(isStale({ notes: [{ from: 'previous-source', text: 'x' }] }), true);
  assert.equal(isStale({ notes: [{ from: 'developer', text: 'x' }] }), false);
});
