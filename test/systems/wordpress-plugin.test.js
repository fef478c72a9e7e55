/** The plugin on real WordPress sites: the oldest that it supports, and a newer one. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { regionCodes } from '../../dist/lib/content/emergency-numbers.js';
import { dialString } from '../../dist/lib/domain/phone.js';
import { shippedLocales } from '../../dist/lib/i18n/locale-tags.js';
import { tag } from '../../dist/lib/prerender/index.js';
import { closeBrowser, Visitor } from '../shipped/visitor.js';
import { Author } from './wordpress/author.js';
import { PLUGIN, ZIP } from './wordpress/install.js';
import { releases, unavailable, WordPress } from './wordpress/site.js';

/** To run all of them: `WORDPRESS=bookworm,trixie,sid npm run test:shipped`. */
const suites = (process.env.WORDPRESS ?? 'bookworm,trixie').split(',');

const BLOCK = 'Clonazepam self-check';
const CLINIC_FILE = 'Save for a clinic’s system';
const FOLDER = '/wp-content/plugins/clonazepam-self-check/';
const php = (value) => `json_decode( ${quote(JSON.stringify(value))}, true )`;
const quote = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const block = (attributes = {}) => `<!-- wp:clonazepam-self-check/self-check ${JSON.stringify(attributes)} /-->`;

/** Phone numbers as people write them, and text that is not a number. */
const NUMBERS = [
  '+44 (0)20 7946 0000',
  '0800/111 0 111',
  '0800 – 111',
  '*4141',
  '#31#',
  '٩١١',
  '０１２－３４５６',
  '(00) 1 (0) 234 567',
  '\u202a+1 555 010 0199\u202c',
  '1-800-CALL-NOW',
  '12 x 3',
  '1',
  '+1',
  '123456789012345678',
  '²³',
];

/** Publishes through the REST API, as the editor does. */
const publish = async (site, content, user = 'author') =>
  (await site.rest(user, 'POST', '/wp/v2/posts', { title: 'Self-check', status: 'publish', content })).link;

const completes = async (visitor) => {
  await visitor.press('It’s about me');
  await visitor.answerAll(() => 'Yes');
  assert.match(await visitor.text(), /Yes to 9 of 9 signs/);
  assert.deepEqual(visitor.errors, []);
};

for (const suite of suites) {
  const skip = await unavailable(suite);

  describe(`the plugin on WordPress ${releases[suite]}`, { skip }, () => {
    let site;

    before(async () => {
      if (skip) return;
      site = await WordPress.start(suite);
    });
    after(async () => {
      await site?.stop();
      await closeBrowser();
    });

    it('is installed from its ZIP file and activated by an administrator', { skip }, async (t) => {
      const admin = await Author.logIn(site, 'admin');
      t.after(() => admin.leave());
      await admin.open('/wp-admin/plugin-install.php?tab=upload');
      const field = await admin.page.waitForSelector('#pluginzip');
      await field.uploadFile(resolve(ZIP));
      await Promise.all([admin.page.waitForNavigation(), admin.page.click('#install-plugin-submit')]);
      await Promise.all([
        admin.page.waitForNavigation(),
        (await admin.page.waitForSelector('a[href*="action=activate"]')).click(),
      ]);
      assert.equal(await site.php(`return is_plugin_active( '${PLUGIN}' );`), true);
    });

    it('lets an author add, set up and publish a check, and a visitor go through it', { skip }, async (t) => {
      const author = await Author.logIn(site, 'author');
      t.after(() => author.leave());
      await author.open('/wp-admin/post-new.php');
      await author.insert('clonazepam', BLOCK);
      await author.openSettings();
      await author.choose('Help numbers for', 'United Kingdom');
      await author.openPanel('Your helpline');
      await author.type('Name', 'Smith & Sons');
      await author.type('Phone', '020 7946 0999');
      await author.openPanel('Page');
      await author.choose('File for a clinic’s system', 'FHIR R4');
      const link = await author.publish();
      assert.deepEqual(author.complaints, []);

      const visitor = await Visitor.arrive(link);
      await completes(visitor);
      const { bytes } = await visitor.save(CLINIC_FILE, 'self-check.json');
      assert.equal(JSON.parse(bytes).resourceType, 'QuestionnaireResponse');
      await visitor.press('Get help now');
      const text = await visitor.text();
      assert.match(text, /Smith & Sons/);
      assert.ok(await visitor.sees('link', 'Call 020 7946 0999'));
      assert.ok(await visitor.sees('link', 'Call 999'));
      const elsewhere = visitor.requests.filter((url) => url.includes('self-check') && !url.startsWith(site.url('/')));
      assert.deepEqual(elsewhere, [], 'the check should load nothing from other servers');
      await visitor.leave();

      const { ID, post_content: saved } = await site.php(`return get_posts( array( 'numberposts' => 1 ) )[0];`);
      assert.match(
        saved,
        /Smith \\u0026amp; Sons/,
        'WordPress should have changed the name, or this test shows nothing',
      );
      await author.open(`/wp-admin/post.php?post=${ID}&action=edit`);
      await author.select('clonazepam-self-check/self-check');
      await author.openPanel('Your helpline');
      assert.equal(await author.read('Name'), 'Smith & Sons');
      await author.openPanel('Page');
      assert.equal(await author.read('File for a clinic’s system'), 'fhir');
      assert.equal(await author.hasInvalidBlocks(), false);
      assert.deepEqual(author.complaints, []);
    });

    it(
      'shows the check in the editor as high as it is, when the editor becomes narrower and wider too',
      { skip },
      async (t) => {
        // With a picker, the preview has loaded only after it has told its height.
        await site.php(`update_option( 'clonazepam_self_check', array( 'languages' => 'en es' ) );`);
        const author = await Author.logIn(site, 'author', { scrollbars: true });
        t.after(async () => {
          await author.leave();
          await site.php(`delete_option( 'clonazepam_self_check' );`);
        });
        await author.open('/wp-admin/post-new.php');
        await author.insert('clonazepam', BLOCK);
        const seen = [];
        for (const width of [1280, 800, 1280]) {
          await author.page.setViewport({ width, height: 700 });
          const last = seen.at(-1);
          let preview;
          // It waits until typing has paused, and asks for its height twice. It must fit, and stay so.
          for (let tries = 0, fits = 0; tries < 150 && fits < 15; tries++) {
            preview = await author.preview();
            const fit =
              preview && preview.width !== last?.width && preview.content > 300 && preview.frame === preview.content;
            fits = fit ? fits + 1 : 0;
            await new Promise((done) => setTimeout(done, 100));
          }
          assert.notEqual(preview.width, last?.width, 'the editor should have given the block another width');
          assert.equal(preview.frame, preview.content, JSON.stringify({ width, ...preview }));
          seen.push(preview);
        }
        assert.ok(
          seen[1].content > seen[0].content,
          'in a narrow editor it should be higher, or this test shows nothing',
        );
      },
    );

    it('writes what tag() writes, for every language, region and option', { skip }, async () => {
      const exit = { exitUrl: 'https://www.weather.gov/' };
      const line = { helplineName: 'Smith & “Sons” <Harbor>', helplinePhone: '+1 (555) 010-0199' };
      const picker = { languages: 'en es ar' };
      const options = [
        ...['en', ...shippedLocales].flatMap((language) => [
          { language },
          { language, audience: 'self', headingLevel: '3', ...exit, ...line, region: 'DE' },
          { language, audience: 'other', ...picker, ...exit, region: 'US' },
          { language, audience: 'other', helplineUrl: 'https://line.example/?a=1&b=2', region: 'MX' },
        ]),
        ...[...regionCodes, 'CA-QC', 'GB-NIR', 'US-NY'].flatMap((region) => [
          { language: 'en', region },
          { language: 'en', region, audience: 'other', ...line, helplineUrl: 'https://line.example/' },
          { language: 'ar', region, helplinePhone: '112' },
        ]),
        { language: 'en', ...line },
        { language: 'en', region: 'US', formats: 'fhir' },
        { language: 'en', helplineSms: '55501' },
        // A number that the region also has is listed once.
        { language: 'en', region: 'US', helplinePhone: '988', helplineName: '988' },
        ...NUMBERS.map((helplinePhone) => ({ language: 'en', region: 'CL', helplinePhone })),
      ];
      // The check does not have the site's language, so nothing is derived from it.
      const written = await site.php(
        `add_filter( 'locale', fn () => 'eo' );
         $write = fn ( $own ) => Clonazepam_Self_Check\\render_check( Clonazepam_Self_Check\\options( $own ) );
         return array_map( $write, ${php(options)} );`,
      );
      assert.equal(written.length, options.length);
      for (const [index, own] of options.entries()) {
        const messages =
          own.language === 'en' ? undefined : JSON.parse(await readFile(`dist/locales/${own.language}.json`, 'utf8'));
        const attributes = {
          lang: own.language,
          languages: own.languages,
          region: own.region,
          audience: own.audience,
          'helpline-name': own.helplineName,
          // As PHP reads it: without text that is not a number, and without direction marks.
          'helpline-phone': dialString(own.helplinePhone ?? '') && own.helplinePhone.replace(/\p{Cf}/gu, ''),
          'helpline-sms': own.helplineSms,
          'helpline-url': own.helplineUrl,
          'exit-url': own.exitUrl,
          'heading-level': own.headingLevel,
          formats: own.formats,
        };
        const difference = differenceOf(plain(written[index]), plain(tag({ attributes, messages }, true)));
        assert.equal(difference, undefined, JSON.stringify(own));
      }
    });

    it('dials what the check dials', { skip }, async () => {
      const dialed = await site.php(`return array_map( 'Clonazepam_Self_Check\\\\dial_string', ${php(NUMBERS)} );`);
      assert.deepEqual(
        dialed,
        NUMBERS.map((number) => dialString(number) ?? ''),
      );
    });

    it('takes language and region from the site, in the way the check does', { skip }, async () => {
      const locales = ['en_US', 'en_GB', 'es_MX', 'de_DE_formal', 'pt_PT', 'zh_CN', 'zh_TW', 'nl_NL', 'ar', 'ko_KR'];
      const found = await site.php(
        `return array_map( function ( $locale ) {
           $filter = fn () => $locale;
           add_filter( 'locale', $filter );
           $options = Clonazepam_Self_Check\\options( array() );
           remove_filter( 'locale', $filter );
           return $options['language'] . ' ' . $options['region'];
         }, ${php(locales)} );`,
      );
      const known = (region) => (regionCodes.includes(region) ? region : '');
      assert.deepEqual(found, [
        'en US',
        'en GB',
        'es MX',
        'de DE',
        `pt-BR ${known('PT')}`,
        `zh-Hans ${known('CN')}`,
        `en ${known('TW')}`,
        `en ${known('NL')}`,
        'ar ',
        `ko ${known('KR')}`,
      ]);
    });

    it('treats invalid settings as not set, and lets no markup in', { skip }, async () => {
      const url = await publish(
        site,
        block({
          language: 'xx"><script>alert(1)</script>',
          region: 'ZZ',
          helplineName: '"><img src=x onerror=alert(1)>',
          helplinePhone: '12"><b>',
          helplineUrl: 'javascript:alert(1)',
          exitUrl: 'http://evil.example/',
          headingLevel: '9',
          formats: 'pdf',
        }),
        'admin',
      );
      const html = (await (await fetch(url)).text()).match(/<clonazepam-self-check[^]*?<\/clonazepam-self-check>/)[0];
      assert.match(html, /^<clonazepam-self-check lang="en" region="US" helpline-name="&quot;&gt;&lt;img[^"]*">/);
      assert.doesNotMatch(html, /<img|<script|javascript:|evil\.example/);
    });

    it('pins its scripts by hash, in a folder of its version', { skip }, async () => {
      const { version } = JSON.parse(await readFile('package.json', 'utf8'));
      const { files } = JSON.parse(await readFile('dist/manifest.json', 'utf8'));
      const html = await (await fetch(await publish(site, block({ language: 'es' })))).text();
      const scripts = html.match(/<script[^>]*clonazepam-self-check\/assets[^>]*>/g);
      assert.equal(scripts.length, 2);
      for (const [index, path] of ['locales/es.js', 'clonazepam-self-check.js'].entries()) {
        assert.ok(scripts[index].includes(`src="${site.url(`${FOLDER}assets/${version}/${path}"`)}`), scripts[index]);
        assert.ok(scripts[index].includes(`integrity="${files[path].integrity}"`), scripts[index]);
      }
      assert.match(scripts[1], /type="module"/);
    });

    it('gives every visitor the same page, so that it can be cached', { skip }, async () => {
      const url = await publish(site, block());
      const check = async () =>
        (await (await fetch(url)).text()).match(/<div[^>]*wp-block-clonazepam[^]*?<\/clonazepam-self-check>/)[0];
      assert.equal(await check(), await check());
    });

    it('works as a shortcode in text, with the name as it is written', { skip }, async () => {
      const url = await publish(
        site,
        'Before it.\n\n[clonazepam_self_check region="gb" helpline_name="Smith & Sons" helpline_phone="020 7946 0999" exit_url="https://www.weather.gov/" formats="FHIR"]\n\nAfter it.',
      );
      const visitor = await Visitor.arrive(url);
      assert.ok(await visitor.sees('button', 'Leave this page'));
      await completes(visitor);
      assert.ok(await visitor.sees('button', CLINIC_FILE));
      const shown = await visitor.page.$eval('body', (body) => body.innerText);
      assert.match(shown, /Before it\.[^]*After it\./);
      assert.doesNotMatch(shown, /Do not stop suddenly|clonazepam_self_check/);
      assert.match(await visitor.text(), /Smith & Sons/);
      await visitor.leave();
    });

    it('gives help numbers to feed readers, and no script', { skip }, async () => {
      await publish(site, block({ region: 'US' }));
      const feed = await (await fetch(site.url('/?feed=rss2'))).text();
      assert.match(feed, /tel:988/);
      assert.doesNotMatch(feed, /shadowrootmode/);
    });

    it('lets administrators set what holds for the whole site, and refuses what cannot be', { skip }, async (t) => {
      const admin = await Author.logIn(site, 'admin');
      t.after(() => admin.leave());
      const { page } = admin;
      await admin.open('/wp-admin/options-general.php?page=clonazepam-self-check');
      await admin.type('Name', 'Harbor & Co');
      await admin.type('Phone', '555-010-0199');
      await admin.type('Quick exit', 'https://www.weather.gov/');
      await admin.choose('Heading level', '3');
      await admin.choose('File for a clinic’s system', 'FHIR R4');
      await admin.tick('Español');
      await admin.tick('English');
      await admin.type('Accent color', '#7a2e5d');
      await admin.save();
      assert.match(await page.$eval('.notice', (notice) => notice.textContent), /Settings saved/);
      assert.equal(await admin.read('Name'), 'Harbor & Co');

      await admin.type('Phone', 'call us');
      await admin.type('Accent color', '#9ec5cb');
      await admin.save();
      const told = await page.$$eval('.notice-error', (all) => all.map((notice) => notice.textContent).join(' '));
      assert.match(told, /Phone was not changed, because “call us” cannot be used/);
      assert.match(told, /Accent color was not changed, because “#9ec5cb” cannot be used/);
      assert.equal(await admin.read('Phone'), '555-010-0199');
      assert.equal(await admin.read('Accent color'), '#7a2e5d');

      const visitor = await Visitor.arrive(await publish(site, block()));
      assert.ok(await visitor.sees('combobox', 'Language'));
      assert.ok(await visitor.sees('button', 'Leave this page'));
      assert.equal((await visitor.find('heading', /self-check$/)).level, 3);
      assert.equal(
        await visitor.page.$eval('clonazepam-self-check', (check) =>
          getComputedStyle(check).getPropertyValue('--self-check-accent').replace(/\s/g, ''),
        ),
        'light-dark(#7a2e5d,#86d3de)',
      );
      await completes(visitor);
      assert.ok(await visitor.sees('button', CLINIC_FILE));
      await visitor.leave();
    });

    it('keeps a block’s own line apart from the site’s', { skip }, async () => {
      const own = await (await fetch(await publish(site, block({ helplinePhone: '555-010-0123' })))).text();
      const [check] = own.match(/<clonazepam-self-check [^>]*>/);
      assert.match(check, /helpline-phone="555-010-0123"/);
      assert.doesNotMatch(check, /Harbor|0199/);
    });

    it('shows its settings to administrators alone', { skip }, async (t) => {
      const author = await Author.logIn(site, 'author');
      t.after(() => author.leave());
      const answer = await author.open('/wp-admin/options-general.php?page=clonazepam-self-check');
      assert.equal(answer.status(), 403);
    });

    it('does not start a changed script, until integrity is turned off', { skip }, async () => {
      const url = await publish(site, block({ region: 'US' }));
      const { version } = JSON.parse(await readFile('package.json', 'utf8'));
      const file = join(site.root, `${FOLDER}assets/${version}/clonazepam-self-check.js`);
      const script = await readFile(file, 'utf8');
      const starts = async () => {
        const visitor = await Visitor.arrive(url);
        try {
          return await visitor.page.evaluate(() => Boolean(customElements.get('clonazepam-self-check')));
        } finally {
          await visitor.leave();
        }
      };
      try {
        await writeFile(file, `${script}\n/* A plugin was here. */\n`);
        assert.equal(await starts(), false);
        await site.php(
          `update_option( 'clonazepam_self_check', array( 'integrity' => false ) + ( get_option( 'clonazepam_self_check' ) ?: array() ) );`,
        );
        assert.equal(await starts(), true);
        await site.php(
          `update_option( 'clonazepam_self_check', array( 'integrity' => true ) + ( get_option( 'clonazepam_self_check' ) ?: array() ) );`,
        );
        await site.plugin('no-integrity', `add_filter( 'clonazepam_self_check_integrity', '__return_false' );`);
        assert.equal(await starts(), true);
      } finally {
        await writeFile(file, script);
      }
    });

    it('suggests text for the site’s privacy policy', { skip }, async (t) => {
      const admin = await Author.logIn(site, 'admin');
      t.after(() => admin.leave());
      await admin.open('/wp-admin/options-privacy.php?tab=policyguide');
      assert.match(await admin.page.content(), /The tool does not send your answers and does not save them/);
    });

    it('causes no PHP warnings', { skip }, async () => {
      assert.deepEqual(await site.faults('clonazepam-self-check'), []);
      for (const path of await promisify(execFile)('find', [join(site.root, FOLDER), '-name', '*.php']).then(
        ({ stdout }) => stdout.trim().split('\n'),
      )) {
        await promisify(execFile)('php', ['-d', 'error_reporting=-1', '-l', path]);
      }
    });

    it('deletes its settings when it is deleted', { skip }, async () => {
      await site.php(`deactivate_plugins( '${PLUGIN}' ); uninstall_plugin( '${PLUGIN}' );`);
      assert.equal(await site.php(`return get_option( 'clonazepam_self_check', 'gone' );`), 'gone');
    });
  });
}

/** Returns where two long texts differ, with context: what PHP wrote, and what `tag()` writes. */
function differenceOf(one, another) {
  if (one === another) return undefined;
  let start = 0;
  while (one[start] === another[start]) start++;
  return [one, another].map((text) => text.slice(Math.max(0, start - 60), start + 120));
}

/** Removes differences in spelling only: entities, and the order of attributes. */
function plain(html) {
  return html
    .replace(/<clonazepam-self-check[^>]*>/, (tagged) =>
      tagged
        .match(/[\w-]+="[^"]*"/g)
        .sort()
        .join(' '),
    )
    .replace(/&#0?39;/g, '’')
    .replace(/&#0?38;/g, '&amp;');
}
