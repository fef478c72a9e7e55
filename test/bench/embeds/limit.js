/**
 * The limit: the least that nine questions can cost. Written by hand for this benchmark, without a library, languages,
 * advice, help, focus management, print or any protection of answers. A baseline for the others, not fit to ship.
 */
import { signs } from 'virtual:questions';
import css from './limit.css?inline';

document.head.append(Object.assign(document.createElement('style'), { textContent: css }));

for (const place of document.querySelectorAll('[data-check]')) {
  let asked = 0;
  let count = 0;
  place.innerHTML =
    '<p></p><h2></h2><div><button>Yes</button><button>No</button><button>Prefer not to say</button></div>';
  const [step, heading, answers] = place.children;
  const show = () => {
    const done = asked === signs.length;
    step.textContent = done ? 'Done' : `Question ${asked + 1} of ${signs.length}`;
    heading.textContent = done ? `Yes to ${count} of ${signs.length} signs` : signs[asked];
    answers.hidden = done;
  };
  answers.onclick = ({ target }) => {
    if (target === answers) return;
    asked++;
    if (target === answers.firstChild) count++;
    show();
  };
  show();
}
