/** The messages of the code, as lit-localize’s extractor finds them. Node only. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** lit-localize brings the TypeScript that its extractor is written for; another copy would not know its types. */
const tools = dirname(require.resolve('@lit/localize-tools/package.json'));
const ts = createRequire(`${tools}/lib/index.js`)('typescript');
const { extractMessagesFromProgram } = await import(pathToFileURL(`${tools}/lib/program-analysis.js`).href);

/** Words that bear on safety: a wrong one can do harm. */
const SAFETY_IDS =
  /^(flag|cards?|safety|help|numbers|count|band|step|urgent|extra|body)\.|^result\.(not-a-test|lifted|explained|acknowledge)|^carer\.|^intro\.(privacy|limits)|^exit\./;

/**
 * @returns {import('./check.js').SourceMessage[]} in the order of the code
 * @throws when a message cannot be extracted: says where and why
 */
export const extractMessages = (tsconfig = 'tsconfig.json') => {
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const { messages, errors } = extractMessagesFromProgram(ts.createProgram(fileNames, options));
  if (errors.length) {
    throw new Error(
      errors
        .map(
          ({ messageText, file }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
        )
        .join('\n'),
    );
  }
  return messages.map(({ name, contents, desc }) => ({
    id: name,
    parts: contents.map((part) =>
      typeof part === 'string' ? part : { x: String(part.index), text: part.untranslatable },
    ),
    desc,
    safety: SAFETY_IDS.test(name),
  }));
};
