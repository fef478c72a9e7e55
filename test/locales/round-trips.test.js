/** Files that real translation tools have opened and saved: Debian’s OmegaT and translate-toolkit. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { importFile } from '../../scripts/locales/cli.js';
import { exportDocument, syncDocument } from '../../scripts/locales/merge.js';
import { plain, readXliff, writeXliff } from '../../scripts/locales/xliff.js';
import { unavailable } from './debian.js';
import { accented, folderWith, good, inUnit, messages, replace, targetTag } from './fixtures.js';

const execute = promisify(execFile);

const REVIEWER = 'Ana Pérez, nurse, 2026-11-25';

const untouched = syncDocument({ units: [] }, messages).document;
const write = (document, tag) => writeXliff({ ...document, targetLanguage: tag });
const exported = (document, tag) => write(exportDocument(document), tag);

/** Spanish in which a clinician has approved one message. */
const approved = inUnit('ui.back', (unit) =>
  replace(
    '</target>',
    `</target><note from="reviewer">${REVIEWER}</note>`,
  )(targetTag(' state="final"')(unit)).replace('<trans-unit', '<trans-unit approved="yes"'),
)(good);

/** Imports a file into a folder with an untouched Dutch and the Spanish above. */
const importInto = async (path) => {
  const folder = folderWith({ 'nl.xlf': write(untouched, 'nl'), 'es.xlf': approved });
  const { lines, failed } = await importFile(path, { folder, messages });
  const units = (tag) =>
    new Map(readXliff(readFileSync(join(folder, `${tag}.xlf`))).document.units.map((unit) => [unit.id, unit]));
  return { said: lines.join('\n'), failed, nl: units('nl'), es: units('es') };
};

const ids = (parts) => parts.filter((part) => typeof part !== 'string').map(({ x, text }) => `${x} ${text}`);

const omegatMissing = await unavailable('OmegaT', ['omegat'], ['omegat', 'default-jre-headless']);

describe('OmegaT', { skip: omegatMissing }, () => {
  const project = (target) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
${['source_dir', 'target_dir', 'tm_dir', 'glossary_dir', 'glossary_file', 'dictionary_dir'].map((name) => `<${name}>__DEFAULT__</${name}>`).join('\n')}
<source_lang>en</source_lang><target_lang>${target}</target_lang>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>`;

  const memory = (entries, target) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="3.6" segtype="paragraph" srclang="en"/>
<body>${entries.map(([from, to]) => `<tu><tuv lang="en"><seg>${from}</seg></tuv><tuv lang="${target}"><seg>${to}</seg></tuv></tu>`).join('\n')}</body></tmx>`;

  /** Opens a project with one file. OmegaT runs without a window; its settings stay in the project’s folder. */
  const open = (name, text, target, filters) => {
    const folder = folderWith({ 'omegat.project': project(target) });
    for (const part of ['source', 'target', 'tm', 'glossary', 'dictionary', 'omegat']) mkdirSync(join(folder, part));
    writeFileSync(join(folder, 'source', name), text);
    if (filters) writeFileSync(join(folder, 'omegat', 'filters.xml'), filters);
    const run = (mode, ...options) =>
      execute('omegat', [`--mode=${mode}`, `--config-dir=${join(folder, 'config')}`, '--quiet', ...options, folder], {
        env: { ...process.env, HOME: folder },
      });
    return {
      /** Returns what OmegaT shows to its user, as texts with tags such as `<x0/>`. */
      async segments() {
        const file = join(folder, 'segments.tmx');
        await run('console-createpseudotranslatetmx', `--pseudotranslatetmx=${file}`, '--pseudotranslatetype=equal');
        const tmx = readFileSync(file, 'utf8');
        return [...tmx.matchAll(/<tuv lang="en">\s*<seg>([^]*?)<\/seg>/g)].map(([, text]) => text);
      },
      /** Saves translations as its user would, and creates the translated documents. */
      async translate(entries) {
        writeFileSync(join(folder, 'omegat', 'project_save.tmx'), memory(entries, target));
        await run('console-translate');
        return join(folder, 'target', name);
      },
    };
  };

  const asText = (text) =>
    accented(text.replace(/&lt;(\/?\w+\/?)&gt;/g, '<$1>')).replace(/<(\/?\w+\/?)>/g, '&lt;$1&gt;');

  describe('a new language, with the file filters that TRANSLATING.md asks for', () => {
    let omegat;
    let segments;
    before(async () => {
      omegat = open(
        'nl.xlf',
        exported(untouched, 'nl'),
        'nl',
        '<filters removeTags="false" removeSpacesNonseg="false"/>',
      );
      segments = await omegat.segments();
    });

    it('comes back whole: every text a draft, every placeholder in its place', async () => {
      const file = await omegat.translate(segments.map((text) => [text, asText(text)]));
      const { said, failed, nl } = await importInto(file);
      assert.equal(failed, false, said);
      assert.match(said, new RegExp(`${messages.length} units taken over: ${messages.length} drafts`));
      for (const { id, parts } of messages) {
        const { target, state } = nl.get(id);
        assert.equal(plain(target), accented(plain(parts)), id);
        assert.deepEqual(ids(target), ids(parts), id);
        assert.equal(state, 'needs-review-translation', id);
      }
    });

    it('without translations, stays untranslated', async () => {
      const { said, failed, nl } = await importInto(await omegat.translate([]));
      assert.equal(failed, false);
      assert.match(said, /nl\.xlf stays as it is/);
      assert.match(said, new RegExp(`Still in English \\(${messages.length} units: `));
      assert.ok([...nl.values()].every(({ target }) => !target));
    });

    it('says which placeholder was lost', async () => {
      const file = await omegat.translate(
        segments.map((text) => [
          text,
          text.startsWith('Question &lt;x0/&gt; of') ? asText(text).replace('&lt;x0/&gt; ', '') : asText(text),
        ]),
      );
      const { said, failed } = await importInto(file);
      assert.equal(failed, true, said);
      assert.match(said, /nl\.xlf:\d+ \[ui\.progress\] error: The placeholder \$\{step\} is missing/);
      assert.equal(said.match(/ error: /g).length, 1, said);
    });
  });

  it('with its own file filters, it loses spaces next to placeholders, and the message says so', async () => {
    const omegat = open('nl.xlf', exported(untouched, 'nl'), 'nl');
    const segments = await omegat.segments();
    const { said, failed, nl } = await importInto(await omegat.translate(segments.map((text) => [text, asText(text)])));
    for (const { id, parts } of messages) {
      const text = plain(nl.get(id).target);
      const whole = accented(plain(parts));
      if (text === whole) continue;
      assert.equal(text.replace(/\s/g, ''), whole.replace(/\s/g, ''), id);
      assert.match(said, new RegExp(`\\[${id.replaceAll('.', '\\.')}\\] error: There is no space between`));
      assert.equal(failed, true);
    }
    assert.match(said, /OmegaT loses it when its file filters remove leading and trailing tags/);
  });

  it('an approved text that was changed is a draft again, although OmegaT keeps its state', async () => {
    const omegat = open('es.xlf', exported(readXliff(approved).document, 'es'), 'es');
    const file = await omegat.translate([['Atrás', 'Volver']]);
    assert.match(readFileSync(file, 'utf8'), /approved="yes">\s*<source>Back<\/source>\s*<target state="final">Volver/);
    const { said, es } = await importInto(file);
    assert.match(said, /1 unit taken over: 1 draft,/);
    assert.match(said, /Back to draft \(1 unit: ui\.back\): the text has changed since it was reviewed/);
    const { target, state, approved: yes } = es.get('ui.back');
    assert.deepEqual([plain(target), state, yes], ['Volver', 'needs-review-translation', undefined]);
  });
});

const toolkitMissing = await unavailable(
  'translate-toolkit',
  ['po2xliff', 'xliff2po', 'podebug'],
  ['translate-toolkit'],
);

describe('translate-toolkit', { skip: toolkitMissing }, () => {
  const files = () =>
    folderWith({ 'nl.xlf': exported(untouched, 'nl'), 'es.xlf': exported(readXliff(approved).document, 'es') });

  /** Edits a file as a translator does in Virtaal or Weblate, which use the same library. */
  const edit = async (folder, name, script) => {
    const code = `
import sys
from translate.storage import xliff
from translate.storage.placeables import StringElem
from translate.storage.placeables.xliff import X
store = xliff.xlifffile.parsefile(sys.argv[1])
units = {unit.xmlelement.get('id'): unit for unit in store.units}
${script}
store.savefile(sys.argv[2])
`;
    await execute('/usr/bin/python3', ['-c', code, join(folder, name), join(folder, 'out', name)]);
    return join(folder, 'out', name);
  };

  const inFolder = () => {
    const folder = files();
    mkdirSync(join(folder, 'out'));
    return folder;
  };

  it('a new language comes back whole from podebug', async () => {
    const folder = inFolder();
    const file = join(folder, 'out', 'nl.xlf');
    await execute('podebug', ['--rewrite=unicode', join(folder, 'nl.xlf'), file]);
    const { said, failed, nl } = await importInto(file);
    assert.equal(failed, false, said);
    for (const { id, parts } of messages) {
      const { target, state } = nl.get(id);
      assert.notEqual(plain(target), plain(parts), id);
      assert.deepEqual(ids(target), ids(parts), id);
      assert.equal(state, 'needs-review-translation', id);
    }
  });

  it('texts and moved placeholders come back; its approval of every text is explained once', async () => {
    const file = await edit(
      inFolder(),
      'nl.xlf',
      `units['ui.back'].target = 'Terug'
units['ui.back'].markfuzzy(False)
units['ui.progress'].rich_target = [StringElem(['Van ', X(id='1'), ': vraag ', X(id='0')])]
units['ui.progress'].markapproved(True)`,
    );
    assert.match(readFileSync(file, 'utf8'), /approved="yes"[^]*<target state="translated">Terug/);
    const { said, failed, nl } = await importInto(file);
    assert.equal(failed, false, said);
    assert.equal(plain(nl.get('ui.back').target), 'Terug');
    assert.equal(plain(nl.get('ui.progress').target), 'Van {steps}: vraag {step}');
    assert.equal(nl.get('ui.back').state, 'needs-review-translation');
    assert.equal(nl.get('ui.back').approved, undefined);
    assert.equal(said.match(/Weblate and translate-toolkit/g).length, 1, said);
    assert.match(
      said,
      /Marked as reviewed, but kept as a draft \(1 unit: ui\.back\): the file does not say who reviewed it/,
    );
  });

  it('an approved text that was changed is a draft again, although the library keeps its state', async () => {
    const file = await edit(inFolder(), 'es.xlf', `units['ui.back'].target = 'Volver'`);
    assert.match(
      readFileSync(file, 'utf8'),
      /approved="yes"[^>]*>\s*<source>Back<\/source>\s*<target state="final">Volver/,
    );
    const { es } = await importInto(file);
    const { target, state, approved: yes } = es.get('ui.back');
    assert.deepEqual([plain(target), state, yes], ['Volver', 'needs-review-translation', undefined]);
  });

  it('a note of the reviewer, added in the tool, makes it reviewed', async () => {
    const file = await edit(
      inFolder(),
      'es.xlf',
      `units['ui.progress'].addnote('Bea Ruiz, translator, 2026-12-01', origin='reviewer')
units['ui.progress'].marktranslated()
units['ui.progress'].xmlelement.find('{*}target').attrib.pop('state-qualifier', None)
units['ui.progress'].xmlelement.find('{*}target').set('state', 'translated')`,
    );
    const { es, said } = await importInto(file);
    assert.equal(es.get('ui.progress').state, 'translated', said);
    assert.ok(es.get('ui.progress').notes.some(({ from, text }) => from === 'reviewer' && text.startsWith('Bea Ruiz')));
  });

  for (const [how, options] of [
    ['from the PO file alone', () => []],
    ['with the XLIFF file as template', (folder) => ['-t', join(folder, 'nl.xlf')]],
  ]) {
    it(`conversion through PO is refused in plain words: po2xliff ${how}`, async () => {
      const folder = inFolder();
      const po = join(folder, 'nl.po');
      const file = join(folder, 'out', 'nl.xlf');
      await execute('xliff2po', [join(folder, 'nl.xlf'), po]);
      await execute('po2xliff', [...options(folder), po, file]);
      for (const path of [po, file]) {
        await assert.rejects(importInto(path), (error) => {
          assert.match(error.message, /PO file.* → Translate the XLIFF file itself/);
          assert.match(error.message, /xliff2po drops placeholders and po2xliff renumbers units/);
          return true;
        });
      }
    });
  }
});
