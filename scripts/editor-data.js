/**
 * Writes what editors and type checkers know of the tag, from custom-elements.json: `npm run analyze`.
 * - `editor/html-custom-data.json`, `editor/css-custom-data.json`: for VS Code
 * - `editor/web-types.json`: for JetBrains’ editors
 * - `src/attributes.ts`: types of the attributes, for JSX and templates
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { isMain } from './run.js';

/** What an attribute accepts, where that is a short list. Other attributes take text of their own. */
export const acceptedValues = {
  audience: ['self', 'other'],
  'heading-level': ['1', '2', '3', '4', '5', '6'],
  disclose: ['band'],
};

const read = async (file) => JSON.parse(await readFile(file, 'utf8'));

const elementOf = ({ modules }) =>
  modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName);

const markdown = (value) => ({ kind: 'markdown', value });

/** Events, slots and methods have no place of their own in VS Code’s format, so the tag’s words list them. */
const wordsOf = ({ description, events, slots, members }) => {
  const list = (title, items) =>
    [`**${title}**`, ...items.map(({ name, description: words }) => `- \`${name || 'default'}\`: ${words}`)].join('\n');
  return [
    description,
    list('Events', events),
    list('Slots', slots),
    list(
      'Methods',
      members.filter(({ kind, static: ofClass }) => kind === 'method' && !ofClass),
    ),
  ].join('\n\n');
};

const htmlCustomData = (element) => ({
  version: 1.1,
  tags: [
    {
      name: element.tagName,
      description: markdown(wordsOf(element)),
      attributes: element.attributes.map(({ name, description }) => ({
        name,
        description: markdown(description),
        ...(acceptedValues[name] ? { values: acceptedValues[name].map((value) => ({ name: value })) } : {}),
      })),
    },
  ],
});

const cssCustomData = (element) => ({
  version: 1.1,
  properties: element.cssProperties.map(({ name, description, default: value }) => ({
    name,
    description: markdown(`${description} Default: \`${value}\`.`),
  })),
  pseudoElements: element.cssParts.map(({ name, description }) => ({
    name: `::part(${name})`,
    description: markdown(description),
  })),
});

const webTypes = (element, { name, version }) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: [
        {
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map(({ name: attribute, description }) => ({
            name: attribute,
            description,
            ...(acceptedValues[attribute]
              ? { values: acceptedValues[attribute].map((value) => ({ name: value })) }
              : { value: { type: 'string' } }),
          })),
          slots: element.slots.map(({ name: slot, description }) => ({ name: slot, description })),
          events: element.events.map(({ name: event, description, type }) => ({
            name: event,
            description,
            value: { type: type.text },
          })),
          js: {
            properties: element.members
              .filter(({ kind, static: ofClass }) => kind === 'field' && !ofClass)
              .map(({ name: property, description, type }) => ({
                name: property,
                description,
                value: { type: type.text },
              })),
          },
          css: {
            properties: element.cssProperties.map(({ name: property, description, default: value }) => ({
              name: property,
              description,
              default: value,
            })),
            parts: element.cssParts.map(({ name: part, description }) => ({ name: part, description })),
          },
        },
      ],
    },
  },
});

/** A number may be written as a number: frameworks turn it into text. */
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
      // Frameworks type lang themselves, without null.
      `/** ${description} */\n'${name}'?: ${typeOf(name)} ${name === 'lang' ? '' : '| null'} | undefined;`,
  )
  .join('\n')}
}
`;

/** Contents by file, as they are to be committed. */
export const editorData = async (manifest = 'custom-elements.json') => {
  const element = elementOf(await read(manifest));
  const meta = await read('package.json');
  const contents = {
    'editor/html-custom-data.json': JSON.stringify(htmlCustomData(element)),
    'editor/css-custom-data.json': JSON.stringify(cssCustomData(element)),
    'editor/web-types.json': JSON.stringify(webTypes(element, meta)),
    'src/attributes.ts': attributeTypes(element),
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
