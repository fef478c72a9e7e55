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
    title: msg(str`Call ${emergency} now if you see any of these`, {
      id: 'help.call.title',
      desc: 'Heading of the overdose panel, above a list of signs. ${emergency} is a phone number such as 911, or the words "your local emergency number".',
    }),
    list: [
      msg('They cannot be woken.', { id: 'help.call.woken', desc: 'Sign of a deadly overdose.' }),
      msg('They breathe slowly or not at all.', { id: 'help.call.breath', desc: 'Sign of a deadly overdose.' }),
      msg('Their lips, nails or skin look blue or gray.', {
        id: 'help.call.blue',
        desc: 'Sign of a deadly overdose. Gray matters on darker skin.',
      }),
    ],
    text: [
      msg(str`If you took too much yourself, call ${emergency} now. Do not stay alone.`, {
        id: 'help.call.yourself',
        desc: 'To a visitor who has taken too much.',
      }),
    ],
    rule: 'Leads the panel. The sentence for somebody who took too much themselves is general knowledge.',
    sources: ['overdose-benzo', 'overdose-day'],
  },
  {
    title: msg('Other warning signs', { id: 'help.signs.title', desc: 'Heading above further signs of overdose.' }),
    list: [
      msg('They are very sleepy.', { id: 'help.signs.drowsy', desc: 'Sign of overdose.' }),
      msg('They are confused.', { id: 'help.signs.confused', desc: 'Sign of overdose.' }),
      msg('They are not steady on their feet.', { id: 'help.signs.unsteady', desc: 'Sign of overdose.' }),
      msg('Their skin is cold and damp.', { id: 'help.signs.clammy', desc: 'Sign of overdose: clammy skin.' }),
    ],
    text: [
      msg(str`If you see these after someone took clonazepam, call ${emergency}. Do not wait for it to get worse.`, {
        id: 'help.signs.do',
        desc: 'What to do when one of these signs is there.',
      }),
      msg('The size of the pupils (the black part of the eyes) is not a reliable sign.', {
        id: 'help.signs.pupils',
        desc: 'Corrects a common belief.',
      }),
    ],
    rule: 'Very drowsy, confused, unsteady, clammy skin. Pupil size is not a reliable sign (the article’s “dilated pupils” is not repeated).',
    sources: ['article', 'overdose-benzo'],
  },
  {
    title: msg('What to do', { id: 'help.do.title', desc: 'Heading above the steps in an overdose.' }),
    ordered: true,
    list: [
      msg(str`Call ${emergency}. Do what the person on the phone tells you.`, {
        id: 'help.do.call',
        desc: 'Step 1.',
      }),
      msg('Try to wake them. Say their name and shake their shoulder.', { id: 'help.do.wake', desc: 'Step 2.' }),
      msg(
        'Give naloxone if they may have taken opioids, or pills from an unknown source. It does not undo clonazepam. It will not hurt someone who has no opioids in their body.',
        {
          id: 'help.do.naloxone',
          desc: 'Step 3. Naloxone reverses opioids only. All three sentences are needed.',
        },
      ),
      msg(
        'If they breathe slowly or not at all, give rescue breaths if you know how. The person on the phone can guide you.',
        {
          id: 'help.do.breaths',
          desc: 'Step 4.',
        },
      ),
      msg('If they breathe well on their own, turn them on their side.', {
        id: 'help.do.side',
        desc: 'Step 5: the recovery position.',
      }),
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
    title: msg('When the risk is higher', { id: 'help.risk.title', desc: 'Heading.' }),
    text: [
      msg('The risk is higher with alcohol, opioids, or anything else that makes a person sleepy.', {
        id: 'help.risk.mix',
        desc: 'What makes an overdose more likely.',
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
      msg('A medicine called flumazenil can sometimes undo clonazepam. Only medical staff can give it.', {
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
  crisis: msg(str`a crisis line, or ${emergency}`, {
    id: 'numbers.crisis.neutral',
    desc: 'Stands in a sentence in place of a crisis line, where none is known: "Call a crisis line, or 112". ${emergency} is a number, or the words "your local emergency number (…)".',
  }),
  none: msg(str`No helpline is listed here for your area. In an emergency, call ${emergency}.`, {
    id: 'numbers.none',
    desc: 'In place of a list of helplines, where none is known. ${emergency} is a number, or the words "your local emergency number (…)".',
  }),
} as const;
