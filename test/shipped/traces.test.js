/**
 * After a visitor has left, started over, or taken something along, nothing is left of the answers but what they took.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const CHECK = '<clonazepam-self-check exit-url="/away"></clonazepam-self-check>';

let site;

before(async () => {
  site = await serve({
    '/': page(CHECK),
    '/keeps': page(CHECK, {
      // Positive control of the memory check: a page that keeps what the element should have dropped.
      head: `<script>
        window.kept = [];
        const { attachInternals } = HTMLElement.prototype;
        HTMLElement.prototype.attachInternals = function () {
          const internals = attachInternals.call(this);
          if (internals.shadowRoot) new MutationObserver(() => {
            const { textContent } = internals.shadowRoot;
            if (/Yes to 7 of 9/.test(textContent)) window.kept.push('kept: ' + textContent);
          }).observe(internals.shadowRoot, { childList: true, subtree: true, characterData: true });
          return internals;
        };
      </script><script type="module" src="/clonazepam-self-check.js"></script>`,
    }),
    '/away': page('<p>Away</p>', { head: '' }),
  });
});
after(async () => {
  await closeBrowser();
  await site.close();
});

/** Seven signs, so that the text of the count appears nowhere else. */
const seven = () => {
  let asked = 0;
  return () => (++asked > 1 && asked <= 8 ? 'Yes' : 'No');
};

const toResult = async (visitor) => {
  await visitor.press('It’s about me');
  await visitor.answerAll(seven());
  assert.match(await visitor.text(), /Yes to 7 of 9 signs/);
};

/** Returns all reachable strings in the page’s memory, after a garbage collection. */
const heapStrings = async (visitor) => {
  const chunks = [];
  const session = await visitor.page.createCDPSession();
  await session.send('HeapProfiler.enable');
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const snapshot = JSON.parse(chunks.join(''));
  return snapshot;
};

/**
 * Finds objects that contain answers. A session’s answers are an object whose keys are question ids, so a node with
 * edges of these names in a heap snapshot. Without answers there is at most the empty object, which has no such edges.
 */
const heldAnswers = ({ snapshot, edges, nodes, strings }) => {
  const {
    node_fields: nodeFields,
    edge_fields: edgeFields,
    edge_types: [edgeTypes],
    node_types: [nodeTypes],
  } = snapshot.meta;
  const [typeAt, nameAt, toAt] = ['type', 'name_or_index', 'to_node'].map((field) => edgeFields.indexOf(field));
  const [property] = ['property'].map((type) => edgeTypes.indexOf(type));
  const [nodeType, nodeName] = ['type', 'name'].map((field) => nodeFields.indexOf(field));
  const ids = new Set(
    ['need', 'cut-back', 'money', 'work', 'obligations'].map((id) => strings.indexOf(id)).filter((at) => at >= 0),
  );
  const answers = new Set(['yes', 'no', 'skip']);
  let held = 0;
  for (let at = 0; at < edges.length; at += edgeFields.length) {
    if (edges[at + typeAt] !== property || !ids.has(edges[at + nameAt])) continue;
    const to = edges[at + toAt];
    if (/string/.test(nodeTypes[nodes[to + nodeType]]) && answers.has(strings[nodes[to + nodeName]])) held++;
  }
  return held;
};

const memory = async (visitor) => {
  const snapshot = await heapStrings(visitor);
  return {
    answers: heldAnswers(snapshot),
    result: snapshot.strings.filter((text) => /Yes to 7 of 9/.test(text)).length,
  };
};

const NOTHING = { answers: 0, result: 0 };

describe('memory', () => {
  it('holds the answers while the check is open, so the next tests can fail', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await toResult(visitor);
    const { answers } = await memory(visitor);
    assert.ok(answers >= 5, `five answers are looked for in memory, ${answers} were found`);
    await visitor.leave();
  });

  it('holds no answer after Start over', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await toResult(visitor);
    await visitor.press('Start over');
    await visitor.press('It’s about me');
    assert.deepEqual(await memory(visitor), NOTHING);
    await visitor.leave();
  });

  it('holds no answer after the element was removed from the page, even if the page keeps it', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await toResult(visitor);
    await visitor.page.evaluate(() => {
      window.element = document.querySelector('clonazepam-self-check');
      window.element.remove();
    });
    await visitor.settled();
    assert.deepEqual(await memory(visitor), NOTHING);
    await visitor.leave();
  });

  it('holds no answer once the page is unloaded or in the back/forward cache', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await toResult(visitor);
    await visitor.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await visitor.settled();
    assert.deepEqual(await memory(visitor), NOTHING);
    await visitor.leave();
  });

  it('holds no answer after Leave this page, when the visitor comes back', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await toResult(visitor);
    await visitor.press('Leave this page');
    await visitor.page.waitForFunction(() => location.pathname === '/away');
    assert.deepEqual(await memory(visitor), NOTHING);
    await visitor.leave();
  });

  it('is seen to hold a result that a page keeps: this check can fail', async () => {
    const visitor = await Visitor.arrive(site.url('/keeps'));
    await toResult(visitor);
    await visitor.press('Start over');
    await visitor.settled();
    assert.ok((await memory(visitor)).result > 0);
    await visitor.leave();
  });
});

describe('coming back', () => {
  const isNew = async (visitor) => {
    await visitor.meets('button', 'It’s about me');
    assert.doesNotMatch(await visitor.text(), /Yes to 7 of 9/);
    await visitor.press('It’s about me');
    for (const name of ['Yes', 'No', 'Prefer not to say'])
      assert.equal((await visitor.find('button', name)).pressed, 'false', `${name} must not be pressed`);
  };

  const ways = {
    'by reloading': (visitor) => visitor.page.reload(),
    'by the back button': async (visitor) => {
      await visitor.page.goto(site.url('/away'));
      await visitor.page.goBack();
    },
    'by the back button, after Leave this page': async (visitor) => {
      await visitor.press('Leave this page');
      await visitor.page.waitForFunction(() => location.pathname === '/away');
      await visitor.page.goBack().catch(() => undefined);
      if (!visitor.page.url().endsWith('/')) await visitor.page.goto(site.url('/'));
    },
    'to a tab opened again on the same address, with its history': async (visitor) => {
      const { entries, currentIndex } = await visitor.session.send('Page.getNavigationHistory');
      // A browser restores a tab’s history entries, and form values with them.
      await visitor.page.goto('about:blank');
      await visitor.session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex].id });
      await visitor.page.waitForFunction(() => location.protocol === 'http:');
    },
  };
  for (const [how, comeBack] of Object.entries(ways)) {
    it(`${how} finds a new check`, async () => {
      const visitor = await Visitor.arrive(site.url('/'));
      await toResult(visitor);
      await comeBack(visitor);
      await isNew(visitor);
      await visitor.leave();
    });
  }

  it('offers a browser nothing to fill in or to restore: no field, and forms of buttons alone', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await toResult(visitor);
    const { root } = await visitor.session.send('DOM.getDocument', { depth: -1, pierce: true });
    const fields = [];
    const walk = ({ localName, children = [], shadowRoots = [], contentDocument }) => {
      if (['input', 'textarea', 'select', 'option'].includes(localName)) fields.push(localName);
      for (const child of [...children, ...shadowRoots, ...(contentDocument ? [contentDocument] : [])]) walk(child);
    };
    walk(root);
    assert.deepEqual(fields, []);
    await visitor.leave();
  });
});

describe('what a visitor takes with them', () => {
  it('is a file whose name says nothing about the answers', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await toResult(visitor);
    const { names, bytes } = await visitor.save('Save', 'self-check.txt');
    assert.deepEqual(names, ['self-check.txt']);
    assert.match(bytes.toString('utf8'), /Yes to 7 of 9/);
    await visitor.leave();
  });

  it('is on the clipboard only when they press Copy, and then they are told', async () => {
    const visitor = await Visitor.arrive(site.url('/'), {
      before: (visited) =>
        visited.evaluateOnNewDocument(() => {
          window.written = [];
          Object.defineProperty(Navigator.prototype, 'clipboard', {
            value: { writeText: async (text) => void window.written.push(text) },
          });
        }),
    });
    await toResult(visitor);
    assert.equal(await visitor.page.evaluate(() => window.written.length), 0);
    await visitor.press('Copy');
    assert.match(await visitor.page.evaluate(() => window.written.join()), /Yes to 7 of 9/);
    assert.match(await visitor.text(), /Copied/);
    await visitor.leave();
  });

  it('is a printed page that is not in the document before or after', async () => {
    const visitor = await Visitor.arrive(site.url('/'), {
      before: (visited) =>
        visited.evaluateOnNewDocument(() => (window.print = () => dispatchEvent(new Event('afterprint')))),
    });
    const outside = () =>
      visitor.page.evaluate(() => [
        document.documentElement.outerHTML.replace(/<clonazepam-self-check [^>]*>/, ''),
        document.adoptedStyleSheets.length,
      ]);
    await visitor.press('It’s about me');
    const before = await outside();
    await visitor.answerAll(seven());
    await visitor.press('Print');
    assert.deepEqual(await outside(), before);
    await visitor.leave();
  });
});
