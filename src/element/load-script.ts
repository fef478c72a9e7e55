/**
 * Language packs by script tag: unlike `import()`, that needs no cross-origin permission, so it works from a server that
 * gives none, and in a sandboxed frame, whose origin is nobody’s.
 */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

/**
 * @param script - address of the script that the packs stand beside
 * @returns loads the pack of a language; rejects when it does not come
 */
export const packLoader = (script: string): ((tag: string) => Promise<void>) => {
  const addressOf = (tag: string): string => new URL(`locales/${tag}.js`, script).href;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  let policy: { createScriptURL(tag: string): unknown } | undefined;
  return (tag) =>
    new Promise((done, fail) => {
      // Whatever it is given, the policy makes the address of a pack of it, and of nothing else.
      policy ??= trustedTypes?.createPolicy('clonazepam-self-check-packs', { createScriptURL: addressOf });
      const tagged = document.createElement('script');
      tagged.src = (policy ? policy.createScriptURL(tag) : addressOf(tag)) as string;
      tagged.referrerPolicy = 'no-referrer';
      tagged.onload = () => done();
      tagged.onerror = () => fail(new Error(`${addressOf(tag)} did not come.`));
      document.head.append(tagged);
      tagged.remove();
    });
};
