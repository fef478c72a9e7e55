/** The style sheet of the prerendered first screen. The build minifies it (scripts/build/styles.js). */
import { firstScreenStyles, hostStyles } from '../view/styles/index.js';

/** How long the first screen waits for its script before it stops offering buttons that do nothing, in s. */
const LATE = 10;

/** Shows and hides parts without a script. Hidden text takes no space and is not read out. */
const waiting = `
.ask, .opens { display: block; }
.starts { display: grid; }
.fallback {
  overflow: hidden;
  max-block-size: 0;
  visibility: hidden;
  animation: late-in 0s ${LATE}s forwards;
}
.ask, .choices, .languages, .draft button {
  animation: late-out 0s ${LATE}s forwards;
}
@keyframes late-in { to { max-block-size: none; visibility: visible; } }
@keyframes late-out { to { display: none; visibility: hidden; position: absolute; } }
.bar:has(.opens[open]) ~ .fallback {
  max-block-size: none;
  visibility: visible;
}
@media (scripting: none) {
  .fallback { max-block-size: none; visibility: visible; }
  .ask, .choices, .languages, .opens, .draft button { display: none; }
}
a.exit { color: var(--_text); }
.starts[open] { opacity: 0.7; cursor: progress; }
summary::-webkit-details-marker { display: none; }
`;

/** The style sheet without its comment marks. */
export const prerenderedSheet: string = hostStyles + firstScreenStyles + waiting;
