/** Validates XLIFF against the strict schema of OASIS. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();

const path = fileURLToPath(new URL('xliff-core-1.2-strict.xsd', import.meta.url));
const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path });
const validator = XsdValidator.fromDoc(schema);

/** The schema’s complaints about a file; none where it is valid. */
export const complaints = (text) => {
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return [];
  } catch ({ message }) {
    return message.trim().split('\n');
  } finally {
    document.dispose();
  }
};
