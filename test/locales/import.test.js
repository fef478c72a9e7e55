/** Import from a translation tool: nothing is lost, nothing counts as reviewed that was not, and the output says so. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { importFile } from '../../scripts/locales/cli.js';
import { exportDocument, importDocument, syncDocument } from '../../scripts/locales/merge.js';
import { plain, readXliff, writeXliff } from '../../scripts/locales/xliff.js';
import {
  folderWith,
  good,
  inUnit,
  languages,
  messages,
  read,
  replace,
  target,
  targetTag,
  unitOf,
  X,
} from './fixtures.js';
import { complaints } from './schema/validate.js';

const REVIEWER = 'Ana Pérez, nurse, 2026-11-25';
const reviewNote = (name) => replace('</target>', `</target><note from="reviewer">${name}</note>`);

const file = (document, tag = 'es') => writeXliff({ ...document, targetLanguage: tag });
const unitIn = (document, id) => document.units.find((unit) => unit.id === id);

/** A language that nobody has started, as `npm run locale:add` creates it. */
const untouched = syncDocument({ units: [] }, messages).document;
const newLanguage = file(exportDocument(untouched), 'nl');

/** Spanish in which a clinician has approved one unit. */
const approved = readXliff(
  inUnit('ui.back', (unit) =>
    reviewNote(REVIEWER)(targetTag(' state="final"')(unit)).replace('<trans-unit', '<trans-unit approved="yes"'),
  )(good),
).document;

/** Imports a changed export, and returns the unit afterwards and the kinds of remark. */
const back = (document, change, { id = 'ui.back', tag = 'es', ...options } = {}) => {
  const returned = readXliff(change(file(exportDocument(document), tag))).document;
  const { document: after, taken, remarks } = importDocument(document, returned, options);
  const { state, approved: yes, target: words, notes } = unitIn(after, id);
  const reviewer = notes.find(({ from }) => from === 'reviewer')?.text;
  return {
    state,
    approved: yes,
    words: words && plain(words),
    reviewer,
    taken,
    remarks: remarks.map(({ code }) => code),
  };
};

describe('the export', () => {
  it('has a target in every unit, and is valid against the strict schema', () => {
    assert.ok(readXliff(newLanguage).document.units.every(({ target: words }) => words.length));
    assert.deepEqual(complaints(newLanguage), []);
    assert.deepEqual(complaints(file(approved)), []);
    for (const tag of languages) assert.deepEqual(complaints(read(tag)), [], tag);
  });
});

describe('changed text is a draft, whatever state the tool leaves', () => {
  for (const state of ['needs-translation', 'new', 'needs-l10n', 'needs-review-translation', 'x-fuzzy', undefined]) {
    it(`${state ?? 'no state'}, in a new language`, () => {
      const result = back(
        untouched,
        inUnit('ui.back', (unit) => target('Terug')(targetTag(state ? ` state="${state}"` : '')(unit))),
        { tag: 'nl' },
      );
      assert.equal(result.words, 'Terug');
      assert.equal(result.state, 'needs-review-translation');
      assert.deepEqual(result.taken, ['ui.back']);
    });
  }

  it('all units of a new language with the state of the export, as OmegaT leaves them', () => {
    const translated = newLanguage.replace(
      /(<target[^>]*>)([^]*?)(?=<\/target>)/g,
      (_, open, words) => `${open}${words.replace(/(^|>)([^<]+)/g, '$1NL $2')}`,
    );
    const { taken, remarks, document } = importDocument(untouched, readXliff(translated).document);
    assert.equal(taken.length, messages.length);
    assert.deepEqual(remarks, []);
    assert.ok(document.units.every(({ state }) => state === 'needs-review-translation'));
  });
});

describe('text that is still the English of the export is no translation', () => {
  for (const [how, change] of [
    ['as exported', (text) => text],
    ['without states', (text) => text.replace(/<target[^>]*>/g, '<target>')],
    ['as drafts', (text) => text.replace(/<target[^>]*>/g, '<target state="needs-review-translation">')],
    ['with other white space', (text) => text.replace(/(<target[^>]*>)([^]*?)(<\/target>)/g, '$1\n  $2 $3')],
  ]) {
    it(how, () => {
      const { taken, remarks, document } = importDocument(untouched, readXliff(change(newLanguage)).document);
      assert.deepEqual(taken, []);
      assert.ok(document.units.every(({ target: words }) => !words));
      const [remark] = remarks.filter(({ code }) => code === 'untranslated');
      assert.equal(remark.units.length, messages.length);
    });
  }

  it('sentences that are marked as translated stay untranslated; a short word may be the same in both languages', () => {
    const { taken, document } = importDocument(
      untouched,
      readXliff(newLanguage.replace(/<target[^>]*>/g, '<target state="translated">')).document,
    );
    assert.ok(taken.includes('answer.no'));
    assert.ok(!taken.includes('help.do.stay'));
    assert.equal(unitIn(document, 'answer.no').state, 'needs-review-translation');
  });

  it('a translation that is here is not replaced by English', () => {
    const result = back(
      approved,
      inUnit('ui.back', (unit) => target('Back')(targetTag('')(unit))),
    );
    assert.equal(result.words, 'Atrás');
    assert.equal(result.state, 'final');
    assert.deepEqual(result.remarks, ['english']);
  });

  it('a translation that comes back empty stays', () => {
    const result = back(approved, inUnit('ui.back', target('')));
    assert.equal(result.words, 'Atrás');
    assert.deepEqual(result.remarks, ['emptied']);
  });
});

describe('a review counts for the text that was reviewed, by name', () => {
  const changed = target('Volver');

  for (const [how, change] of [
    ['the state is stripped', targetTag('')],
    ['state and approval are left as they were', (unit) => unit],
    ['only approval is left', targetTag('')],
    ['the tool says “translated”', targetTag(' state="translated"')],
    ['the tool says that it is not reviewed', targetTag(' state="needs-review-translation"')],
  ]) {
    it(`changed text is a draft again when ${how}`, () => {
      const result = back(
        approved,
        inUnit('ui.back', (unit) => changed(change(unit))),
      );
      const { words, state, approved: yes, reviewer } = result;
      assert.deepEqual(
        { words, state, yes, reviewer },
        {
          words: 'Volver',
          state: 'needs-review-translation',
          yes: undefined,
          reviewer: undefined,
        },
      );
      assert.ok(result.remarks.includes('review-over'), result.remarks.join());
    });
  }

  for (const [how, change] of [
    ['the state is stripped', targetTag('')],
    ['state and approval are stripped', (unit) => targetTag('')(unit).replace(' approved="yes"', '')],
    ['the tool lowers it to “translated”', targetTag(' state="translated"')],
  ]) {
    it(`unchanged text keeps its review when ${how}`, () => {
      const { state, approved: yes, reviewer, taken } = back(approved, inUnit('ui.back', change));
      assert.deepEqual({ state, yes, reviewer, taken }, { state: 'final', yes: 'yes', reviewer: REVIEWER, taken: [] });
    });
  }

  it('a reviewer can take back a review', () => {
    const result = back(approved, inUnit('ui.back', targetTag(' state="needs-review-translation"')));
    assert.equal(result.state, 'needs-review-translation');
    assert.equal(result.approved, undefined);
    assert.deepEqual(result.remarks, ['doubted']);
  });

  it('text is reviewed when the file names who reviewed it', () => {
    const spanish = readXliff(good).document;
    for (const edit of [(unit) => unit, changed]) {
      const result = back(
        spanish,
        inUnit('ui.back', (unit) => reviewNote(REVIEWER)(edit(targetTag(' state="translated"')(unit)))),
      );
      assert.equal(result.state, 'translated');
      assert.equal(result.reviewer, REVIEWER);
      assert.deepEqual(result.remarks, []);
    }
  });

  it('or when the person who imports it does', () => {
    const {
      state,
      reviewer,
      approved: yes,
    } = back(
      readXliff(good).document,
      inUnit('ui.back', (unit) =>
        changed(targetTag(' state="final"')(unit)).replace('<trans-unit', '<trans-unit approved="yes"'),
      ),
      { reviewer: REVIEWER },
    );
    assert.deepEqual({ state, reviewer, yes }, { state: 'final', reviewer: REVIEWER, yes: 'yes' });
  });

  it('otherwise it stays a draft, and import says once what is missing', () => {
    const spanish = readXliff(good).document;
    const weblate = (text) =>
      text
        .replace(/<trans-unit /g, '<trans-unit approved="yes" ')
        .replace(/<target[^>]*>/g, '<target state="translated">');
    const result = back(spanish, weblate);
    assert.deepEqual(result.taken, []);
    assert.equal(result.state, 'needs-review-translation');
    assert.deepEqual(result.remarks.sort(), ['approved', 'no-reviewer']);
  });

  it('“signed-off”, or “final” without approval, is the review of a speaker', () => {
    for (const state of ['signed-off', 'final']) {
      const result = back(readXliff(good).document, inUnit('ui.back', targetTag(` state="${state}"`)), {
        reviewer: REVIEWER,
      });
      assert.equal(result.state, 'translated');
      assert.equal(result.approved, undefined);
    }
  });

  it('extraction keeps the reviewer as long as the English is the same', () => {
    const reviewerIn = (list) =>
      unitIn(syncDocument(approved, list).document, 'ui.back').notes.find(({ from }) => from === 'reviewer');
    assert.equal(reviewerIn(messages).text, REVIEWER);
    assert.equal(reviewerIn(messages.map((m) => (m.id === 'ui.back' ? { ...m, parts: ['Go back'] } : m))), undefined);
  });
});

describe('placeholders', () => {
  const progress = (words) =>
    back(readXliff(good).document, inUnit('ui.progress', target(words)), { id: 'ui.progress' });

  it('are named by their ids when a tool has changed or lost the name', () => {
    for (const [words, remarks] of [
      [`${X(1, 'pasos')}: ${X(0, 'paso')}`, ['repaired']],
      ['<x id="1"/>: <x id="0"/>', []],
      ['<ph id="1">{1}</ph>: <ph id="0">{0}</ph>', []],
      ['<g id="1"/>: <g id="0">${step}</g>', []],
    ]) {
      const result = progress(words);
      assert.equal(result.words, '{steps}: {step}');
      assert.deepEqual(result.remarks, remarks);
    }
  });

  it('stay as they are when two have changed names: nobody can tell which is meant', () => {
    assert.equal(progress(`${X(0, 'steps')}: ${X(1, 'step')}`).words, '{steps}: {step}');
  });

  it('formatting around text is left out, and that is said', () => {
    const result = back(readXliff(good).document, inUnit('ui.back', target('<g id="b">Volver</g>')));
    assert.equal(result.words, 'Volver');
    assert.deepEqual(result.remarks, ['tags']);
  });
});

describe('English that has changed since the export', () => {
  const newer = (document) =>
    syncDocument(
      document,
      messages.map((message) => (message.id === 'ui.back' ? { ...message, parts: ['One question back'] } : message)),
    ).document;

  it('marks what was translated from the old English, and keeps that English', () => {
    const returned = readXliff(inUnit('ui.back', target('Volver'))(good)).document;
    const { document, remarks } = importDocument(newer(readXliff(good).document), returned, { reviewer: REVIEWER });
    const unit = unitIn(document, 'ui.back');
    assert.equal(plain(unit.target), 'Volver');
    assert.equal(unit.state, 'needs-review-translation');
    assert.equal(unit.notes.find(({ from }) => from === 'previous-source').text, 'Back');
    assert.deepEqual(
      remarks.map(({ code }) => code),
      ['old-english'],
    );
  });

  it('the old English is no translation either', () => {
    const { taken } = importDocument(newer(untouched), readXliff(newLanguage.replace(/ state="[^"]*"/g, '')).document);
    assert.deepEqual(taken, []);
  });

  it('is settled by a new translation, or by a review of the old one', () => {
    const stale = newer(readXliff(good).document);
    const isStale = ({ notes }) => notes.some(({ from }) => from === 'previous-source');
    assert.ok(isStale(unitIn(stale, 'ui.back')));
    for (const change of [target('Una pregunta atrás'), targetTag(' state="translated"')]) {
      const returned = readXliff(inUnit('ui.back', change)(file(exportDocument(stale)))).document;
      const { document } = importDocument(stale, returned, { reviewer: REVIEWER });
      assert.ok(!isStale(unitIn(document, 'ui.back')));
    }
  });
});

describe('the form of the file', () => {
  let document;
  let exported;
  before(() => {
    document = readXliff(good).document;
    document.units[0] = { ...document.units[0], target: undefined, state: undefined, qualifier: undefined };
    exported = file(exportDocument(document));
  });

  it('does not matter: only texts, placeholders and reviews are taken', () => {
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
    const { document: merged, taken, remarks } = importDocument(document, returned);
    assert.deepEqual(taken.sort(), ['ui.back', 'ui.progress']);
    assert.deepEqual(remarks.find(({ code }) => code === 'unknown').units, ['stray']);
    const after = file(merged);
    const was = file(document).split('\n');
    const differing = was.filter((line, i) => line !== after.split('\n')[i]);
    assert.ok(
      differing.every((line) => line.includes('<target')),
      differing.join('\n'),
    );
    assert.equal(differing.length, 2);
    assert.equal(plain(unitIn(merged, 'ui.progress').target), 'Pregunta número {step} de {steps}');
    assert.deepEqual(complaints(after), []);
  });

  it('units that are there twice, with different translations, are left out', () => {
    const result = back(document, (text) =>
      text.replace(unitOf(text, 'ui.back'), (unit) => unit + target('Volver')(unit)),
    );
    assert.equal(result.words, 'Atrás');
    assert.deepEqual(result.remarks.sort(), ['doubled', 'untranslated']);
  });
});

describe('importing a file', () => {
  /** Imports a file into a folder with Spanish and French; returns the output and what became of both. */
  const importInto = async (content, { name = 'es.xlf', ...options } = {}) => {
    const folder = folderWith({ 'es.xlf': good, 'fr.xlf': read('fr') });
    const path = join(folderWith({ [name]: content }), name);
    const now = (tag) => readFileSync(join(folder, `${tag}.xlf`), 'utf8');
    try {
      const { lines, failed } = await importFile(path, { folder, messages, ...options });
      return { said: lines.join('\n'), failed, es: now('es'), fr: now('fr') };
    } catch ({ message }) {
      return { said: message, failed: true, refused: true, es: now('es'), fr: now('fr') };
    }
  };
  const volver = inUnit('ui.back', target('Volver'))(good);

  it('takes over what has changed, and counts it', async () => {
    const { said, failed, es } = await importInto(volver);
    assert.match(said, /es\.xlf: 1 unit taken over: 1 draft,/);
    assert.equal(failed, false);
    assert.match(unitOf(es, 'ui.back'), /<target state="needs-review-translation"[^>]*>Volver</);
  });

  it('goes by the language in the file when its name says none', async () => {
    for (const name of ['es (1).xlf', 'self-check.es.xlf', 'final version.xlf', 'from-ana.xliff']) {
      const { failed, es } = await importInto(volver, { name });
      assert.equal(failed, false, name);
      assert.match(unitOf(es, 'ui.back'), /Volver/);
    }
  });

  it('takes a file in another encoding, says so, and writes UTF-8', async () => {
    const utf16 = Buffer.from(`\uFEFF${volver}`, 'utf16le');
    const { said, failed, es } = await importInto(utf16);
    assert.match(said, /saved as UTF-16/);
    assert.equal(failed, false);
    assert.match(es, />¿Te recetaron a ti… [^]*>Volver</);
  });

  for (const [name, content, said, options] of [
    [
      'letters that are not UTF-8',
      Buffer.from(volver, 'latin1'),
      /es\.xlf:\d+ error: .*not UTF-8.* → Save the file as UTF-8/,
    ],
    [
      'letters read in another encoding',
      inUnit('ui.back', target('AtrÃ¡s'))(good),
      /es\.xlf:\d+ \[ui\.back\] error: “Ã¡” should probably be “á”[^]*Nothing was taken over/,
    ],
    [
      'letters that were lost',
      inUnit('ui.back', target('Atr\uFFFDs'))(good),
      /A letter was lost[^]*Nothing was taken over/,
    ],
    ['a bare ampersand', inUnit('ui.back', target('Tú & yo'))(good), /es\.xlf:\d+ error: There is a bare “&”/],
    ['no target language', replace(' target-language="es"', '')(volver), /Add target-language="es"/],
    [
      'neither a language nor a name that says it',
      replace(' target-language="es"', '')(volver),
      /does not say which language .* Add target-language="es", or the tag of another language/,
      { name: 'final.xlf' },
    ],
    [
      'es_ES',
      replace('target-language="es"', 'target-language="es_ES"')(volver),
      /hyphens, not underscores.*Write target-language="es"/,
    ],
    [
      'es-ES',
      replace('target-language="es"', 'target-language="es-ES"')(volver),
      /no translation “es-ES” here; Spanish is “es”/,
    ],
    [
      'a language name',
      replace('target-language="es"', 'target-language="Spanish!"')(volver),
      /“Spanish!”|"Spanish!" is not a language tag/,
    ],
    [
      'a language that is not here',
      replace('target-language="es"', 'target-language="nl"')(volver),
      /locale:add -- nl/,
      { name: 'nl.xlf' },
    ],
    ['a file under another name', volver, /for “fr”, but its target-language is “es”.*es\.xlf/, { name: 'fr.xlf' }],
    [
      'a second language in the file',
      replace(
        '</file>',
        `</file><file original="x" source-language="en" target-language="fr" datatype="plaintext"><body>${unitOf(volver, 'ui.back')}</body></file>`,
      )(volver),
      /parts in “es” and “fr”.*Export one language to one file/,
    ],
    [
      'XLIFF 2.0',
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="es"><file id="f"/></xliff>',
      /XLIFF 2\.0, not XLIFF 1\.2/,
    ],
    [
      'units of something else',
      volver.replace(/<trans-unit id="/g, '<trans-unit id="other.'),
      /None of its \d+ units is a message of this check/,
    ],
  ]) {
    it(`refuses ${name}, in words, and changes nothing`, async () => {
      const result = await importInto(content, options);
      assert.equal(result.refused, true, result.said);
      assert.match(result.said, said);
      assert.doesNotMatch(result.said, /undefined|\bat .*\.js:\d+/);
      assert.equal(result.es, good);
      assert.equal(result.fr, read('fr'));
    });
  }

  it('takes a text with a broken placeholder as a draft, explains it, and fails', async () => {
    for (const [words, code, state = 'needs-translation'] of [
      ['Pregunta ${step} de <x id="1"/>', /“\$\{step\}” is typed as text/],
      ['Pregunta &lt;x id="0"/&gt; de <x id="1"/>', /has become text: <x id="0"\/>/],
      ['Pregunta de <x id="1"/>', /The placeholder \$\{step\} is missing/],
      ['Pregunta <x id="0"/> de<x id="1"/>', /no space between the placeholder \$\{steps\} and the word next to it/],
    ]) {
      const translation = inUnit('ui.progress', (unit) => target(words)(targetTag(` state="${state}"`)(unit)))(good);
      const { said, failed, es } = await importInto(translation);
      assert.equal(failed, true);
      assert.match(said, code);
      assert.equal(said.match(/ error: /g).length, 1, said);
      assert.match(said, /es\.xlf:\d+ \[ui\.progress\]/);
      assert.match(unitOf(es, 'ui.progress'), /needs-review-translation/);
    }
  });

  it('says so when nothing has changed', async () => {
    const { said, failed, es } = await importInto(good);
    assert.match(said, /es\.xlf stays as it is/);
    assert.equal(failed, false);
    assert.equal(es, good);
  });

  it('passes on who reviewed it', async () => {
    const { said, es } = await importInto(inUnit('ui.back', targetTag(' state="translated"'))(good), {
      reviewer: REVIEWER,
    });
    assert.match(said, /1 reviewed by a speaker/);
    assert.match(unitOf(es, 'ui.back'), /<note from="reviewer">Ana Pérez/);
  });
});
