/**
 * The flags: answers that call for a safety card whatever the count is.
 *
 * Any flag lifts the advice (not the count) to at least that of the band `several`.
 */
import { both, emergency, msg, str, type Message, type Voices } from './message.js';
import type { SourceId } from './sources.js';

/** A Yes to the question of the same id raises the flag. In the order in which their cards are shown. */
export type FlagId = 'mixing' | 'unmarked-source' | 'withdrawal' | 'daily' | 'several-prescribers' | 'route';

export interface Card {
  readonly title: Message;
  readonly text: readonly Voices[];
  /** For clinicians: what raises the card and why it says what it says. */
  readonly rule: string;
  readonly sources: readonly SourceId[];
}

export interface Flag extends Card {
  readonly id: FlagId;
}

const naloxone = msg(
  'Keep naloxone close, and tell people near you where it is. It can reverse an opioid overdose. It does not undo clonazepam.',
  {
    id: 'card.naloxone',
    desc: 'Safety card sentence. Naloxone is a medicine that reverses opioid overdose; use its usual name in your language. All three sentences are needed.',
  },
);

/** Most urgent first. */
export const flags: readonly Flag[] = [
  {
    id: 'mixing',
    title: msg('Clonazepam with alcohol, opioids or other sedatives', {
      id: 'flag.mixing.title',
      desc: 'Title of the safety card on mixing. "Sedatives": anything that makes one sleepy.',
    }),
    text: [
      both(
        msg(
          'Together they can slow or stop a person’s breathing. This mix is the most common way that clonazepam kills.',
          {
            id: 'flag.mixing.danger',
            desc: 'Safety card on mixing: the danger. Do not soften.',
          },
        ),
      ),
      both(naloxone),
      {
        self: msg(
          'Try not to take them together. Ask a pharmacist or your prescriber how to be safer. Do not stop clonazepam suddenly.',
          {
            id: 'flag.mixing.do.self',
            desc: 'Safety card on mixing: what to do.',
          },
        ),
        other: msg(
          'Suggest that they ask a pharmacist or their prescriber how to be safer. They should not stop clonazepam suddenly.',
          {
            id: 'flag.mixing.do.other',
            desc: 'Safety card on mixing: what to do, to someone who cares about the person.',
          },
        ),
      },
    ],
    rule: 'Yes to `mixing`. Breathing can slow or stop; the commonest way clonazepam kills is with another depressant; naloxone if opioids are possible. (That it is the commonest way is the brief’s statement; sources that were read support the direction and give no ranking.)',
    sources: ['fda-2020', 'naloxone-bja', 'brief'],
  },
  {
    id: 'unmarked-source',
    title: msg('Pills from outside a pharmacy', {
      id: 'flag.unmarked-source.title',
      desc: 'Title of the safety card on pills that did not come from a pharmacy.',
    }),
    text: [
      both(
        msg('Pills from outside a pharmacy may hold something else, even fentanyl. No one can tell by looking.', {
          id: 'flag.unmarked-source.danger',
          desc: 'Safety card: such pills may be something else. Fentanyl is a very strong opioid.',
        }),
      ),
      both(naloxone),
      {
        self: msg('Never take such pills when you are alone. Have someone near who can call for help.', {
          id: 'flag.unmarked-source.do.self',
          desc: 'Safety card: do not use such pills when nobody else is there.',
        }),
        other: msg('Ask them never to take such pills when they are alone, so that someone can call for help.', {
          id: 'flag.unmarked-source.do.other',
          desc: 'Safety card: do not use such pills alone, to someone who cares about the person.',
        }),
      },
    ],
    rule: 'Yes to the sign `unmarked-source`. Pills from outside a pharmacy may hold something else, fentanyl included; naloxone; never use alone.',
    sources: ['asam-patients', 'brief'],
  },
  {
    id: 'withdrawal',
    title: msg('Feeling ill after cutting down', {
      id: 'flag.withdrawal.title',
      desc: 'Title of the safety card on withdrawal.',
    }),
    text: [
      {
        self: msg('If you feel ill now, call a doctor today. Call before you change the dose again.', {
          id: 'flag.withdrawal.do.self',
          desc: 'Safety card on withdrawal: what to do.',
        }),
        other: msg(
          'If they feel ill now, help them call a doctor today. They should call before they change the dose again.',
          {
            id: 'flag.withdrawal.do.other',
            desc: 'Safety card on withdrawal: what to do, to someone who cares about the person.',
          },
        ),
      },
      both(
        msg(
          str`After cutting down or stopping, these are an emergency: a seizure, confusion, or seeing or hearing things that are not there. Call ${emergency}.`,
          {
            id: 'flag.withdrawal.emergency',
            desc: 'Safety card on withdrawal: the emergency. ${emergency} is a phone number such as 911, or the words "your local emergency number".',
          },
        ),
      ),
    ],
    rule: 'Yes to `withdrawal`. Call a clinician before changing the dose; seizure, confusion or hallucinations after stopping are an emergency.',
    sources: ['article', 'label-2023', 'asam-2025'],
  },
  {
    id: 'daily',
    title: msg('Taking it most days', {
      id: 'flag.daily.title',
      desc: 'Title of the safety card on regular use.',
    }),
    text: [
      {
        self: msg(
          'Your body may be used to clonazepam by now, even if you take it just as prescribed. This is called dependence. It is not the same as addiction.',
          {
            id: 'flag.daily.dependence.self',
            desc: 'Safety card on regular use. Dependence (the body is used to it) and addiction must stay two different words.',
          },
        ),
        other: msg(
          'Their body may be used to clonazepam by now, even if they take it just as prescribed. This is called dependence. It is not the same as addiction.',
          {
            id: 'flag.daily.dependence.other',
            desc: 'Safety card on regular use, about someone else. Dependence and addiction must stay two different words.',
          },
        ),
      },
      {
        self: msg('Do not stop suddenly. Skipping doses can make withdrawal worse.', {
          id: 'flag.daily.do.self',
          desc: 'Safety card on regular use: what not to do.',
        }),
        other: msg('They should not stop suddenly. Skipping doses can make withdrawal worse.', {
          id: 'flag.daily.do.other',
          desc: 'Safety card on regular use: what not to do, about someone else.',
        }),
      },
    ],
    rule: 'Yes to `daily`. The body may be dependent even when taken exactly as prescribed: that is not addiction; do not stop suddenly. (Skipping doses can worsen withdrawal: patient guide.)',
    sources: ['article', 'fda-2020', 'asam-2025', 'asam-patients'],
  },
  {
    id: 'several-prescribers',
    title: msg('More than one prescriber', {
      id: 'flag.several-prescribers.title',
      desc: 'Title of the safety card on several prescribers.',
    }),
    text: [
      {
        self: msg(
          'Ask one prescriber to look after all your prescriptions. Do not stop suddenly while this is worked out.',
          {
            id: 'flag.several-prescribers.do.self',
            desc: 'Safety card on several prescribers: what to do.',
          },
        ),
        other: msg(
          'Suggest that one prescriber looks after all their prescriptions. They should not stop suddenly while this is worked out.',
          {
            id: 'flag.several-prescribers.do.other',
            desc: 'Safety card on several prescribers: what to do, to someone who cares about the person.',
          },
        ),
      },
      both(
        msg(
          'Some people are given both opioids and medicines like clonazepam. For them, overdose is more common with more than one prescriber.',
          {
            id: 'flag.several-prescribers.danger',
            desc: 'Safety card on several prescribers: the risk. It is an association, not a proven cause.',
          },
        ),
      ),
    ],
    rule: 'Yes to the sign `several-prescribers`. One prescriber to coordinate, not to stop suddenly. Chua 2021: treated overdose 1.8 times as common with several prescribers, among patients with overlapping opioid and benzodiazepine prescriptions; an association, so the text says “more common” and gives no number.',
    sources: ['chua-2021', 'fda-2020'],
  },
  {
    id: 'route',
    title: msg('Snorting or injecting', {
      id: 'flag.route.title',
      desc: 'Title of the safety card on snorting and injecting.',
    }),
    text: [
      both(
        msg(
          'Snorting can harm the nose, throat and lungs. Injecting can cause infections and abscesses (sores with pus). Used needles can pass on disease.',
          {
            id: 'flag.route.danger',
            desc: 'Safety card on snorting and injecting: the harms.',
          },
        ),
      ),
      {
        self: msg(
          'Some services give out new, clean needles and other supplies. You do not have to stop using to get help there.',
          {
            id: 'flag.route.do.self',
            desc: 'Safety card: needle and syringe services. They help whether or not a person wants to stop.',
          },
        ),
        other: msg(
          'Some services give out new, clean needles and other supplies. People do not have to stop using to get help there.',
          {
            id: 'flag.route.do.other',
            desc: 'Safety card: needle and syringe services, to someone who cares about the person. They help whether or not a person wants to stop.',
          },
        ),
      },
    ],
    rule: 'Yes to `route`. Snorting harms nose, throat, lungs; injecting brings infection, abscess, disease from needles; services that supply clean equipment help without conditions.',
    sources: ['article', 'cdc-injecting'],
  },
];

/**
 * Dependence told apart from addiction. Shown whenever clonazepam is taken as prescribed, so that no later Yes takes
 * it away; it leads the result when the count is 0–2 and no flag is up.
 */
export const dependence: Card = {
  title: msg('Dependence is not addiction', {
    id: 'dependence.title',
    desc: 'Title of the message for people who take clonazepam as prescribed. Two different words.',
  }),
  text: [
    both(
      msg(
        'The body can come to depend on clonazepam, even when it is taken as prescribed. Dependence alone is not addiction.',
        {
          id: 'dependence.is',
          desc: 'Dependence (the body is used to the medicine) and addiction must stay two different words. "Dependence alone": it neither proves nor rules out addiction.',
        },
      ),
    ),
    {
      self: msg('Do not change the dose on your own. Take your questions to your prescriber.', {
        id: 'dependence.do.self',
        desc: 'What to do.',
      }),
      other: msg('They should not change the dose on their own. Their prescriber can answer questions.', {
        id: 'dependence.do.other',
        desc: 'What to do, about someone else.',
      }),
    },
  ],
  rule: 'Yes to `as-prescribed`. Worded so that it is true beside every count (“dependence alone”). It leads when the count is 0–2 and no flag is up: do not change the dose alone, bring questions to the prescriber.',
  sources: ['asam-2025', 'fda-2020', 'brief'],
};
