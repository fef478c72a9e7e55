let policy: Pick<TrustedTypePolicy, 'createHTML' | 'createScriptURL'> | undefined;

/**
 * Returns the script’s own Trusted Types policy, created on first use; `undefined` in browsers without Trusted Types.
 * It receives only strings from the script itself, so it has nothing to check.
 *
 * @throws {TypeError} if the page’s Content Security Policy does not allow it
 */
export const trustedTypesPolicy = (): typeof policy =>
  (policy ??= window.trustedTypes?.createPolicy('clonazepam-self-check', {
    createHTML: (same: string) => same,
    createScriptURL: (same: string) => same,
  }));
