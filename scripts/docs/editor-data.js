/**
 * Writes what editors and type checkers know about the tag, from custom-elements.json: `npm run analyze`.
 * - `editor/html-custom-data.json`, `editor/css-custom-data.json`: for VS Code
 * - `editor/web-types.json`: for JetBrains’ editors
 * - `src/frameworks/attributes.ts`: types of the attributes, for JSX and templates. JSX type generators would give the
 *   properties of the class, which take any text; the types for each framework are based on these instead.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { format, resolveConfig } from 'prettier';
import { isMain } from '../run.js';

/** The values of attributes that accept a short list. Other attributes take free text. */
export const acceptedValues = {
  audience: ['self', 'other'],
  'heading-level': ['1', '2', '3', '4', '5', '6'],
  disclose: ['band'],
  formats: ['fhir'],
};

const read = async (file) => JSON.parse(await readFile(file, 'utf8'));

const elementOf = ({ modules }) =>
  modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName);

/** Returns a copy of the manifest with the values that editors offer. */
const forEditors = (manifest) => {
  const copy = structuredClone(manifest);
  for (const attribute of elementOf(copy).attributes) {
    const values = acceptedValues[attribute.name];
    attribute.type = { text: values ? values.map((value) => `'${value}'`).join(' | ') : 'string' };
  }
  return copy;
};

/** Returns a copy for style sheets, with defaults in the descriptions: their format has no field for a default. */
const forStyles = (manifest) => {
  const copy = forEditors(manifest);
  for (const property of elementOf(copy).cssProperties) property.description += ` Default: \`${property.default}\`.`;
  return copy;
};

const options = { descriptionSrc: 'description', hideLogs: true };

const webTypes = async (manifest) => {
  const [outdir, webTypesFileName] = [join('build', 'editor'), 'web-types.json'];
  await mkdir(outdir, { recursive: true });
  generateJetBrainsWebTypes(forStyles(manifest), {
    ...options,
    hideCssPropertiesDocs: true,
    outdir,
    webTypesFileName,
    packageJson: false,
  });
  return readFile(join(outdir, webTypesFileName), 'utf8');
};

/** Numbers may be written as numbers: frameworks turn them into text. */
const typeOf = (name) => {
  const values = acceptedValues[name];
  if (!values) return 'string';
  return values.flatMap((value) => (/^\d+$/.test(value) ? [`'${value}'`, value] : [`'${value}'`])).join(' | ');
};

const attributeTypes = ({ tagName, attributes }) => `/**
 * What can be written on \`<${tagName}>\`, for JSX and templates. Made from custom-elements.json by \`npm run analyze\`.
 */
export interface SelfCheckAttributes {
${attributes
  .map(
    ({ name, description }) =>
      // Frameworks type `lang` themselves, without `null`.
      `/** ${description} */\n'${name}'?: ${typeOf(name)} ${name === 'lang' ? '' : '| null'} | undefined;`,
  )
  .join('\n')}
}
`;

/** Returns file contents by path, as they should be committed. */
export const editorData = async () => {
  const manifest = await read('custom-elements.json');
  const contents = {
    'editor/html-custom-data.json': getVsCodeHtmlCustomData(forEditors(manifest), options),
    'editor/css-custom-data.json': getVsCodeCssCustomData(forStyles(manifest), options),
    'editor/web-types.json': await webTypes(manifest),
    'src/frameworks/attributes.ts': attributeTypes(elementOf(manifest)),
  };
  return Object.fromEntries(
    await Promise.all(
      Object.entries(contents).map(async ([file, text]) => [
        file,
        await format(text, { ...(await resolveConfig(file)), filepath: file }),
      ]),
    ),
  );
};

if (isMain(import.meta.url)) {
  for (const [file, text] of Object.entries(await editorData())) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
