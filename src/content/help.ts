/**
 * “Get help now”: the overdose panel, reachable from every screen.
 *
 * The article lists dilated pupils among the signs of overdose. Stronger sources list no pupil sign, or say normal
 * or small; so the panel says that pupils are not a reliable sign.
 */
import { brand, emergency, msg, poison, str, type Message } from './message.js';
import type { SourceId } from './sources.js';

export interface HelpSection {
  readonly title: Message;
  readonly list?: readonly Message[];
  /** The list is a sequence of steps. */
  readonly ordered?: boolean;
  /** After the list. */
  readonly text?: readonly Message[];
  /** ISO 3166 codes of the regions in which it is shown; everywhere where absent. */
  readonly regions?: readonly string[];
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
      msg('Their breathing is slow or has stopped, or they gurgle or snore heavily.', {
        id: 'help.call.breath',
        desc: 'Sign of a deadly overdose.',
      }),
      msg('Their body is limp.', { id: 'help.call.limp', desc: 'Sign of a deadly overdose.' }),
      msg('Their lips, nails or skin look blue or gray.', {
        id: 'help.call.blue',
        desc: 'Sign of a deadly overdose. Gray matters on darker skin.',
      }),
      msg('They are having a seizure.', { id: 'help.call.seizure', desc: 'An emergency of its own.' }),
    ],
    text: [
      msg(str`If you took too much yourself, call ${emergency} now. Do not stay alone.`, {
        id: 'help.call.yourself',
        desc: 'To a visitor who has taken too much.',
      }),
    ],
    rule: 'Leads the panel. The sentence for somebody who took too much themselves is general knowledge.',
    sources: ['overdose-benzo', 'overdose-day', 'brief'],
  },
  {
    title: msg('Other warning signs', { id: 'help.signs.title', desc: 'Heading above further signs of overdose.' }),
    list: [
      msg('They are very sleepy.', { id: 'help.signs.drowsy', desc: 'Sign of overdose.' }),
      msg('Their speech is slurred.', { id: 'help.signs.speech', desc: 'Sign of overdose.' }),
      msg('They are confused.', { id: 'help.signs.confused', desc: 'Sign of overdose.' }),
      msg('They are not steady on their feet.', { id: 'help.signs.unsteady', desc: 'Sign of overdose.' }),
      msg('Their skin is cold and damp.', { id: 'help.signs.clammy', desc: 'Sign of overdose: clammy skin.' }),
    ],
    text: [
      msg(
        str`Call ${emergency} for these too if they took more than usual, or took it with alcohol, opioids or unknown pills.`,
        { id: 'help.signs.mix', desc: 'When the other warning signs are an emergency.' },
      ),
      msg(
        'Call as well for a child, for anyone 65 or older, pregnant or with lung disease, and after a fall or after cutting down or stopping.',
        { id: 'help.signs.who', desc: 'When the other warning signs are an emergency: continued.' },
      ),
      msg('Not sure? Call. Do not wait for things to get worse.', {
        id: 'help.signs.do',
        desc: 'When the other warning signs are an emergency: continued.',
      }),
      msg(str`Only if they are fully awake and the signs are mild: call ${poison} or a pharmacist instead.`, {
        id: 'help.signs.mild',
        desc: 'The one exception. ${poison} is the number of a poison center, or the words "a poison center".',
      }),
      msg('The size of the pupils (the black part of the eyes) is not a reliable sign.', {
        id: 'help.signs.pupils',
        desc: 'Corrects a common belief.',
      }),
    ],
    rule: 'Very drowsy, slurred speech, confused, unsteady, clammy skin. The emergency number too wherever the risk is higher or one is unsure; only somebody fully awake with mild signs may call a poison center or pharmacist. Pupil size is not a reliable sign (the article’s “dilated pupils” is not repeated).',
    sources: ['article', 'overdose-benzo', 'brief'],
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
        'Give naloxone if they may have taken opioids or unknown pills. It does not reverse clonazepam or alcohol. It does no harm if there are no opioids.',
        {
          id: 'help.do.naloxone',
          desc: 'Step 3. Naloxone reverses opioids only. All three sentences are needed.',
        },
      ),
      msg('If they are not breathing, start CPR. The person on the phone will guide you.', {
        id: 'help.do.breaths',
        desc: 'Step 4. CPR: pressing on the chest and giving breaths.',
      }),
      msg('If they are breathing, turn them on their side.', {
        id: 'help.do.side',
        desc: 'Step 5: the recovery position.',
      }),
      msg('Keep the pill package for the ambulance.', { id: 'help.do.package', desc: 'Step 6.' }),
      msg('Stay with them until help comes.', { id: 'help.do.stay', desc: 'Step 7.' }),
    ],
    text: [
      msg('In a seizure, look at the clock. Put nothing in their mouth. When it is over, turn them on their side.', {
        id: 'help.do.seizure',
        desc: 'After the steps: what to do in a seizure.',
      }),
    ],
    rule: 'Emergency number first; wake; naloxone if opioids or unknown pills are possible (it does not reverse clonazepam or alcohol and does no harm without opioids); CPR guided by phone; recovery position; the package; stay. Seizure: time it, nothing in the mouth.',
    sources: ['overdose-day', 'overdose-benzo', 'naloxone-bja', 'brief'],
  },
  {
    title: msg('What not to do', { id: 'help.dont.title', desc: 'Heading above things that harm in an overdose.' }),
    list: [
      msg('Do not leave them to sleep it off.', { id: 'help.dont.sleep', desc: 'Never do this in an overdose.' }),
      msg('Do not put them in a bath or shower.', { id: 'help.dont.bath', desc: 'Never do this in an overdose.' }),
      msg('Do not make them vomit.', { id: 'help.dont.vomit', desc: 'Never do this in an overdose.' }),
      msg('Do not give them food or drink.', { id: 'help.dont.food', desc: 'Never do this in an overdose.' }),
    ],
    rule: 'Do not leave them to sleep it off, put them in a bath, make them vomit, or give food or drink.',
    sources: ['overdose-benzo', 'overdose-day', 'brief'],
  },
  {
    title: msg('After cutting down or stopping', {
      id: 'help.withdrawal.title',
      desc: 'Heading in the overdose panel: a withdrawal emergency.',
    }),
    text: [
      msg(str`A seizure, confusion, or seeing or hearing things is an emergency. Call ${emergency} now.`, {
        id: 'help.withdrawal.emergency',
        desc: 'Withdrawal emergency. “Seeing or hearing things” that are not there.',
      }),
      msg('Run out of pills, or stopped? Call a doctor or pharmacist today.', {
        id: 'help.withdrawal.out',
        desc: 'Before a withdrawal emergency.',
      }),
    ],
    rule: 'Withdrawal can kill by seizures: an emergency of its own.',
    sources: ['label-2023', 'asam-2025', 'brief'],
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
    title: msg('If you are afraid to call', { id: 'help.law.title', desc: 'Heading above a sentence on the law.' }),
    text: [
      msg('The law may protect people who call for help from some drug charges. It depends on where you live.', {
        id: 'help.know.law',
        desc: 'Good Samaritan laws; shown in the United States and Canada only. "May", never "will".',
      }),
    ],
    regions: ['US', 'CA'],
    rule: 'Only in regions whose law was read: the US states’ overdose Good Samaritan laws, and Canada’s Good Samaritan Drug Overdose Act. “May”, “some”: never more.',
    sources: ['samaritan-laws', 'samaritan-canada'],
  },
  {
    title: msg('About flumazenil', { id: 'help.staff.title', desc: 'Heading above a sentence on flumazenil.' }),
    text: [
      msg(
        'Flumazenil can reverse clonazepam. Only medical staff can give it. It can cause seizures in people who take clonazepam regularly.',
        {
          id: 'help.know.flumazenil',
          desc: 'Flumazenil is a hospital medicine. All three sentences are needed.',
        },
      ),
    ],
    rule: 'Flumazenil exists, for professionals only; its label has a boxed warning on seizures in people with long-term benzodiazepine use.',
    sources: ['flumazenil', 'article'],
  },
];

/** Words for numbers where the region is not known. Never guessed from a network address. */
export const neutralNumbers = {
  emergency: msg('your local emergency number', {
    id: 'numbers.emergency.neutral',
    desc: 'Stands in a sentence in place of a number, where the region is not known: "Call your local emergency number now". Names no country.',
  }),
  crisis: msg(str`a crisis line, or ${emergency}`, {
    id: 'numbers.crisis.neutral',
    desc: 'Stands in a sentence in place of a crisis line, where none is known: "Call a crisis line, or 112". ${emergency} is a number, or the words "your local emergency number".',
  }),
  poison: msg('a poison center', {
    id: 'numbers.poison.neutral',
    desc: 'Stands in a sentence in place of a poison center, where none is known: "Call a poison center".',
  }),
  none: msg(str`We don’t have a helpline for your area yet. In an emergency, call ${emergency}.`, {
    id: 'numbers.none',
    desc: 'In place of a list of helplines, where none is known. ${emergency} is a number, or the words "your local emergency number".',
  }),
} as const;
