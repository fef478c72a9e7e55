/** A page with LHC-Forms, the form renderer of the US National Library of Medicine, and a person who uses it. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const LFORMS = 'test/interop/peers/node_modules/lforms/dist/lforms';
const TYPES = { js: 'text/javascript', css: 'text/css' };

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>LHC-Forms</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/webcomponent/styles.css"></head><body><div id="form"></div>
<script src="/webcomponent/assets/lib/zone.min.js"></script>
<script type="module" src="/webcomponent/runtime.js"></script>
<script type="module" src="/webcomponent/polyfills.js"></script>
<script type="module" src="/webcomponent/main.js"></script>
<script src="/fhir/R4/lformsFHIR.min.js" defer></script></body></html>`;

/** Serves the page and the unchanged files of the package. */
export const serveLForms = () =>
  new Promise((ready) => {
    const server = createServer(async (request, response) => {
      const path = /** @type {string} */ (request.url);
      if (path === '/') {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
        return;
      }
      const file = await readFile(join(LFORMS, path)).catch(() => undefined);
      const type = TYPES[path.split('.').at(-1)] ?? 'application/octet-stream';
      if (file) response.writeHead(200, { 'content-type': type }).end(file);
      else response.writeHead(404).end();
    });
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      ready({ url: `http://127.0.0.1:${port}/`, close: () => new Promise((closed) => server.close(closed)) });
    });
  });

/** Fills in a form in LHC-Forms: finds questions and answers by their text, and presses them with the mouse. */
export class Clerk {
  /** @param {import('puppeteer-core').Browser} browser */
  static async arrive(browser, url) {
    const page = await browser.newPage();
    // So tall that nothing has to scroll.
    await page.setViewport({ width: 1000, height: 2400 });
    const clerk = new Clerk(page);
    page.on('pageerror', (error) => clerk.errors.push(String(error)));
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => {
      const { LForms } = /** @type {any} */ (globalThis);
      return LForms?.Util?.addFormToPage && LForms.FHIR?.R4;
    });
    return clerk;
  }

  errors = [];

  constructor(page) {
    this.page = page;
  }

  leave() {
    return this.page.close();
  }

  /** Opens an unanswered questionnaire. */
  async open(questionnaire) {
    await this.page.evaluate(async (form) => {
      await /** @type {any} */ (globalThis).LForms.Util.addFormToPage(form, 'form', { fhirVersion: 'R4' });
    }, questionnaire);
    // The positions of all answers, by question and answer; nothing moves while they are pressed.
    await this.page.waitForSelector('#form [role=radiogroup]');
    this.places = await this.page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const words = (element) => element.textContent.trim();
      return [...document.querySelectorAll('#form [role=radiogroup]')].map((group) => {
        const label = document.getElementById(/** @type {string} */ (group.getAttribute('aria-labelledby')));
        return {
          question: words(label.querySelector('.question')),
          answers: [...group.querySelectorAll('label')].map((answer) => {
            const { x, y, height } = answer.getBoundingClientRect();
            return { answer: words(answer), x: x + 8, y: y + height / 2 };
          }),
        };
      });
    });
  }

  async press(question, answer) {
    const found = this.places.find((place) => place.question === question);
    if (!found) throw new Error(`No question “${question}”.`);
    const place = found.answers.find((one) => one.answer === answer);
    if (!place) throw new Error(`“${question}” has no answer “${answer}”.`);
    await this.page.mouse.click(place.x, place.y);
  }

  /** Returns the values of the fields with these labels. */
  read(labels) {
    return this.page.evaluate(
      (wanted) =>
        wanted.map((words) => {
          const label = [...document.querySelectorAll('#form label')].find((one) => one.textContent.trim() === words);
          return /** @type {HTMLInputElement} */ (document.getElementById(label.getAttribute('for'))).value;
        }),
      labels,
    );
  }

  /** Returns the response that the form gives to its host system. */
  response() {
    return this.page.evaluate(() =>
      /** @type {any} */ (globalThis).LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4'),
    );
  }
}
