/**
 * What every result says besides its count, its step and its cards, whatever was answered.
 */
import { sameForBoth, crisis, emergency, msg, poison, str, type Message, type ByAudience } from './message.js';
import type { SourceId } from './sources.js';

/** A part of the result with its own heading. */
export interface Passage {
  readonly title: ByAudience<Message>;
  readonly text: readonly ByAudience<Message>[];
  readonly rule: string;
  readonly sources: readonly SourceId[];
}

/** Opens every result: empathy, responsibility, self-efficacy. The same for every count. */
export const acknowledge: ByAudience<Message> = {
  self: msg(
    'Thank you for doing this. These questions can be hard. What happens next is your choice. Many people have made changes with the right support.',
    {
      id: 'result.acknowledge.self',
      desc: 'First words of every result. Warm, no blame, and no praise: the same words stand above every count.',
    },
  ),
  other: msg(
    'Thank you for caring about someone. These questions can be hard. What they do next is their choice, unless they are a child or in danger. Many people have made changes with the right support.',
    {
      id: 'result.acknowledge.other',
      desc: 'First words of every result, to someone who cares about the person. No blame, no praise. The exception for a child or danger must stay.',
    },
  ),
};

/** The standing sentence. */
export const notATest: ByAudience<Message> = {
  self: msg(
    'This is a list of signs, not a medical test. It cannot say if you have an addiction. A doctor or another qualified clinician can.',
    {
      id: 'result.not-a-test.self',
      desc: 'Stands in every result: the limits of this check. “Clinician”: a health professional who may diagnose.',
    },
  ),
  other: msg(
    'This is a list of signs, not a medical test. It cannot say if they have an addiction. A doctor or another qualified clinician can.',
    {
      id: 'result.not-a-test.other',
      desc: 'Stands in every result about someone else: the limits of this check.',
    },
  ),
};

/** What else can explain `need` and `cut-back`, which are never read alone. */
export const explained: ByAudience<Message> = {
  self: msg(
    'The medicine may simply be helping you, or your body may be used to it. One or two answers are not enough to know.',
    {
      id: 'result.explained.self',
      desc: 'Shown when the only Yes answers are that one needs clonazepam and that taking less was hard. It neither proves nor rules out a problem.',
    },
  ),
  other: msg(
    'The medicine may simply be helping them, or their body may be used to it. One or two answers are not enough to know.',
    {
      id: 'result.explained.other',
      desc: 'Shown when the only Yes answers are that they seem to need clonazepam and that taking less was hard for them.',
    },
  ),
};

export const resultHeadings = {
  next: msg('Your next step', { id: 'result.next.title', desc: 'Heading in the result, above one single step.' }),
  urgent: msg('If it can’t wait', {
    id: 'result.urgent.title',
    desc: 'Heading above a short list of what is urgent, with phone numbers.',
  }),
  menu: msg('Other ways to start', { id: 'result.menu.title', desc: 'Heading above four short options.' }),
  meaning: msg('What this can mean', { id: 'result.meaning.title', desc: 'Heading in the result.' }),
  yours: msg('For your answers', {
    id: 'result.yours.title',
    desc: 'Heading above the safety cards that the answers call for.',
  }),
  people: msg('People to call', { id: 'helplines.title', desc: 'Heading above phone numbers.' }),
  extra: msg('Who needs extra care', {
    id: 'result.extra.title',
    desc: 'Heading above cards for people who need more care: pregnant, older, under 18 …',
  }),
  more: msg('More safety facts', {
    id: 'result.more.title',
    desc: 'Heading above the safety cards that no answer calls for.',
  }),
  sources: msg('Where these facts come from', { id: 'sources.title', desc: 'Heading above a list of sources.' }),
} as const satisfies Record<string, Message>;

/** Under “For your answers”, above the cards. */
export const cardsIntro = {
  none: msg('The safety facts further down are for everyone. Please read them when you can.', {
    id: 'cards.none',
    desc: 'Under the heading “For your answers”, where no safety answer calls for a card. Neutral: never "nothing found", never reassuring.',
  }),
  flagged: msg('Some answers are about safety. They matter whatever your count is.', {
    id: 'result.lifted',
    desc: 'Under the heading “For your answers”, above safety cards.',
  }),
  flaggedWithoutCount: msg('Some answers are about safety. Please read these facts first.', {
    id: 'cards.no-count',
    desc: 'Under the heading “For your answers”, above safety cards, where all nine signs were skipped. Must not speak of a count.',
  }),
  others: msg('These facts are for everyone, whatever they answered.', {
    id: 'cards.others',
    desc: 'Under the heading “More safety facts”, above cards that no answer calls for.',
  }),
  noOthers: msg('All the other safety facts are further up on this page.', {
    id: 'cards.no-others',
    desc: 'Under the heading “More safety facts”, where all cards stand under “For your answers”.',
  }),
} as const satisfies Record<string, Message>;

/**
 * What cannot wait, below the next step. The same for every answer, so that the first number pressed reveals nothing.
 */
export const urgent: readonly ByAudience<Message>[] = [
  sameForBoth(
    msg(str`A seizure, slow breathing, or someone who cannot be woken: call ${emergency}.`, {
      id: 'urgent.emergency',
      desc: 'Strip under the next step. ${emergency} is a phone number such as 911, or the words "your local emergency number".',
    }),
  ),
  sameForBoth(
    msg(str`Thoughts of suicide: call ${crisis}.`, {
      id: 'urgent.crisis',
      desc: 'Strip under the next step. ${crisis} is a crisis line with its number, or the words "a crisis line or your local emergency number".',
    }),
  ),
  {
    self: msg(str`You took too much: call ${emergency}, even if you feel well.`, {
      id: 'urgent.overdose.self',
      desc: 'Strip under the next step: the visitor has taken too much.',
    }),
    other: msg(str`They took too much: call ${emergency}, even if they seem well.`, {
      id: 'urgent.overdose.other',
      desc: 'Strip under the next step: the person has taken too much.',
    }),
  },
  {
    self: msg('You take it on most days: do not stop suddenly.', {
      id: 'urgent.stopping.self',
      desc: 'Strip under the next step.',
    }),
    other: msg('They take it on most days: they should not stop suddenly.', {
      id: 'urgent.stopping.other',
      desc: 'Strip under the next step, about someone else.',
    }),
  },
  sameForBoth(
    msg('More help: “People to call”. Pregnant, 65 or older, under 18: “Who needs extra care”.', {
      id: 'urgent.people',
      desc: 'Strip under the next step. The words in quotation marks are headings further down: use your translation of them.',
    }),
  ),
];

/** In the strip, about someone else only: before everything but the emergency. */
export const urgentChild: Message = msg(
  str`A child or teenager has some, or may have taken some: call ${poison} or a doctor now. If they have any symptoms, call ${emergency}.`,
  {
    id: 'urgent.child',
    desc: 'Strip under the next step, to someone who asks about somebody else. ${poison} is the number of a poison center, or the words "a poison center".',
  },
);

/** A short menu: people choose better when there is a choice. */
export const menu: readonly ByAudience<Message>[] = [
  {
    self: msg('Ask a pharmacist.', { id: 'menu.pharmacist.self', desc: 'Option in a short list.' }),
    other: msg('Ask a pharmacist for advice.', {
      id: 'menu.pharmacist.other',
      desc: 'Option in a short list, to someone who cares about the person.',
    }),
  },
  {
    self: msg('Talk to a doctor or nurse.', {
      id: 'menu.prescriber.self',
      desc: 'Option in a short list.',
    }),
    other: msg('Offer to go with them to a doctor.', {
      id: 'menu.prescriber.other',
      desc: 'Option in a short list, to someone who cares about the person.',
    }),
  },
  sameForBoth(msg('Call a helpline.', { id: 'menu.helpline', desc: 'Option in a short list.' })),
  {
    self: msg('Tell someone you trust.', { id: 'menu.trusted.self', desc: 'Option in a short list.' }),
    other: msg('Talk to someone you trust about how you are doing.', {
      id: 'menu.trusted.other',
      desc: 'Option in a short list: support for the visitor.',
    }),
  },
];

/** For somebody who answers about someone else. */
export const carer: readonly (Passage & { readonly id: 'carer-talk' | 'carer-support' })[] = [
  {
    id: 'carer-talk',
    title: sameForBoth(
      msg('How to start the conversation', {
        id: 'carer.talk.title',
        desc: 'Heading, to someone who cares about the person.',
      }),
    ),
    text: [
      sameForBoth(
        msg(
          'Pick a calm time in private. Say what you have seen and that you care. Ask, then listen. Try not to argue or blame.',
          {
            id: 'carer.talk.how',
            desc: 'How to begin a conversation about clonazepam.',
          },
        ),
      ),
      sameForBoth(
        msg('Do not take the pills away to make them stop. Stopping suddenly can be dangerous.', {
          id: 'carer.talk.pills',
          desc: 'Warning to someone who cares about the person. It is not about locking medicines up, which is said elsewhere.',
        }),
      ),
    ],
    rule: 'Audience `other` only: how to start the conversation. “Do not take the pills away” stays apart from “lock medicines up”, which is for children and for thoughts of suicide.',
    sources: ['words-matter', 'brief'],
  },
  {
    id: 'carer-support',
    title: sameForBoth(
      msg('Support for you', { id: 'carer.support.title', desc: 'Heading, to someone who cares about the person.' }),
    ),
    text: [
      sameForBoth(
        msg(
          'Worrying about someone is hard. You do not have to do this alone. Helplines are there for family and friends too.',
          {
            id: 'carer.support.text',
            desc: 'The visitor’s own support.',
          },
        ),
      ),
    ],
    rule: 'Audience `other` only: their own support.',
    sources: ['brief'],
  },
];

/** In every result, at every count. */
export const stopping: Passage = {
  title: sameForBoth(
    msg('Do not stop suddenly', { id: 'safety.stopping.title', desc: 'Heading of a safety message in every result.' }),
  ),
  text: [
    {
      self: msg(
        'This is for you if you take clonazepam on most days, did until lately, or take it for epilepsy. If you take it only now and then, you do not need to take another. Not sure? Ask a pharmacist.',
        { id: 'safety.stopping.who.self', desc: 'Safety message in every result: whom it is for.' },
      ),
      other: msg(
        'This is for people who take clonazepam on most days, did until lately, or take it for epilepsy. If they take it only now and then, they do not need to take another. Not sure? Ask a pharmacist.',
        { id: 'safety.stopping.who.other', desc: 'Safety message in every result about someone else: whom it is for.' },
      ),
    },
    {
      self: msg(
        'Stopping suddenly, or cutting down too fast, can cause seizures. A seizure can kill. If you take clonazepam for epilepsy, your seizures can come back.',
        { id: 'safety.stopping.danger.self', desc: 'Safety message in every result. Do not soften.' },
      ),
      other: msg(
        'Stopping suddenly, or cutting down too fast, can cause seizures. A seizure can kill. If they take clonazepam for epilepsy, their seizures can come back.',
        {
          id: 'safety.stopping.danger.other',
          desc: 'Safety message in every result about someone else. Do not soften.',
        },
      ),
    },
    {
      self: msg(
        'Run out, or already stopped? Call a doctor or pharmacist today, even if you feel fine. Clonazepam leaves the body over days, so withdrawal can begin days later.',
        { id: 'safety.stopping.out.self', desc: 'Safety message in every result: no pills left, or stopped already.' },
      ),
      other: msg(
        'Have they run out, or already stopped? Help them call a doctor or pharmacist today, even if they feel fine. Clonazepam leaves the body over days, so withdrawal can begin days later.',
        { id: 'safety.stopping.out.other', desc: 'Safety message in every result about someone else.' },
      ),
    },
    sameForBoth(
      msg(
        'With a doctor, the dose can go down step by step, over weeks to months, sometimes a year or more. It can pause. A lower dose can be the goal.',
        { id: 'safety.stopping.taper', desc: 'Safety message in every result: the taper. No schedule, no doses.' },
      ),
    ),
    sameForBoth(
      msg(
        'Most people do this at home. Heavy drinking, several sedatives, an earlier withdrawal seizure or pregnancy may mean a start in a hospital.',
        {
          id: 'safety.stopping.where',
          desc: 'Safety message in every result: where the dose is lowered. “Sedatives”: medicines or drugs that make one sleepy.',
        },
      ),
    ),
  ],
  rule: 'In every result, for whoever takes it on most days, did until lately, or takes it for epilepsy. No taper schedule is shown. The guideline calls tapers “typically” outpatient. The article’s “several weeks” and its view that inpatient is better for many are not repeated.',
  sources: ['fda-2020', 'label-2023', 'asam-2025', 'asam-patients', 'nice-ng215'],
};

/** In every result and in the help panel. No suicide question is ever asked: nobody is there to respond. */
export const crisisPassage: Passage = {
  title: {
    self: msg('If you are thinking about suicide', {
      id: 'safety.crisis.title.self',
      desc: 'Heading of a safety message in every result.',
    }),
    other: msg('If they talk about suicide', {
      id: 'safety.crisis.title.other',
      desc: 'Heading of a safety message in every result about someone else.',
    }),
  },
  text: [
    {
      self: msg(
        str`You do not have to carry this alone. Call ${crisis}. If you cannot stay safe, call ${emergency} now.`,
        {
          id: 'safety.crisis.self',
          desc: 'Safety message in every result. ${crisis} is a crisis line with its number, or the words "a crisis line or your local emergency number".',
        },
      ),
      other: msg(
        str`Stay with them if you can, and call ${crisis}. Ask the person who answers how to keep them safe. In danger now: call ${emergency}.`,
        {
          id: 'safety.crisis.other',
          desc: 'Safety message in every result about someone else. ${crisis} is a crisis line with its number, or the words "a crisis line or your local emergency number".',
        },
      ),
    },
    {
      self: msg(
        'If the pills frighten you, ask someone you trust or your pharmacist to keep them and give you one day’s dose at a time.',
        {
          id: 'safety.crisis.pills.self',
          desc: 'Safety message in every result: distance between a person in a crisis and a store of pills. Not "throw them away".',
        },
      ),
      other: msg(
        'Ask a pharmacist about locking medicines up and giving one day’s dose at a time. The line is there for you too.',
        {
          id: 'safety.crisis.pills.other',
          desc: 'Safety message in every result about someone else: distance between a person in a crisis and a store of pills. “The line” is the crisis line.',
        },
      ),
    },
  ],
  rule: 'In every result and in the help panel. A suicide question is never asked. Means safety, since 36 % of US deaths with benzodiazepines and without opioids were suicides; that figure is never shown.',
  sources: ['deaths-2022', 'label-2023', 'brief'],
};

/** In every result, at every count. */
export const treatment: Passage = {
  title: sameForBoth(msg('What treatment can look like', { id: 'treatment.title', desc: 'Heading in every result.' })),
  text: [
    sameForBoth(
      msg(
        'Many people keep taking it because they feel ill without it. That is withdrawal, not weakness, and care can ease it.',
        {
          id: 'treatment.why',
          desc: 'Why many people cannot stop by themselves.',
        },
      ),
    ),
    sameForBoth(
      msg(
        'There is no one treatment for everyone. It can start with coming off the medicine under medical care: checks, other medicine if needed, and counseling.',
        { id: 'treatment.withdrawal', desc: 'Supervised withdrawal.' },
      ),
    ),
    sameForBoth(
      msg(
        'It can also include talking with a counselor, alone or in a group. Some therapies help change thoughts and habits. Exercise, meditation and new ways to cope with stress can help people stay well.',
        {
          id: 'treatment.what',
          desc: 'What treatment can include. "Help change thoughts and habits" is behavioral therapy.',
        },
      ),
    ),
    sameForBoth(
      msg('Some people live at home during treatment. Others stay at a treatment center for a while.', {
        id: 'treatment.where',
        desc: 'Outpatient and residential treatment. Neither is called better.',
      }),
    ),
    sameForBoth(
      msg(
        'Words to say: “I take clonazepam. I would like to go through it with you, safely, without stopping suddenly.”',
        { id: 'treatment.say', desc: 'What a person could say to a doctor or pharmacist.' },
      ),
    ),
  ],
  rule: 'In every result: why many go on, supervised withdrawal, counselling alone or in a group, behavioural therapy, exercise, meditation, coping skills, outpatient or residential; words to say.',
  sources: ['article', 'asam-2025', 'asam-patients'],
};

/** In every result: the article’s lists of side effects, each checked against the label. */
export const body: Passage = {
  title: sameForBoth(
    msg('What it can do to body and mood', { id: 'body.title', desc: 'Heading in every result: side effects.' }),
  ),
  text: [
    sameForBoth(
      msg(
        'Clonazepam can make people sleepy, unsteady, confused or low in mood. It can bring a dry mouth, weak or sore muscles, constipation or diarrhea.',
        { id: 'body.common', desc: 'Side effects. “Low in mood” includes depression.' },
      ),
    ),
    sameForBoth(
      msg(
        'Sometimes it does the opposite of what it should: more fear, anger or no sleep. Long misuse makes that more likely. Over time it can affect memory, sex, fertility and the stomach.',
        { id: 'body.reverse', desc: 'Paradoxical effects (anxiety, aggression, insomnia) and effects of long use.' },
      ),
    ),
    sameForBoth(
      msg(
        'Fainting, an uneven heartbeat, or seeing things: call a doctor today. New thoughts of suicide: call a doctor too, or a crisis line. After cutting down, seeing things is an emergency.',
        { id: 'body.call', desc: 'Side effects that cannot wait. “Seeing things” that are not there.' },
      ),
    ),
    {
      self: msg('Tell the doctor who prescribes it about any of these. Do not stop on your own.', {
        id: 'body.do.self',
        desc: 'Side effects: what to do.',
      }),
      other: msg('The doctor who prescribes it should know about any of these. They should not stop on their own.', {
        id: 'body.do.other',
        desc: 'Side effects, about someone else: what to do.',
      }),
    },
  ],
  rule: 'In every result. The article’s “depression”, “irregular heart rate”, “muscle pain or weakness”, “loss of coordination”, “hallucinations”, paradoxical and long-term effects, in plain words; each is in the label too (reproductive effects as changes in libido and menstruation). New thoughts of suicide: the label’s warning on antiepileptic medicines.',
  sources: ['article', 'label-2023'],
};
