/** The gallery: every named state, one after the other, on one page. */
import { reach, states } from '../test/states.js';

const main = document.querySelector('main')!;
const status = document.querySelector('[role=status]')!;
const { theme, width, direction } = document.forms[0]!.elements as unknown as Record<string, HTMLSelectElement>;

const restyle = (): void => {
  const { style } = document.documentElement;
  style.setProperty('color-scheme', theme!.value);
  style.setProperty('--card', `${width!.value}px`);
  main.dir = direction!.value;
};
document.forms[0]!.addEventListener('change', restyle);
restyle();

for (const [index, state] of states.entries()) {
  status.textContent = `${index + 1} of ${states.length}`;
  const card = document.createElement('section');
  const title = document.createElement('h2');
  title.textContent = state.name;
  card.append(title);
  // While it is being reached, a state takes neither focus nor the page’s scroll position.
  card.inert = true;
  main.append(card);
  await reach(state, card);
  card.inert = false;
}
status.textContent = `${states.length} states`;
