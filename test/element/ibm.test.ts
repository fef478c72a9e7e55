/**
 * IBM’s checker in every state, a second opinion besides axe. One engine is enough: the results do not depend on it.
 */
import { expect } from '@open-wc/testing';
import { itUnless, once } from '../engine.js';
import { reach, states } from '../states.js';

interface Finding {
  readonly ruleId: string;
  readonly value: readonly [policy: string, result: string];
  readonly message: string;
  readonly path: { readonly dom: string };
  readonly snippet: string;
}

interface Checker {
  check(node: Node, guidelines: readonly string[]): Promise<{ readonly results: readonly Finding[] }>;
}

declare global {
  interface Window {
    readonly ace_ibma?: { readonly Checker: new () => Checker };
  }
}

let checker: Checker;

const findings = async (element: Element): Promise<string[]> => {
  const { results } = await checker.check(element, ['WCAG_2_2']);
  return results
    .filter(({ value: [policy, result] }) => policy === 'VIOLATION' && result === 'FAIL')
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
};

describe('IBM’s checker finds nothing', () => {
  before(async () => {
    if (once) return;
    document.documentElement.lang = 'en';
    document.title ||= 'Test page';
    const script = document.createElement('script');
    script.src = '/node_modules/accessibility-checker-engine/ace-window.js';
    await new Promise((done, fail) => {
      script.addEventListener('load', done);
      script.addEventListener('error', fail);
      document.head.append(script);
    });
    checker = new window.ace_ibma!.Checker();
  });

  for (const each of states) {
    itUnless(once, each.name, async () => {
      const person = await reach(each);
      try {
        expect(await findings(person.element)).to.deep.equal([]);
      } finally {
        person.element.remove();
      }
    });
  }

  itUnless(once, 'and does find a button without a name', async () => {
    const person = await reach(states[0]!);
    person.button('Get help now').replaceChildren();
    expect((await findings(person.element)).join()).to.include('button');
    person.element.remove();
  });
});
