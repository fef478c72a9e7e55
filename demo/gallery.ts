/** The gallery: all named states on one page, in any theme, width and language. */
import { nativeName, shippedLocales } from '../src/i18n/locale-tags.js';
import type { Person } from '../test/person.js';
import { learn, reach, states } from '../test/states.js';

const main = document.querySelector('main')!;
const status = document.querySelector('[role=status]')!;
const { theme, width, language } = document.forms[0]!.elements as unknown as Record<string, HTMLSelectElement>;

for (const tag of shippedLocales) {
  const option = new Option(nativeName(tag), tag);
  option.lang = tag;
  language!.append(option);
}

const restyle = (): void => {
  const { style } = document.documentElement;
  style.setProperty('color-scheme', theme!.value);
  style.setProperty('--card', `${width!.value}px`);
};
theme!.addEventListener('change', restyle);
width!.addEventListener('change', restyle);
restyle();

const shown: Person[] = [];

const speak = ({ element }: Person): void => {
  element.lang = language!.value;
};
language!.addEventListener('change', () => shown.forEach(speak));

// The built packs are in the same folder as this page.
await Promise.all(shippedLocales.map((tag) => learn(tag, './locales')));

for (const [index, state] of states.entries()) {
  status.textContent = `${index + 1} of ${states.length}`;
  const card = document.createElement('section');
  const title = document.createElement('h2');
  title.textContent = state.name;
  card.append(title);
  // While a state is being reached, it must not take focus or scroll the page.
  card.inert = true;
  main.append(card);
  const person = await reach(state, card);
  card.inert = false;
  // States with a language of their own keep it.
  if (state.language) continue;
  shown.push(person);
  speak(person);
}
status.textContent = `${states.length} states`;
