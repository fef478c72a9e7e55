/**
 * What every result says besides its count and its cards, whatever was answered.
 */
import { both, crisis, emergency, msg, str, type Message, type Voices } from './message.js';
import type { SourceId } from './sources.js';

/** A part of the result with its own heading. */
export interface Passage {
  readonly title: Voices;
  readonly text: readonly Voices[];
  readonly rule: string;
  readonly sources: readonly SourceId[];
}

/** First words of every result: empathy, responsibility, self-efficacy; the same for every count. */
export const acknowledge: Voices = {
  self: msg(
    'Thank you for taking the time. These questions are not easy. What you do next is up to you. Many people have made a change with support.',
    {
      id: 'result.acknowledge.self',
      desc: 'First words of every result. Warm, no blame, and no praise: the same words stand above every count.',
    },
  ),
  other: msg(
    'Thank you for caring about someone. These questions are not easy. What they do next is up to them. Many people have made a change with support.',
    {
      id: 'result.acknowledge.other',
      desc: 'First words of every result, to someone who cares about the person. No blame, no praise.',
    },
  ),
};

/** The standing sentence. */
export const notATest: Voices = {
  self: msg(
    'This is a list of signs, not a medical test. It cannot say if you have an addiction. A clinician, such as a doctor or nurse, can.',
    {
      id: 'result.not-a-test.self',
      desc: 'Stands in every result: the limits of this check.',
    },
  ),
  other: msg(
    'This is a list of signs, not a medical test. It cannot say if they have an addiction. A clinician, such as a doctor or nurse, can.',
    {
      id: 'result.not-a-test.other',
      desc: 'Stands in every result about someone else: the limits of this check.',
    },
  ),
};

/** `need` is never read alone. */
export const needAlone: Voices = {
  self: msg(
    'Feeling that you need clonazepam can mean that it helps you. It can also be a sign of a problem. One answer cannot tell.',
    {
      id: 'result.need-alone.self',
      desc: 'Shown when the only Yes is that one needs clonazepam to get through the day.',
    },
  ),
  other: msg(
    'Seeming to need clonazepam can mean that it helps them. It can also be a sign of a problem. One answer cannot tell.',
    {
      id: 'result.need-alone.other',
      desc: 'Shown when the only Yes is that they seem to need clonazepam to get through the day.',
    },
  ),
};

/** Why the advice is stronger than the count. */
export const lifted: Voices = both(
  msg(
    'Some of your answers matter for safety, whatever the count is. So the advice here goes further than the count.',
    {
      id: 'result.lifted',
      desc: 'Shown when a safety answer lifts the advice above that of the count.',
    },
  ),
);

export const resultHeadings = {
  meaning: msg('What this can mean', { id: 'result.meaning.title', desc: 'Heading in the result.' }),
  next: msg('Your next step', { id: 'result.next.title', desc: 'Heading in the result, above one single step.' }),
  menu: msg('Other ways to start', { id: 'result.menu.title', desc: 'Heading above four short options.' }),
} as const;

/** A short menu: people choose better when there is a choice. */
export const menu: readonly Voices[] = [
  {
    self: msg('Ask a pharmacist.', { id: 'menu.pharmacist.self', desc: 'Option in a short list.' }),
    other: msg('Ask a pharmacist for advice.', {
      id: 'menu.pharmacist.other',
      desc: 'Option in a short list, to someone who cares about the person.',
    }),
  },
  {
    self: msg('Talk to a doctor or nurse, such as the one who prescribes clonazepam.', {
      id: 'menu.prescriber.self',
      desc: 'Option in a short list.',
    }),
    other: msg('Offer to go with them to their prescriber.', {
      id: 'menu.prescriber.other',
      desc: 'Option in a short list, to someone who cares about the person.',
    }),
  },
  both(msg('Call a helpline.', { id: 'menu.helpline', desc: 'Option in a short list.' })),
  {
    self: msg('Tell someone you trust.', { id: 'menu.trusted.self', desc: 'Option in a short list.' }),
    other: msg('Talk to someone you trust about how you are.', {
      id: 'menu.trusted.other',
      desc: 'Option in a short list: support for the visitor.',
    }),
  },
];

/** For the one who asks about someone else. */
export const carer: readonly (Passage & { readonly id: 'carer-talk' | 'carer-support' | 'carer-emergency' })[] = [
  {
    id: 'carer-talk',
    title: both(
      msg('How to start the talk', { id: 'carer.talk.title', desc: 'Heading, to someone who cares about the person.' }),
    ),
    text: [
      both(
        msg(
          'Pick a calm time in private. Say what you have seen and that you care. Ask, then listen. Try not to argue or blame.',
          {
            id: 'carer.talk.how',
            desc: 'How to begin a talk about clonazepam.',
          },
        ),
      ),
      both(
        msg('Do not take the pills away to make them stop. Stopping suddenly can be dangerous.', {
          id: 'carer.talk.pills',
          desc: 'Warning to someone who cares about the person.',
        }),
      ),
    ],
    rule: 'Audience `other` only: how to start the talk.',
    sources: ['words-matter', 'brief'],
  },
  {
    id: 'carer-support',
    title: both(
      msg('Support for you', { id: 'carer.support.title', desc: 'Heading, to someone who cares about the person.' }),
    ),
    text: [
      both(
        msg(
          'Worrying about someone can be hard. You do not have to do this alone. Helplines are there for family and friends too.',
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
  {
    id: 'carer-emergency',
    title: both(
      msg('In an emergency', { id: 'carer.emergency.title', desc: 'Heading, to someone who cares about the person.' }),
    ),
    text: [
      both(
        msg(
          str`If they cannot be woken, breathe slowly or not at all, or have blue or gray lips, call ${emergency}. Then press “Get help now” to see what to do.`,
          {
            id: 'carer.emergency.text',
            desc: '${emergency} is a phone number such as 911, or the words "your local emergency number". The words in quotation marks are the label of the help button: use your translation of that label.',
          },
        ),
      ),
    ],
    rule: 'Audience `other` only: what to do in an emergency.',
    sources: ['overdose-day', 'brief'],
  },
];

/** In every result, at every count. */
export const stopping: Passage = {
  title: both(
    msg('Do not stop suddenly', { id: 'safety.stopping.title', desc: 'Heading of a safety message in every result.' }),
  ),
  text: [
    both(
      msg(
        'Stopping clonazepam suddenly, or cutting the dose too fast, can cause withdrawal. It can bring seizures that can kill. Clonazepam is also a medicine against seizures.',
        {
          id: 'safety.stopping.danger',
          desc: 'Safety message in every result. Do not soften.',
        },
      ),
    ),
    both(
      msg(
        'A doctor can lower the dose step by step, over weeks or longer. Most people live at home while they do this. Some may need to start in a hospital or a treatment center, for example after taking more than was prescribed.',
        {
          id: 'safety.stopping.taper',
          desc: 'Safety message in every result: the taper. No schedule, no doses.',
        },
      ),
    ),
  ],
  rule: 'In every result. No taper schedule is shown. The guideline calls tapers “typically”, its patient guide “almost always”, outpatient; taking more than prescribed or a use disorder may need a hospital or residential start (brief). The article’s view that inpatient is better for many is not repeated.',
  sources: ['fda-2020', 'label-2023', 'asam-2025', 'asam-patients'],
};

/** In every result, at every count, and in the help panel. No suicide question is ever asked: nobody is there to answer it. */
export const crisisPassage: Passage = {
  title: {
    self: msg('If you think about suicide', {
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
      self: msg(str`If you have thoughts of suicide, or cannot stay safe, do not wait. Call ${crisis}.`, {
        id: 'safety.crisis.self',
        desc: 'Safety message in every result. ${crisis} is a crisis line with its number, or the words "a crisis line or your local emergency number".',
      }),
      other: msg(
        str`If they, or you, have thoughts of suicide or cannot stay safe, do not wait. Call ${crisis}. Stay with them if you can, and ask how to keep them safe.`,
        {
          id: 'safety.crisis.other',
          desc: 'Safety message in every result about someone else. ${crisis} is a crisis line with its number, or the words "a crisis line or your local emergency number".',
        },
      ),
    },
  ],
  rule: 'In every result and in the help panel. A suicide question is never asked.',
  sources: ['brief'],
};

/** In every result, at every count. */
export const treatment: Passage = {
  title: both(msg('What treatment can look like', { id: 'treatment.title', desc: 'Heading in every result.' })),
  text: [
    both(
      msg(
        'Treatment is made to fit the person. It can mean talks with a counselor, alone or in a group. Therapy can work on thoughts and habits. Exercise, meditation and new ways to cope with stress can help too.',
        {
          id: 'treatment.what',
          desc: 'What treatment can include. "Therapy can work on thoughts and habits" is behavioral therapy.',
        },
      ),
    ),
    both(
      msg('Many people live at home during treatment. Some stay at a treatment center for a while.', {
        id: 'treatment.where',
        desc: 'Outpatient and residential treatment. Neither is called better.',
      }),
    ),
  ],
  rule: 'In every result: counselling alone or in a group, behavioural therapy, exercise, meditation, outpatient or residential, coping skills, a plan fitted to the person.',
  sources: ['article', 'asam-2025'],
};

/** Titles of the last parts of the result. */
export const closing = {
  helplines: msg('People to call', { id: 'helplines.title', desc: 'Heading above phone numbers.' }),
  sources: msg('Where these facts come from', { id: 'sources.title', desc: 'Heading above a list of sources.' }),
} as const satisfies Record<string, Message>;
