/** Somebody who writes for the site: logs in, edits posts, with mouse and keyboard. WordPress’s own names live here. */
import { launchBrowser, openBrowser } from '../../shipped/visitor.js';
import { WordPress } from './site.js';

/** Clicks when it no longer moves: panels slide into the page, and what was to be clicked with them. */
const clickStill = (element, options) => element.asLocator().click(options);

const named = (name, role) => `::-p-aria([name="${name}"][role="${role}"])`;

export class Author {
  /** Script errors, and complaints of React or the block editor. */
  complaints = [];

  /**
   * Logs in, in a browser profile of their own.
   *
   * @param {WordPress} site
   * @param {'admin' | 'editor' | 'author'} user
   * @param {{ viewport?: object, scrollbars?: boolean }} [options] - with scrollbars that take room, as on most desktops
   */
  static async logIn(site, user, { viewport = { width: 1280, height: 900 }, scrollbars = false } = {}) {
    const browser = scrollbars ? await launchBrowser({ ignoreDefaultArgs: ['--hide-scrollbars'] }) : undefined;
    const context = await (browser ?? (await openBrowser())).createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(viewport);
    // Other tests may use the machine at the same time.
    page.setDefaultTimeout(60_000);
    const author = new Author();
    Object.assign(author, { site, page, context, browser });
    page.on('pageerror', (error) => author.complaints.push(String(error)));
    page.on('console', (message) => {
      if (/block validation|invalid|Warning: /i.test(message.text())) author.complaints.push(message.text());
    });
    // Accepts the question whether to leave a page with unsaved changes, as the editor's own tests do.
    page.on('dialog', (dialog) => dialog.accept());
    await page.goto(site.url('/wp-login.php'));
    // WordPress moves the cursor to the first field a moment after loading, even if somebody is already typing.
    await page.waitForFunction(() => document.activeElement?.id === 'user_login');
    await page.type('#user_login', user);
    await page.type('#user_pass', WordPress.password);
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    if (page.url().includes('wp-login.php')) {
      const told = await page.$eval('#login', (form) => form.innerText);
      throw new Error(`${user} could not log in to ${site.url()}: ${told}`);
    }
    return author;
  }

  async leave() {
    await this.context.close();
    await this.browser?.close();
  }

  open(path) {
    return this.page.goto(this.site.url(path), { waitUntil: 'load' });
  }

  /** Where blocks are: a frame in newer versions, the page itself in older ones. */
  async canvas() {
    await this.page.waitForSelector(
      'iframe[name="editor-canvas"], .editor-styles-wrapper .block-editor-block-list__layout',
    );
    const frame = await this.page.$('iframe[name="editor-canvas"]');
    const canvas = frame ? await frame.contentFrame() : this.page.mainFrame();
    await canvas.waitForSelector('.block-editor-block-list__layout');
    return canvas;
  }

  async press(name, role = 'button') {
    const found = await this.page.waitForSelector(named(name, role), { visible: true });
    await found.click();
    return found;
  }

  /** Adds a block by name: a slash and the name in an empty paragraph. */
  async insert(query, option) {
    const canvas = await this.canvas();
    const empty = await canvas.waitForSelector(
      '[aria-label="Add default block"], .block-editor-default-block-appender__content',
    );
    await empty.click();
    await this.page.keyboard.type(`/${query}`);
    // Enter takes what is selected; before something is, it begins a new paragraph.
    await this.page.waitForSelector(
      `::-p-xpath(//*[@role="option"][@aria-selected="true"][normalize-space()="${option}"])`,
    );
    await this.page.keyboard.press('Enter');
  }

  /** The settings of the block, in the sidebar. */
  async openSettings() {
    const shown = await this.page
      .waitForSelector('.block-editor-block-inspector .components-panel__body', { timeout: 3000 })
      .catch(() => undefined);
    if (shown) return;
    // The sidebar is closed, or shows the settings of the post.
    const tab = await this.page.$(
      '::-p-xpath(//button[@role="tab" or contains(@class, "edit-post-sidebar__panel-tab")][normalize-space()="Block"])',
    );
    if (tab) await tab.click();
    else await this.press('Settings');
    await this.page.waitForSelector('.block-editor-block-inspector .components-panel__body');
  }

  async openPanel(title) {
    const button = await this.page.waitForSelector(`.block-editor-block-inspector ${named(title, 'button')}`);
    if ((await button.evaluate((element) => element.getAttribute('aria-expanded'))) !== 'true')
      await clickStill(button);
  }

  /** Finds a field by the text of its label; WordPress shows some labels in capitals. */
  async field(label) {
    await this.page.waitForSelector(`::-p-xpath(//label[normalize-space()="${label}"])`, { visible: true });
    const field = await this.page.evaluateHandle(
      (wanted) => [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === wanted).control,
      label,
    );
    return field.asElement();
  }

  async type(label, text) {
    const field = await this.field(label);
    await clickStill(field, { count: 3 });
    await this.page.keyboard.press('Backspace');
    await this.page.keyboard.type(text);
  }

  async read(label) {
    return (await this.field(label)).evaluate((element) => element.value);
  }

  async choose(label, option) {
    const field = await this.field(label);
    const value = await field.evaluate(
      (element, wanted) => [...element.options].find(({ label: words }) => words === wanted)?.value,
      option,
    );
    if (value === undefined) throw new Error(`“${label}” does not offer “${option}”.`);
    await field.select(value);
  }

  async tick(label) {
    await (await this.field(label)).click();
  }

  /** Saves a page of settings. */
  async save() {
    await Promise.all([this.page.waitForNavigation(), this.page.click('#submit')]);
  }

  /** Selects the first block of a kind, and shows its settings. */
  async select(name) {
    const canvas = await this.canvas();
    const block = await canvas.waitForSelector(`[data-type="${name}"]`);
    await block.click();
    await this.openSettings();
  }

  /** Width and height of the check’s preview, and the height of what is in it; `undefined` while it is not loaded. */
  async preview() {
    const canvas = await this.canvas();
    const element = await canvas.waitForSelector('iframe.clonazepam-self-check-preview');
    const inside = await element.contentFrame();
    const content = await inside
      ?.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height))
      .catch(() => undefined);
    if (content === undefined) return undefined;
    return element.evaluate(
      ({ clientWidth, clientHeight }, content) => ({ width: clientWidth, frame: clientHeight, content }),
      content,
    );
  }

  async hasInvalidBlocks() {
    return this.page.evaluate(() =>
      window.wp.data
        .select('core/block-editor')
        .getBlocks()
        .some(({ isValid }) => !isValid),
    );
  }

  /** Publishes, and returns the URL of the post. */
  async publish() {
    await this.press('Publish');
    await this.page.waitForSelector('.editor-post-publish-panel');
    await clickStill(await this.page.waitForSelector('.editor-post-publish-panel .editor-post-publish-button'));
    const link = await this.page.waitForSelector('.post-publish-panel__postpublish-buttons a', { visible: true });
    return link.evaluate((element) => element.href);
  }
}
