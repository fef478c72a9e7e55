/**
 * A real screen reader on the shipped script: Orca with Firefox, driven by real keys. Takes two to three minutes;
 * `npm run reader` makes the longer visits whose transcripts are stored.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { firefox } from '../../scripts/test/browsers.js';
import { noReader } from '../../scripts/test/reader.js';
import { Conversation } from './reader/conversation.js';
import { shortVisit } from './reader/visits.js';

const skip = noReader() ?? (firefox() ? false : 'Firefox is not on this machine');

describe('Orca with Firefox', { skip }, () => {
  let talk;
  before(async () => {
    if (!skip) talk = await Conversation.open('Firefox');
  });
  after(() => talk?.close());

  it('says every screen and every step, and reads on within the check', { skip }, async () => {
    await shortVisit(talk);
    assert.deepEqual(talk.faults, [], talk.text);
  });
});
