/**
 * “Get help now”: the overdose panel, reachable from every screen.
 *
 * The article lists dilated pupils among the signs of overdose. Stronger sources list no pupil sign, or say normal
 * or small; so the panel says that pupils are not a reliable sign.
 */
import { brand, emergency, msg, str, type Message } from './message.js';
import type { SourceId } from './sources.js';

export interface HelpSection {
  readonly title: Message;
  readonly text?: readonly Message[];
  readonly list?: readonly Message[];
  /** The list is a sequence of steps. */
  readonly ordered?: boolean;
  readonly rule: string;
  readonly sources: readonly SourceId[];
}

export const helpSections: readonly HelpSection[] = [
  {
    title: msg(str`Call ${emergency} now if someone`, {
      id: 'help.call.title',
      desc: 'Heading of the overdose panel; the list under it completes the sentence ("… cannot be woken"). ${emergency} is a phone number such as 911, or the words "your local emergency number".',
    }),
    list: [
      msg('cannot be woken', { id: 'help.call.woken', desc: 'Completes "Call 911 now if someone …".' }),
      msg('breathes slowly or not at all', { id: 'help.call.breath', desc: 'Completes "Call 911 now if someone …".' }),
      msg('has blue or grey lips, nails or skin', {
        id: 'help.call.blue',
        desc: 'Completes "Call 911 now if someone …". Grey matters on darker skin.',
      }),
    ],
    rule: 'Leads the panel.',
    sources: ['overdose-benzo', 'overdose-day'],
  },
  {
    title: msg('What to do', { id: 'help.do.title', desc: 'Heading above the steps in an overdose.' }),
    ordered: true,
    list: [
      msg(str`Call ${emergency}. Do what they tell you.`, {
        id: 'help.do.call',
        desc: 'Step 1. "They": the person who answers the emergency call.',
      }),
      msg('Try to wake them. Say their name and shake their shoulder.', { id: 'help.do.wake', desc: 'Step 2.' }),
      msg(
        'Give naloxone if opioids or unknown pills are possible. It does not undo clonazepam. It does no harm if there are no opioids.',
        {
          id: 'help.do.naloxone',
          desc: 'Step 3. Naloxone reverses opioids only. All three sentences are needed.',
        },
      ),
      msg('If they breathe slowly or not at all, give rescue breaths if you know how.', {
        id: 'help.do.breaths',
        desc: 'Step 4.',
      }),
      msg('If they breathe, turn them on their side.', { id: 'help.do.side', desc: 'Step 5: the recovery position.' }),
      msg('Stay with them until help comes.', { id: 'help.do.stay', desc: 'Step 6.' }),
    ],
    rule: 'Emergency number first; wake; naloxone if opioids or unknown pills are possible (it does not reverse clonazepam and does no harm without opioids); rescue breaths if one knows how; recovery position; stay.',
    sources: ['overdose-day', 'overdose-benzo', 'naloxone-bja'],
  },
  {
    title: msg('What not to do', { id: 'help.dont.title', desc: 'Heading above things that harm in an overdose.' }),
    list: [
      msg('Do not leave them to sleep it off.', { id: 'help.dont.sleep', desc: 'Never do this in an overdose.' }),
      msg('Do not put them in a bath or shower.', { id: 'help.dont.bath', desc: 'Never do this in an overdose.' }),
      msg('Do not make them vomit.', { id: 'help.dont.vomit', desc: 'Never do this in an overdose.' }),
    ],
    rule: 'Do not leave them to sleep it off, put them in a bath, or make them vomit.',
    sources: ['overdose-benzo', 'overdose-day', 'brief'],
  },
  {
    title: msg('Other warning signs', { id: 'help.signs.title', desc: 'Heading above further signs of overdose.' }),
    list: [
      msg('very sleepy', { id: 'help.signs.drowsy', desc: 'Sign of overdose.' }),
      msg('confused', { id: 'help.signs.confused', desc: 'Sign of overdose.' }),
      msg('not steady on their feet', { id: 'help.signs.unsteady', desc: 'Sign of overdose.' }),
      msg('cold, damp skin', { id: 'help.signs.clammy', desc: 'Sign of overdose: clammy skin.' }),
    ],
    text: [
      msg('The size of the pupils is not a reliable sign.', {
        id: 'help.signs.pupils',
        desc: 'Corrects a common belief.',
      }),
    ],
    rule: 'Very drowsy, confused, unsteady, clammy skin. Pupil size is not a reliable sign (the article’s “dilated pupils” is not repeated).',
    sources: ['article', 'overdose-benzo'],
  },
  {
    title: msg('When the risk is higher', { id: 'help.risk.title', desc: 'Heading.' }),
    text: [
      msg('Alcohol, opioids and other sedatives make an overdose more likely.', {
        id: 'help.risk.mix',
        desc: '"Sedatives": anything that makes one sleepy.',
      }),
      msg(str`Clonazepam (${brand}) stays in the body for a long time. It builds up if the next dose comes too soon.`, {
        id: 'help.risk.long',
        desc: 'Why doses close together are dangerous. ${brand} is the brand name that you set in the message "medicine.brand".',
      }),
    ],
    rule: 'Higher with alcohol, opioids, other sedatives; a long-acting medicine builds up when a second dose comes before the first has cleared.',
    sources: ['article', 'fda-2020'],
  },
  {
    title: msg('Good to know', { id: 'help.know.title', desc: 'Heading.' }),
    text: [
      msg('In many places the law may protect people who call for help.', {
        id: 'help.know.law',
        desc: 'Good Samaritan laws. "May", never "will".',
      }),
      msg('Flumazenil can undo clonazepam. Only medical staff can give it.', {
        id: 'help.know.flumazenil',
        desc: 'Flumazenil is a hospital medicine.',
      }),
    ],
    rule: 'Laws may protect whoever calls: “may”, never “will”. Flumazenil exists, for professionals only.',
    sources: ['samaritan-laws', 'flumazenil', 'article'],
  },
];

/** Words for numbers where the region is not known. Never guessed from a network address. */
export const neutralNumbers = {
  emergency: msg('your local emergency number (911 in the US and Canada, 112 in Europe)', {
    id: 'numbers.emergency.neutral',
    desc: 'Stands in a sentence in place of a number, where the region is not known: "Call your local emergency number (…) now".',
  }),
  crisis: msg('a crisis line or your local emergency number', {
    id: 'numbers.crisis.neutral',
    desc: 'Stands in a sentence in place of a crisis line, where none is known.',
  }),
} as const;
