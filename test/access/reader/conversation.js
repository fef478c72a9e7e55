/** What a visitor does with a screen reader, what it says, and what it should have said. */
import { page, serve } from '../../shipped/site.js';
import { Orca } from './orca.js';

const BEFORE = 'Before the check.';
const AFTER = 'After the check.';
const BODY = `<main><h1>Clinic</h1><p>${BEFORE}</p>
<clonazepam-self-check region="US" exit-url="/away"><p>Call 911.</p></clonazepam-self-check>
<p>${AFTER}</p></main>`;

/** What nobody needs to hear: the progress bar, and an empty status. */
const NOISE = /percent|status ?bar/i;

const fits = (utterance, words) => (words instanceof RegExp ? words.test(utterance) : utterance.includes(words));

export class Conversation {
  #lines = [];
  /** Descriptions of what was missing from, or wrong in, what the reader said. */
  faults = [];
  /** Screens that were shown, and those of them whose heading was not said. */
  screens = 0;
  silent = 0;

  /**
   * Opens a page with the shipped script in a browser, with Orca running.
   *
   * @param {'Firefox' | 'Chromium'} browser
   * @param {{ enter?: (command: string[]) => string[], folder?: string }} [options] - `enter`: runs commands in another
   *   Debian; `folder`: where the script is
   */
  static async open(browser, { enter, folder } = {}) {
    const conversation = new Conversation();
    conversation.site = await serve({ '/': page(BODY), '/away': page('<h1>Weather</h1>', { head: '' }) }, folder);
    try {
      conversation.orca = await Orca.open(browser, conversation.site.url(), BEFORE, enter);
    } catch (fault) {
      await conversation.site.close();
      throw fault;
    }
    return conversation;
  }

  /** Presses keys, and expects the reader to say each of these words after the last key. */
  async on(what, keys, ...wanted) {
    const complete = (said) => wanted.every((words) => said.some((utterance) => fits(utterance, words)));
    const said = await this.orca.press([keys].flat(), complete);
    this.#heard(what, [keys].flat().join(', '), said, wanted);
    return said;
  }

  /** Presses keys that lead to another screen, and expects its heading, and these words, each said once. */
  async onScreen(what, keys, heading, ...wanted) {
    const said = await this.on(what, keys, heading, ...wanted);
    this.screens += 1;
    if (!said.some((utterance) => fits(utterance, heading))) this.silent += 1;
    for (const words of [heading, ...wanted])
      if (said.filter((utterance) => fits(utterance, words)).length > 1) this.faults.push(`${what}: “${words}” is said more than once: ${said.join(' | ')}`); // prettier-ignore
  }

  /** Presses a key until the reader says some words, and expects it to say each of these on the way. */
  async seek(what, key, words, ...wanted) {
    const said = [];
    for (let presses = 1; presses <= 40; presses++) {
      const now = await this.orca.press([key], (heard) => heard.length > 0);
      said.push(...now);
      if (!now.some((utterance) => fits(utterance, words))) continue;
      return this.#heard(what, presses > 1 ? `${key}, ${presses} times` : key, said, wanted);
    }
    throw new Error(`${what}: ${key} does not lead to “${words}”. Said: ${said.join(' | ')}`);
  }

  /** Reads on, line by line, to the end of the check, and expects to meet these words in it. */
  readsOn(...wanted) {
    return this.seek('reads on to the end of the check', 'Down', AFTER, ...wanted);
  }

  #heard(what, keys, said, wanted) {
    this.#lines.push(
      `> ${what} (${keys})`,
      '',
      ...(said.length ? said : ['(nothing)']).map((words) => `- ${words}`),
      '',
    );
    const heard = said.join(' | ') || 'nothing';
    for (const words of wanted)
      if (!said.some((utterance) => fits(utterance, words))) this.faults.push(`${what}: “${words}” is not said, but: ${heard}`); // prettier-ignore
    if (said.some((utterance) => NOISE.test(utterance))) this.faults.push(`${what}: ${heard}`);
  }

  get text() {
    return this.#lines.join('\n');
  }

  async close() {
    await this.orca.close();
    await this.site.close();
  }
}
