/** The preview for translators: one page, no server, no Node. */
import '../../src/define.js';
import { addLocale } from '../../src/i18n/language-packs.js';
import { nativeName } from '../../src/i18n/locale-tags.js';
import { packMessages } from '../../scripts/locales/language-pack.js';
import { checkTranslation, unitList, type Problem, type SourceMessage } from '../../scripts/locales/check.js';

/** The messages of the code at the time this page was built. */
declare const MESSAGES: readonly SourceMessage[];

const find = <T extends Element>(selector: string): T => document.querySelector<T>(selector)!;

const said = find('#said');
const problemsBox = find<HTMLElement>('#problems');
const checkBox = find<HTMLElement>('#check');
const english = find<HTMLButtonElement>('#english');

const element = (name: string, text: string, className = ''): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

let check: HTMLElement | undefined;
let language = 'en';

const show = (tag: string): void => {
  if (!check) {
    check = document.createElement('clonazepam-self-check');
    check.setAttribute('region', 'US');
    check.setAttribute('exit-url', 'https://example.org/');
    checkBox.append(check);
  }
  check.lang = tag;
  english.hidden = language === 'en';
  english.textContent = tag === 'en' ? `Show ${nativeName(language)}` : 'Show English';
};

english.addEventListener('click', () => show(check?.lang === 'en' ? language : 'en'));

const list = (problems: readonly Problem[]): void => {
  const items = problems.map(({ unit, units, line, what, todo, level }) => {
    const item = document.createElement('li');
    const many = units && `${units.length} units: ${unitList(units)}`;
    const where = [unit ?? many, line && `line ${line}`].filter(Boolean).join(', ');
    item.append(
      element('p', `${level === 'error' ? 'To fix' : 'To look at'}${where ? `: ${where}` : ''}`, 'where'),
      element('p', what),
      element('p', todo),
    );
    return item;
  });
  const ol = document.createElement('ol');
  ol.append(...items);
  problemsBox.replaceChildren(
    element('h2', problems.length ? `${problems.length} to fix or look at` : 'Nothing to fix'),
    ol,
  );
};

/** Returns the language in a file’s name: `es` for `es.xlf`, `es (1).xlf` or `self-check.es.xlf`. */
const tagOf = (name: string): string => {
  const [stem = ''] = name.replace(/\.(xlf|xliff|xml)$/i, '').split(/[ (]/);
  const last = stem.split('.').at(-1)!;
  try {
    return Intl.getCanonicalLocales(last)[0] ?? last;
  } catch {
    return last;
  }
};

const open = async (file: File): Promise<void> => {
  const content = new Uint8Array(await file.arrayBuffer());
  const named = tagOf(file.name);
  const { problems, document: translation } = checkTranslation({ content, tag: named, messages: [...MESSAGES] });
  list(problems);
  if (!translation) {
    said.textContent = `${file.name} cannot be read. See what to do below.`;
    return;
  }
  const tag = translation.targetLanguage ?? named;
  try {
    addLocale(tag, packMessages(translation));
    language = tag;
    said.textContent = `${file.name}: ${nativeName(tag)}`;
    show(tag);
  } catch {
    said.textContent = `${file.name} does not say which language it is in.`;
  }
};

const input = find<HTMLInputElement>('input');
input.addEventListener('change', () => {
  const [file] = input.files ?? [];
  if (file) void open(file);
  // Choosing the same file again, after each change, must fire an event too.
  input.value = '';
});

addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dropping');
});
addEventListener('dragleave', () => document.body.classList.remove('dropping'));
addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  const [file] = event.dataTransfer?.files ?? [];
  if (file) void open(file);
});

show('en');
