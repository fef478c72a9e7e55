/**
 * Which engine a test runs in, and what its driver cannot do. A test that needs such a thing is skipped by name, with the
 * reason, and is counted as skipped.
 */
export const engine = /Firefox\//.test(navigator.userAgent)
  ? 'Firefox'
  : /Chrome\//.test(navigator.userAgent)
    ? 'Chromium'
    : 'WebKit';

/** Why the driver of this engine cannot do something; `undefined` where it can. */
export const cannot = {
  narrowWindow: engine === 'WebKit' ? 'its driver makes no window narrower than about 450 px' : undefined,
  // Tab leads from the end of a page into them; the page of the next test file then has no focus, whatever is pressed.
  regainFocus:
    engine === 'Firefox' ? 'its driver does not bring focus back from the browser’s own controls' : undefined,
  emulateMedia: engine === 'Chromium' ? undefined : 'its driver emulates no media features',
} as const;

/** Long tables that ask nothing of the engine run in one of them. */
export const once = engine === 'Chromium' ? undefined : 'nothing in it depends on the engine; Chromium runs it';

type Test = (this: Mocha.Context) => Promise<void> | void;

/** A test that is skipped where there is a reason; its name says which. */
export const itUnless = (reason: string | undefined, title: string, test: Test): void => {
  if (reason) it.skip(`${title} — ${reason}`, test);
  else it(title, test);
};
