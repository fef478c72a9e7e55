/** Every link from a document to a file of the project, or to a heading in it, has a target. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && existsSync(file));

/** Returns a heading’s anchor, as GitHub generates it. */
const slug = (heading) =>
  heading
    .replace(/[`*_]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchors = (text) => [
  ...[...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading)),
  ...[...text.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id),
];

describe('links in the documents', () => {
  it('there are documents to check', () => assert.ok(documents.length > 25, `${documents.length} documents`));

  for (const file of documents) {
    it(file, () => {
      const text = readFileSync(file, 'utf8').replace(/^```[^]*?^```/gm, '');
      const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)|<img src="([^"]+)"/g)];
      for (const [, link, picture] of links) {
        const [path, anchor] = decodeURI(link ?? picture).split('#');
        const target = path ? join(dirname(file), path) : file;
        assert.ok(existsSync(target), `${file} leads to ${path}, which is not there`);
        if (!anchor || !target.endsWith('.md')) continue;
        assert.ok(
          anchors(readFileSync(target, 'utf8')).includes(anchor),
          `${file} leads to #${anchor}, which is no heading of ${target}`,
        );
      }
    });
  }
});
