/** “Save for a clinic’s system” on the screen: legible, large enough to press and translated, like its neighbors. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { loadClinicFormatWith } from '../../src/element/clinic-format.js';
import { questionnaireResponse } from '../../src/fhir.js';
import { shippedLocales } from '../../src/i18n/locale-tags.js';
import { axeFindings, overflowing, smallTargets } from '../checks.js';
import { cannot } from '../engine.js';
import { Person } from '../person.js';
import { learn } from '../states.js';

const { createObjectURL } = URL;
const { click } = HTMLAnchorElement.prototype;
let person: Person;
let saved: { blob: Blob; name: string } | undefined;

before(async () => {
  loadClinicFormatWith(() => Promise.resolve(questionnaireResponse));
  await Promise.all(shippedLocales.map((tag) => learn(tag)));
});
beforeEach(() => {
  saved = undefined;
  let last: Blob;
  URL.createObjectURL = (blob) => createObjectURL.call(URL, (last = blob as Blob));
  // Keeps the downloads folder of whoever runs the tests clean.
  HTMLAnchorElement.prototype.click = function () {
    saved = { blob: last, name: this.download };
  };
});
afterEach(async () => {
  URL.createObjectURL = createObjectURL;
  HTMLAnchorElement.prototype.click = click;
  person?.element.remove();
  await setViewport({ width: 800, height: 600 });
});

const toResult = async (attributes: Record<string, string> = {}): Promise<void> => {
  person = await Person.open({ region: 'US', audience: 'self', formats: 'fhir', ...attributes });
  await person.settled();
  await person.press('Start');
  await person.answerRest('Yes');
};

describe('Save for a clinic’s system', () => {
  it('saves FHIR JSON, without a byte order mark, under a discreet name', async () => {
    await toResult();
    await person.press('Save for a clinic’s system');
    expect(saved!.name).to.equal('self-check.json');
    expect(saved!.blob.type).to.equal('application/fhir+json');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await saved!.blob.arrayBuffer());
    expect(text[0]).to.equal('{');
    expect(JSON.parse(text)).to.include({ resourceType: 'QuestionnaireResponse', status: 'completed' });
    expect(person.announced).to.match(/^Look in your downloads/);
  });

  it('is there only if the page offers it', async () => {
    await toResult({ formats: '' });
    expect(person.screen).to.match(/Save/);
    expect(person.screen).not.to.match(/clinic’s system/);
  });

  it('fits on a small screen in every language, is large enough to press, and axe finds nothing', async () => {
    await setViewport({ width: cannot.narrowWindow ? 500 : 320, height: 640 });
    await toResult();
    for (const tag of ['en', ...shippedLocales]) {
      person.element.lang = tag;
      await person.settled();
      await person.still();
      if (!cannot.narrowWindow) expect(overflowing(person, 320), tag).to.deep.equal([]);
      expect(smallTargets(person), tag).to.deep.equal([]);
      expect(await axeFindings(person.element), tag).to.deep.equal([]);
    }
  });
});
