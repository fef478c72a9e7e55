/** How long a saved file’s address is kept for the browser to read, in ms. */
const KEEP = 10_000;

/** Saves text as a file among the visitor’s downloads. Nothing leaves the device. */
export const saveText = (text: string, name: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  // Never attached: the click is seen by nobody but the browser.
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
};
