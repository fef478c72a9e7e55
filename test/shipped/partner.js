/**
 * A partner at the embed builder: chooses and types as people do, finds fields by their labels, and pastes what was
 * copied. Selectors of the builder live here.
 */
import { openBrowser } from './visitor.js';

/** A control by what assistive technology calls it. */
const named = (name, role) => `::-p-aria([name="${name}"][role="${role}"])`;

export class Partner {
  /**
   * Opens the builder in a browser profile of its own, in which pages may use the clipboard.
   *
   * @param {string} url
   * @param {{ viewport?: object, theme?: 'light' | 'dark' }} [options]
   */
  static async arrive(url, { viewport = { width: 1280, height: 900 }, theme = 'light' } = {}) {
    const browser = await openBrowser();
    const context = await browser.createBrowserContext();
    await context.overridePermissions(new URL(url).origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
    const page = await context.newPage();
    const partner = new Partner(page, context);
    await page.setViewport(viewport);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForSelector(named('Copy: Content security policy', 'button'));
    return partner;
  }

  /** Errors of scripts and breaches of the policy, of the page and its frames. */
  complaints = [];

  constructor(page, context) {
    this.page = page;
    this.context = context;
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  leave() {
    return this.context.close();
  }

  async control(name, role) {
    const found = await this.page.waitForSelector(named(name, role), { timeout: 15_000 });
    if (!found) throw new Error(`No ${role} “${name}”.`);
    return found;
  }

  /** Types into a field in the place of what is there, and goes on to the next. */
  async type(label, text, role = 'textbox') {
    const field = await this.control(label, role);
    await field.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
      element.focus();
      element.select();
    });
    await this.page.keyboard.press('Backspace');
    if (text) await this.page.keyboard.type(text);
    await this.page.keyboard.press('Tab');
  }

  async select(label, option) {
    const field = await this.control(label, 'combobox');
    const value = await field.evaluate(
      (element, wanted) => [...element.options].find(({ label: words }) => words === wanted)?.value,
      option,
    );
    if (value === undefined) throw new Error(`“${label}” does not offer “${option}”.`);
    await field.select(value);
  }

  async press(name, role = 'button') {
    const found = await this.control(name, role);
    await found.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await found.click();
  }

  /** Chooses a way of embedding by the start of its name. */
  async way(name) {
    const labels = await this.page.$$('.way');
    for (const label of labels) {
      const words = await label.$eval('span', (element) => element.textContent.trim());
      if (words !== name) continue;
      await label.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await label.click();
      return;
    }
    throw new Error(`No way of embedding is called “${name}”.`);
  }

  async tick(name) {
    await this.press(name, 'checkbox');
  }

  /** What the page says to screen readers at last. */
  said() {
    return this.page.$eval('#said', (element) => element.textContent);
  }

  async waitUntilSaid(words) {
    await this.page.waitForFunction(
      (wanted) => document.querySelector('#said').textContent.includes(wanted),
      { timeout: 15_000 },
      words,
    );
  }

  /** What is told beside a field, as assistive technology finds it. */
  async toldBeside(label, role = 'textbox') {
    const field = await this.control(label, role);
    return field.evaluate((element) => ({
      invalid: element.getAttribute('aria-invalid') === 'true',
      text: (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter((id) => id.endsWith('-problem'))
        .map((id) => document.getElementById(id)?.textContent.replace(/\s+/g, ' ').trim() ?? '')
        .join(' '),
    }));
  }

  /** Titles of what there is to copy. */
  titles() {
    return this.page.$$eval('.part h3', (titles) => titles.map((title) => title.textContent));
  }

  /** Presses Copy and gives what is then on the clipboard. */
  async copy(title) {
    await this.page.evaluate(() => navigator.clipboard.writeText('nothing was copied'));
    await this.page.$eval('#said', (element) => (element.textContent = ''));
    await this.press(`Copy: ${title}`);
    await this.waitUntilSaid('Copied');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** The page of the preview: the check by itself, or its frame. */
  async preview() {
    const frame = await this.page.waitForSelector('#stage iframe');
    return frame.contentFrame();
  }
}
