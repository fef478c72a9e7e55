/**
 * Page object of the embed builder: chooses and types as a partner does, finds fields by their labels, and reads what was
 * copied. The builder’s selectors are only here.
 */
import { openBrowser } from './visitor.js';

/** Returns a selector for a control by its accessible name. */
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
    await page.waitForSelector(named('Copy: Content Security Policy', 'button'));
    return partner;
  }

  /** Script errors and policy violations of the page and its frames. */
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

  /** Replaces the text of a field, and moves on to the next. */
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

  /** Chooses an embed method by its label. */
  async chooseMethod(name) {
    const labels = await this.page.$$('.method');
    for (const label of labels) {
      const words = await label.$eval('span', (element) => element.textContent.trim());
      if (words !== name) continue;
      await label.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await label.click();
      return;
    }
    throw new Error(`No embed method is called “${name}”.`);
  }

  async tick(name) {
    await this.press(name, 'checkbox');
  }

  /** The page’s last announcement to screen readers. */
  status() {
    return this.page.$eval('#status', (element) => element.textContent);
  }

  async waitForStatus(words) {
    await this.page.waitForFunction(
      (wanted) => document.querySelector('#status').textContent.includes(wanted),
      { timeout: 15_000 },
      words,
    );
  }

  /** The error message of a field, as assistive technology finds it. */
  async problemOf(label, role = 'textbox') {
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

  /** Returns the titles of everything that can be copied. */
  titles() {
    return this.page.$$eval('.part h3', (titles) => titles.map((title) => title.textContent));
  }

  /** Presses Copy and returns the contents of the clipboard. */
  async copy(title) {
    await this.page.evaluate(() => navigator.clipboard.writeText('nothing was copied'));
    await this.page.$eval('#status', (element) => (element.textContent = ''));
    await this.press(`Copy: ${title}`);
    await this.waitForStatus('Copied');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Returns the page of the preview: the check by itself, or its frame. */
  async preview() {
    const frame = await this.page.waitForSelector('#stage iframe');
    return frame.contentFrame();
  }
}
