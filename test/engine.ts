/**
 * Which engine a test runs in, and what its driver cannot do. A test that needs it is skipped, with the reason in its
 * name, and counted as skipped.
 */
export const engine = navigator.userAgent.includes('Firefox/')
  ? 'Firefox'
  : navigator.userAgent.includes('Chrome/')
    ? 'Chromium'
    : 'WebKit';

/** Why the driver of this engine cannot do something; `undefined` if it can. */
export const cannot = {
  narrowWindow: engine === 'WebKit' ? 'its driver makes no window narrower than about 450 px' : undefined,
  // Tab leads from the end of the page into the browser’s own controls; the next test page then never gets focus.
  regainFocus:
    engine === 'Firefox' ? 'its driver does not bring focus back from the browser’s own controls' : undefined,
  emulateMedia: engine === 'Chromium' ? undefined : 'its driver emulates no media features',
} as const;

/** Long tables that do not depend on the engine run in one of them. */
export const once = engine === 'Chromium' ? undefined : 'nothing in it depends on the engine; Chromium runs it';

type Test = (this: Mocha.Context) => Promise<void> | void;

/** Declares a test that is skipped if there is a reason; its name then includes the reason. */
export const itUnless = (reason: string | undefined, title: string, test: Test): void => {
  if (reason) it.skip(`${title} — ${reason}`, test);
  else it(title, test);
};
