/** How long the object URL of a saved file stays valid, in ms. */
const KEEP = 10_000;

/** Marks a text file as UTF-8: without it, WebKit would read a saved one as windows-1252. JSON is always UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Asks the browser to save text as a file among the visitor’s downloads. Nothing leaves the device. The
 * browser does not report whether it saved the file.
 */
export const saveText = (text: string, name: string): void =>
  save([BYTE_ORDER_MARK, text], name, 'text/plain;charset=utf-8');

/** Saves FHIR JSON as a file in the same way. */
export const saveFhir = (json: string, name: string): void => save([json], name, 'application/fhir+json');

const save = (parts: string[], name: string, type: string): void => {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  // Never attached to the page, whose scripts would otherwise see the click.
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
};
