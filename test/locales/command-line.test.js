/** The commands as a person types them: a sentence instead of a stack trace, and an exit code. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readXliff } from '../../scripts/locales/xliff.js';
import { folderWith, good, languages, read } from './fixtures.js';

/** Time limit in ms, far more than any command needs even on a busy machine. */
const LIMIT = 120_000;

const command = (...args) => {
  const { status, signal, stdout, stderr } = spawnSync('node', ['scripts/locales/cli.js', ...args], {
    encoding: 'utf8',
    timeout: LIMIT,
  });
  return { status, signal, said: stdout + stderr };
};

const folder = folderWith({
  'es.xlf': good.slice(0, 5000),
  'fr.xlf': good,
  'es_ES.xlf': good.replace('target-language="es"', 'target-language="es_ES"'),
  'latin.xlf': Buffer.from(good, 'latin1'),
});
const here = (name) => join(folder, name);

describe('fails with a sentence', () => {
  for (const [args, expected] of [
    [['check', 'nowhere'], /There is no such file.*locale:add/],
    [['check', 'es_ES'], /hyphens, not underscores\. Use es-ES/],
    [['check', here('es.xlf')], /es\.xlf:\d+ error: The file ends too early.*\n1 error to fix/],
    [['check', here('fr.xlf')], /fr\.xlf:3 error: The file is for “fr”, but its target-language is “es”/],
    [['check', here('missing.xlf')], /missing\.xlf error: There is no such file/],
    [['check', here('latin.xlf')], /latin\.xlf:\d+ error: .*not UTF-8/],
    [['import', here('es.xlf')], /es\.xlf:\d+ error: The file ends too early/],
    [['import', here('es_ES.xlf')], /es_ES\.xlf:3 error: .*Write target-language="es"/],
    [['import', here('missing.xlf')], /There is no file .*missing\.xlf/],
    [['import', folder], /cannot be read: it is a folder/],
    [['import'], /Name the file to import/],
    [['import', here('fr.xlf'), '--reviewer'], /--reviewer/],
    [['export', '???'], /Name a language/],
    [['export', 'es', here('no/such/folder/es.xlf')], /es\.xlf cannot be written: its folder does not exist/],
    [['export', 'es', here('fr.xlf/es.xlf')], /cannot be written: part of its path is not a folder/],
    [['export', 'es', '/proc/nobody/here/es.xlf'], /cannot be written/],
    [['add', 'es'], /already exists/],
    [['dance'], /Known commands/],
    [[], /Known commands/],
  ]) {
    it(['locale', ...args].join(' ').replaceAll(folder, '…'), () => {
      const { status, signal, said } = command(...args);
      assert.equal(signal, null, 'it ends by itself');
      assert.match(said, expected);
      assert.doesNotMatch(said, /\n\s+at |undefined/);
      assert.equal(status, 1);
    });
  }
});

describe('works', () => {
  it('export to a file and into a folder', () => {
    for (const to of [here('out.xlf'), folderWith()]) {
      const { status, said } = command('export', 'de', to);
      assert.equal(status, 0, said);
      const path = existsSync(join(to, 'de.xlf')) ? join(to, 'de.xlf') : to;
      assert.equal(readXliff(readFileSync(path)).document.targetLanguage, 'de');
    }
  });

  it('import of an export that nobody has touched changes nothing', () => {
    const before = languages.map(read);
    const file = here('untouched.xlf');
    assert.equal(command('export', 'de', file).status, 0);
    const { status, said } = command('import', file);
    assert.match(said, /de\.xlf stays as it is/);
    assert.equal(status, 0);
    assert.deepEqual(languages.map(read), before);
  });

  it('check of a good file elsewhere', () => {
    const { status, said } = command('check', join(folderWith({ 'from ana.xlf': good }), 'from ana.xlf'));
    assert.match(said, /es: no problems/);
    assert.equal(status, 0);
  });
});
