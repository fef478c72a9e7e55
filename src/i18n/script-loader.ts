/**
 * Loads the project’s own scripts through script tags. Unlike `import()`, a script tag needs no CORS headers, so it
 * works from servers that send none, and in a sandboxed frame, whose origin is opaque.
 */

/**
 * Runs a script through a script tag.
 *
 * @param properties - properties of the script element: its address, and whatever else it needs
 * @param failure - message of the error if the script does not load
 */
export const runScript = (
  properties: Partial<Pick<HTMLScriptElement, 'src' | 'type' | 'integrity'>>,
  failure: string,
): Promise<void> =>
  new Promise((done, fail) => {
    const tagged = Object.assign(document.createElement('script'), properties);
    tagged.referrerPolicy = 'no-referrer';
    tagged.onload = () => done();
    tagged.onerror = () => fail(new Error(failure));
    document.head.append(tagged);
    tagged.remove();
  });

/** Language packs, and the other script that the frame loads. */
const OWN = /^(locales\/[\w-]+|frame-fhir)\.js$/;

/**
 * Returns a function that loads a file by its path relative to a script, and rejects if it does not load.
 *
 * @param script - address of that script
 */
export const scriptLoader = (script: string): ((path: string) => Promise<void>) => {
  const addressOf = (path: string): string => {
    if (!OWN.test(path)) throw new TypeError(path);
    return new URL(path, script).href;
  };
  let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | undefined;
  return async (path) => {
    // Whatever it is given, the policy returns the address of one of these files and of nothing else.
    policy ??= window.trustedTypes?.createPolicy('clonazepam-self-check-packs', { createScriptURL: addressOf });
    const src = (policy ? policy.createScriptURL(path) : addressOf(path)) as string;
    await runScript({ src }, `${addressOf(path)} did not come.`);
  };
};
