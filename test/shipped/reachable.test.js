/**
 * Whatever a page script can reach from the element, it finds no answer, no result and no root: own and inherited
 * properties, symbols, what getters and public methods return, and so on recursively.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { page, serve } from './site.js';
import { closeBrowser, Visitor } from './visitor.js';

const TAG = '<clonazepam-self-check region="US"></clonazepam-self-check>';

let site;
const pages = { '/': page(TAG) };

before(async () => {
  site = await serve(pages);
});
after(async () => {
  await closeBrowser();
  await site.close();
});

/** Runs in the page: walks from the element and returns what reveals something, by path. */
const walk = async () => {
  const element = document.querySelector('clonazepam-self-check');
  /** What a script may know: objects of the page or the platform. */
  const known = new Set([
    window,
    document,
    document.documentElement,
    document.head,
    document.body,
    console,
    navigator,
    location,
  ]);
  const ANSWER = /^(yes|no|skip|none|few|several|many)$/;
  const QUESTION =
    /^(as-prescribed|need|cut-back|several-prescribers|unmarked-source|money|work|social|obligations|relationships|mixing|daily|withdrawal|route)$/;
  const RESULT = /Yes to \d|of 9 signs|Your result|Nine signs|What this means/;
  const found = [];
  const seen = new Set();
  const queue = [[element, 'element']];
  const tell = (path, why) => found.push(`${path}: ${why}`);
  // Calling these would change the page and reveal nothing about the element.
  const NOT_CALLED =
    /^(constructor|restart|remove|click|focus|blur|attachShadow|attachInternals|requestFullscreen|requestPointerLock|scroll.*|set.*|append|prepend|before|after|replace.*|insert.*|toggle.*|dispatchEvent|showPopover|hidePopover|togglePopover|normalize|connectedCallback|disconnectedCallback|attributeChangedCallback|animate|startViewTransition|moveBefore|ariaNotify|removeChild|appendChild|removeAttribute.*|addController|removeController|requestUpdate)$/;
  /** A prototype is an instance too, and has no root. */
  const isNode = (value) => value instanceof Node && !Object.hasOwn(value, 'constructor');
  const look = (value, path, owner) => {
    if (typeof value === 'string') {
      if (ANSWER.test(value) || QUESTION.test(value)) tell(path, `“${value}”`);
      else if (RESULT.test(value)) tell(path, `“${value.slice(0, 60)}”`);
      return;
    }
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
    if (isNode(value) && value instanceof ShadowRoot) return tell(path, 'a shadow root');
    if (isNode(value) && value !== element && value.getRootNode() instanceof ShadowRoot)
      return tell(path, 'a node of the root');
    if (typeof value === 'function' && owner !== element) return;
    if (!known.has(value) && !seen.has(value)) queue.push([value, path]);
  };
  while (queue.length && seen.size < 20000) {
    const [object, path] = queue.shift();
    if (seen.has(object) || known.has(object)) continue;
    seen.add(object);
    // The page around the element belongs to the page.
    if (isNode(object) && object !== element && !element.contains(object)) continue;
    if (object instanceof Map || object instanceof Set)
      for (const entry of object) [entry].flat().forEach((one, index) => look(one, `${path}<${index}>`, object));
    for (
      let level = object;
      level && level !== Object.prototype && level !== Function.prototype;
      level = Object.getPrototypeOf(level)
    ) {
      for (const key of Reflect.ownKeys(level)) {
        const at = `${path}.${String(key)}`;
        if (QUESTION.test(String(key))) tell(at, 'named after a question');
        let value;
        try {
          value = object[key];
        } catch {
          continue;
        }
        if (typeof value === 'function' && object === element && !NOT_CALLED.test(String(key))) {
          try {
            look(
              await Promise.race([value.call(element), new Promise((done) => setTimeout(done, 20))]),
              `${at}()`,
              element,
            );
          } catch {
            // It needs arguments.
          }
        }
        look(value, at, object);
      }
    }
  }
  return { found, size: seen.size };
};

const toResult = async (visitor) => {
  await visitor.press('It’s about me');
  for (const answer of ['Yes', 'No', 'Prefer not to say', ...Array(11).fill('Yes')]) await visitor.press(answer);
  assert.match(await visitor.text(), /Your result/);
};

describe('from the element, a script of the page', () => {
  it('reaches no answer, no result and no root when everything is answered', async () => {
    const visitor = await Visitor.arrive(site.url('/'));
    await toResult(visitor);
    const { found, size } = await visitor.page.evaluate(walk);
    assert.deepEqual(found, []);
    assert.ok(size > 50, `it looked at ${size} objects only`);
    await visitor.leave();
  });

  // What the walk must find: each is added to the shipped script, at the end of the class that defines the tag.
  const defects = {
    'answers in a public field': 'host.session = { answers: { money: "yes" } };',
    'answers in a field of a controller, as Lit’s own base class keeps it':
      'host._$EO = new Set([{ hostUpdate() {}, state: new Map([["money", "yes"]]) }]);',
    'the root in a public field': 'host.renderRoot = root;',
    'a template with its values': 'host._$Do = { values: [{ strings: [], values: ["Yes to 7 of 9 signs"] }] };',
    'what a method returns': 'host.render = () => ({ values: ["skip"] });',
    'what a getter returns':
      'Object.defineProperty(Object.getPrototypeOf(host), "band", { get: () => "several", configurable: true });',
    'a symbol': 'host[Symbol("state")] = { band: "many" };',
  };
  for (const [name, code] of Object.entries(defects))
    it(`would be noticed: ${name}`, async () => {
      const script = await readFile('dist/clonazepam-self-check.js', 'utf8');
      // Defects go where each element gets its root.
      const seeded = script.replace(
        /attachRoot\(\.\.\.(\w+)\)\{return (\w+\(this,\.\.\.\1\))\}/,
        (_, names, call) =>
          `attachRoot(...${names}){const made=${call};const host=this,root=made.inner;${code}return made}`,
      );
      assert.notEqual(seeded, script, 'the place to plant a defect is gone');
      const path = `/${Object.keys(defects).indexOf(name)}.js`;
      pages[path] = seeded;
      pages[`${path}.html`] = page(TAG, { head: `<script type="module" src="${path}"></script>` });
      const visitor = await Visitor.arrive(site.url(`${path}.html`));
      await visitor.meets('button', 'It’s about me');
      const { found } = await visitor.page.evaluate(walk);
      assert.notDeepEqual(found, []);
      await visitor.leave();
    });
});
