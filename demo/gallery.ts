/** The gallery: every named state, one after the other, on one page, in any theme, width and language. */
import { ownName, shippedLocales } from '../src/locales.js';
import type { Person } from '../test/person.js';
import { learn, reach, states } from '../test/states.js';

const main = document.querySelector('main')!;
const status = document.querySelector('[role=status]')!;
const { theme, width, language } = document.forms[0]!.elements as unknown as Record<string, HTMLSelectElement>;

for (const tag of shippedLocales) {
  const option = new Option(ownName(tag), tag);
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

// The built packs stand beside this page.
await Promise.all(shippedLocales.map((tag) => learn(tag, './locales')));

for (const [index, state] of states.entries()) {
  status.textContent = `${index + 1} of ${states.length}`;
  const card = document.createElement('section');
  const title = document.createElement('h2');
  title.textContent = state.name;
  card.append(title);
  // While it is being reached, a state takes neither focus nor the page’s scroll position.
  card.inert = true;
  main.append(card);
  const person = await reach(state, card);
  card.inert = false;
  // States that are in a language of their own stay in it.
  if (state.language) continue;
  shown.push(person);
  speak(person);
}
status.textContent = `${states.length} states`;
