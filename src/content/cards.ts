/**
 * The cards of the result. A card has the same wording wherever it appears: under “For your answers” if an answer calls
 * for it, otherwise under “More safety facts”. So its title begins with “If …”, every sentence is true for everybody,
 * and none accuses somebody who said No.
 */
import { sameForBoth, emergency, msg, poison, str, type ByAudience, type Message } from './message.js';
import type { FlagId } from './flags.js';
import type { SourceId } from './sources.js';

/** Cards whose place depends on the answers. */
export type SafetyCardId = Exclude<FlagId, 'daily'> | 'naloxone' | 'dependence';

export type CardId =
  | SafetyCardId
  /** Always first under “For your answers”, about someone else only. */
  | 'emergency'
  /** Always under “Extra care”. */
  | 'pregnancy'
  | 'epilepsy'
  | 'older'
  | 'lungs'
  | 'driving'
  | 'young';

export interface Card<Id extends CardId = CardId> {
  readonly id: Id;
  readonly title: ByAudience<Message>;
  readonly text: readonly ByAudience<Message>[];
  /** For clinicians: what the card is based on. */
  readonly rule: string;
  readonly sources: readonly SourceId[];
}

export interface SafetyCard extends Card<SafetyCardId> {
  /** Any of these flags puts it under “For your answers”. */
  readonly flags: readonly FlagId[];
}

/** The three sentences on withdrawal: its card, and its next step. */
export const withdrawalSentences: readonly ByAudience<Message>[] = [
  sameForBoth(
    msg(
      str`After cutting down or stopping, a seizure, confusion, or seeing or hearing things is an emergency. Call ${emergency} now, even if it has passed.`,
      {
        id: 'flag.withdrawal.emergency',
        desc: 'Withdrawal: the emergency. “Seeing or hearing things” that are not there. ${emergency} is a phone number such as 911, or the words "your local emergency number".',
      },
    ),
  ),
  {
    self: msg(
      'If you feel ill now, or cut down or stopped lately, call a doctor or pharmacist today. Call before you change the dose again.',
      { id: 'flag.withdrawal.do.self', desc: 'Withdrawal: ill now, or stopped lately.' },
    ),
    other: msg(
      'If they feel ill now, or cut down or stopped lately, help them call a doctor or pharmacist today. Call before they change the dose again.',
      { id: 'flag.withdrawal.do.other', desc: 'Withdrawal, about someone else: ill now, or stopped lately.' },
    ),
  },
  {
    self: msg('If it was long ago and you are well, tell the doctor who prescribes it before any change.', {
      id: 'flag.withdrawal.past.self',
      desc: 'Withdrawal that is over. “The doctor who prescribes it”: or another clinician who may prescribe.',
    }),
    other: msg('If it was long ago and they are well, the doctor who prescribes it should know before any change.', {
      id: 'flag.withdrawal.past.other',
      desc: 'Withdrawal that is over, about someone else.',
    }),
  },
];

/** Most urgent first; the order under both headings. */
export const safetyCards: readonly SafetyCard[] = [
  {
    id: 'withdrawal',
    flags: ['withdrawal'],
    title: {
      self: msg('If you feel ill after cutting down', {
        id: 'flag.withdrawal.title.self',
        desc: 'Title of the safety card on withdrawal.',
      }),
      other: msg('If they feel ill after cutting down', {
        id: 'flag.withdrawal.title.other',
        desc: 'Title of the safety card on withdrawal, about someone else.',
      }),
    },
    text: withdrawalSentences,
    rule: 'A seizure, confusion or hallucinations after stopping are an emergency, also when they have passed: they can come back. Ill now, or cut down lately: a doctor or pharmacist today. Long past and well: the prescriber, before any change.',
    sources: ['article', 'label-2023', 'asam-2025'],
  },
  {
    id: 'mixing',
    flags: ['mixing'],
    title: {
      self: msg('If you mix it with alcohol, opioids or sleeping pills', {
        id: 'flag.mixing.title.self',
        desc: 'Title of the safety card on mixing. “It” is clonazepam.',
      }),
      other: msg('If they mix it with alcohol, opioids or sleeping pills', {
        id: 'flag.mixing.title.other',
        desc: 'Title of the safety card on mixing, about someone else.',
      }),
    },
    text: [
      {
        self: msg(
          'Together they can slow or stop your breathing. Most deaths with medicines like clonazepam involve such a mix.',
          {
            id: 'flag.mixing.danger.self',
            desc: 'Safety card on mixing: the danger. Do not soften. “Most deaths”, never “the most common way”.',
          },
        ),
        other: msg(
          'Together they can slow or stop a person’s breathing. Most deaths with medicines like clonazepam involve such a mix.',
          { id: 'flag.mixing.danger.other', desc: 'Safety card on mixing, about someone else. Do not soften.' },
        ),
      },
      {
        self: msg(
          'Do not suddenly stop any of them: clonazepam, heavy daily drinking, opioids, methadone or buprenorphine. First ask a doctor or pharmacist how to make it safer.',
          {
            id: 'flag.mixing.do.self',
            desc: 'Safety card on mixing: stopping is dangerous too. Methadone and buprenorphine are treatments for opioid addiction.',
          },
        ),
        other: msg(
          'They should not suddenly stop any of them: clonazepam, heavy daily drinking, opioids, methadone or buprenorphine. Help them ask a doctor or pharmacist first how to make it safer.',
          { id: 'flag.mixing.do.other', desc: 'Safety card on mixing, about someone else: stopping is dangerous too.' },
        ),
      },
      {
        self: msg('Do not add a drink, an opioid or a sleeping pill that you do not take every day.', {
          id: 'flag.mixing.add.self',
          desc: 'Safety card on mixing: nothing on top.',
        }),
        other: msg('They should not add a drink, an opioid or a sleeping pill that they do not take every day.', {
          id: 'flag.mixing.add.other',
          desc: 'Safety card on mixing, about someone else: nothing on top.',
        }),
      },
    ],
    rule: 'Breathing can slow or stop. Opioids were involved in 83.5 % of US deaths with benzodiazepines in 2000–2019, and 9 % involved neither opioids, cocaine, other stimulants, barbiturates nor alcohol: so “most deaths”, and no ranking. Sudden stopping of alcohol, opioids or clonazepam is dangerous too, and methadone or buprenorphine must not be disrupted (recommendation 21 of the joint guideline).',
    sources: ['deaths-2022', 'fda-2020', 'asam-pocket'],
  },
  {
    id: 'unmarked-source',
    flags: ['unmarked-source'],
    title: {
      self: msg('If your pills came from outside a pharmacy', {
        id: 'flag.unmarked-source.title.self',
        desc: 'Title of the safety card on pills that no pharmacy, clinic or hospital gave out. Name the places where people in your country get medicines.',
      }),
      other: msg('If their pills came from outside a pharmacy', {
        id: 'flag.unmarked-source.title.other',
        desc: 'Title of the same card, about someone else.',
      }),
    },
    text: [
      sameForBoth(
        msg(
          'They may contain something else, such as fentanyl or bromazolam. You cannot see what is in them or how strong they are.',
          {
            id: 'flag.unmarked-source.danger',
            desc: 'Safety card: such pills may be something else. Fentanyl is a very strong opioid; bromazolam is a drug like clonazepam.',
          },
        ),
      ),
      {
        self: msg(
          'It is safest not to start, and not to take more. If you take them on most days, do not stop suddenly. Ask a doctor or an addiction service for a safe way.',
          { id: 'flag.unmarked-source.stop.self', desc: 'Safety card: not to start, and not to stop suddenly either.' },
        ),
        other: msg(
          'It is safest not to start, and not to take more. If they take them on most days, they should not stop suddenly. A doctor or an addiction service can find a safe way.',
          { id: 'flag.unmarked-source.stop.other', desc: 'Safety card, about someone else.' },
        ),
      },
      {
        self: msg('If you take them anyway, never do it alone. Have someone with you who can call for help.', {
          id: 'flag.unmarked-source.do.self',
          desc: 'Safety card: never when nobody else is there.',
        }),
        other: msg('If they take them anyway, they should never be alone. Someone must be there to call for help.', {
          id: 'flag.unmarked-source.do.other',
          desc: 'Safety card, about someone else: never when nobody else is there.',
        }),
      },
    ],
    rule: 'Such pills may hold fentanyl or other benzodiazepines. To a person who is dependent, “do not take them” alone would be dangerous: so not to start, not to take more, and not to stop suddenly.',
    sources: ['cdc-2024', 'asam-patients', 'brief'],
  },
  {
    id: 'naloxone',
    flags: ['mixing', 'unmarked-source'],
    title: sameForBoth(
      msg('If opioids may be involved', {
        id: 'card.naloxone.title',
        desc: 'Title of the safety card on naloxone.',
      }),
    ),
    text: [
      sameForBoth(
        msg('Keep naloxone close, and tell people where it is. A pharmacist can tell you where to get it.', {
          id: 'card.naloxone',
          desc: 'Naloxone is a medicine that reverses opioid overdose; use its usual name in your language.',
        }),
      ),
      sameForBoth(
        msg(
          'It can reverse an opioid overdose. It does not reverse clonazepam or alcohol. Not sure what was taken? Give it all the same.',
          { id: 'card.naloxone.limits', desc: 'What naloxone does and does not do. All four sentences are needed.' },
        ),
      ),
    ],
    rule: 'The only place in the result that speaks of naloxone. It does not work on benzodiazepines (nor bromazolam) or alcohol, and does no harm without opioids: give it all the same.',
    sources: ['naloxone-bja', 'cdc-2024', 'asam-pocket'],
  },
  {
    id: 'off-prescription',
    flags: ['off-prescription'],
    title: {
      self: msg('If you take more than prescribed, or someone else’s pills', {
        id: 'flag.off-prescription.title.self',
        desc: 'Title of the safety card on clonazepam that is taken differently from how it was prescribed. No blame.',
      }),
      other: msg('If they take more than prescribed, or someone else’s pills', {
        id: 'flag.off-prescription.title.other',
        desc: 'Title of the same card, about someone else. No blame.',
      }),
    },
    text: [
      sameForBoth(
        msg(
          'This raises the risk of overdose, dependence and withdrawal. A doctor or pharmacist can help make it safer.',
          {
            id: 'flag.off-prescription.danger',
            desc: 'Safety card: the risk, and who can help.',
          },
        ),
      ),
      {
        self: msg(
          'If you take it on most days, do not stop suddenly. If only now and then, you do not need to take another.',
          { id: 'flag.off-prescription.do.self', desc: 'Safety card: what to do.' },
        ),
        other: msg(
          'If they take it on most days, they should not stop suddenly. If only now and then, they do not need to take another.',
          { id: 'flag.off-prescription.do.other', desc: 'Safety card, about someone else: what to do.' },
        ),
      },
    ],
    rule: '`as-prescribed` answered No. Taking more, or another person’s medicine, is the commonest misuse; version 1 of the content said nothing to it.',
    sources: ['fda-2020', 'article', 'brief'],
  },
  {
    id: 'route',
    flags: ['route'],
    title: {
      self: msg('If you snort or inject it', {
        id: 'flag.route.title.self',
        desc: 'Title of the safety card on snorting and injecting.',
      }),
      other: msg('If they snort or inject it', {
        id: 'flag.route.title.other',
        desc: 'Title of the same card, about someone else.',
      }),
    },
    text: [
      sameForBoth(
        msg(
          'Snorting can harm the nose, throat and lungs. Injecting can bring infections, abscesses and diseases from needles.',
          { id: 'flag.route.danger', desc: 'Safety card on snorting and injecting: the harms.' },
        ),
      ),
      sameForBoth(
        msg(
          'In some places, services give out new needles and other supplies. They also help people who do not want to stop.',
          {
            id: 'flag.route.do',
            desc: 'Safety card: needle and syringe services. They help whether or not a person wants to stop.',
          },
        ),
      ),
    ],
    rule: 'Snorting harms nose, throat, lungs; injecting brings infection, abscess, disease from needles; services that supply clean equipment help without conditions, where they exist.',
    sources: ['article', 'cdc-injecting'],
  },
  {
    id: 'several-prescribers',
    flags: ['several-prescribers'],
    title: sameForBoth(
      msg('If more than one doctor prescribes', {
        id: 'flag.several-prescribers.title',
        desc: 'Title of the safety card on several prescribers.',
      }),
    ),
    text: [
      {
        self: msg('Ask one doctor to manage all your prescriptions. Keep taking your usual dose until then.', {
          id: 'flag.several-prescribers.do.self',
          desc: 'Safety card on several prescribers: what to do.',
        }),
        other: msg(
          'One doctor should manage all their prescriptions. They should keep to their usual dose until then.',
          {
            id: 'flag.several-prescribers.do.other',
            desc: 'Safety card on several prescribers, about someone else.',
          },
        ),
      },
      sameForBoth(
        msg('People who are also given opioids have more overdoses when more than one doctor prescribes.', {
          id: 'flag.several-prescribers.danger',
          desc: 'Safety card on several prescribers: the risk. It is an association, not a proven cause.',
        }),
      ),
    ],
    rule: 'One prescriber to coordinate; the usual dose until then.',
    sources: ['chua-2021', 'article'],
  },
  {
    id: 'dependence',
    flags: ['daily'],
    title: {
      self: msg('If you take it on most days', {
        id: 'flag.daily.title.self',
        desc: 'Title of the card on regular use and dependence.',
      }),
      other: msg('If they take it on most days', {
        id: 'flag.daily.title.other',
        desc: 'Title of the same card, about someone else.',
      }),
    },
    text: [
      {
        self: msg(
          'Your body can get used to clonazepam, even when you take it exactly as prescribed. This is called dependence. It is expected, and it is not addiction.',
          {
            id: 'flag.daily.dependence.self',
            desc: 'Dependence (the body is used to the medicine) and addiction must stay two different words.',
          },
        ),
        other: msg(
          'Their body can get used to clonazepam, even when they take it exactly as prescribed. This is called dependence. It is expected, and it is not addiction.',
          {
            id: 'flag.daily.dependence.other',
            desc: 'About someone else. Dependence and addiction must stay two different words.',
          },
        ),
      },
      {
        self: msg(
          'With time the same dose may do less. Do not raise it on your own, and do not stop suddenly. Skipping doses makes withdrawal worse.',
          { id: 'flag.daily.do.self', desc: 'Card on regular use: tolerance, and what not to do.' },
        ),
        other: msg(
          'With time the same dose may do less. They should not raise it on their own, or stop suddenly. Skipping doses makes withdrawal worse.',
          {
            id: 'flag.daily.do.other',
            desc: 'Card on regular use, about someone else: tolerance, and what not to do.',
          },
        ),
      },
    ],
    rule: 'Always there; leads at `review`. Nearly everyone who takes benzodiazepines regularly for more than a month is physically dependent, which is expected and distinct from a use disorder (pocket guide). Worded so that it is true beside every count.',
    sources: ['asam-pocket', 'asam-2025', 'asam-patients', 'nice-ng215', 'article'],
  },
];

/** About someone else, always first under “For your answers”. */
export const emergencyCard: Card<'emergency'> = {
  id: 'emergency',
  title: sameForBoth(
    msg('If it is an emergency', {
      id: 'carer.emergency.title',
      desc: 'Title, to someone who cares about the person.',
    }),
  ),
  text: [
    sameForBoth(
      msg(
        str`Call ${emergency} if you cannot wake them, if their breathing is slow or has stopped, or if their lips are blue or gray. Then press “Get help now” to see what to do.`,
        {
          id: 'carer.emergency.text',
          desc: '${emergency} is a phone number such as 911, or the words "your local emergency number". The words in quotation marks are the label of the help button: use your translation of that label.',
        },
      ),
    ),
  ],
  rule: 'Audience `other` only: what to do in an emergency comes first.',
  sources: ['overdose-day', 'brief'],
};

/** In every result. */
export const extraCare: readonly Card[] = [
  {
    id: 'pregnancy',
    title: sameForBoth(
      msg('If pregnant or breast-feeding', {
        id: 'extra.pregnancy.title',
        desc: 'Title of a card under “Extra care”.',
      }),
    ),
    text: [
      sameForBoth(
        msg('Stopping suddenly is dangerous for mother and baby. Call a doctor or midwife soon.', {
          id: 'extra.pregnancy',
          desc: 'Pregnant or breast-feeding.',
        }),
      ),
      sameForBoth(
        msg(
          str`If a baby is very sleepy, floppy or feeds badly, call a doctor now. If a baby breathes slowly, call ${emergency}.`,
          { id: 'extra.pregnancy.baby', desc: 'Signs in a baby. ${emergency} is a phone number, or words for it.' },
        ),
      ),
    ],
    rule: 'Sudden stopping endangers mother and child; sedation and withdrawal in newborns (label).',
    sources: ['label-2023', 'brief'],
  },
  {
    id: 'epilepsy',
    title: sameForBoth(msg('If it is for epilepsy', { id: 'extra.epilepsy.title', desc: 'Title of a card.' })),
    text: [
      sameForBoth(
        msg('Without it, seizures can come back and last longer. The dose should change only with a doctor.', {
          id: 'extra.epilepsy',
          desc: 'Epilepsy.',
        }),
      ),
    ],
    rule: 'Abrupt withdrawal can bring on status epilepticus (label).',
    sources: ['label-2023'],
  },
  {
    id: 'older',
    title: sameForBoth(msg('If 65 or older', { id: 'extra.older.title', desc: 'Title of a card.' })),
    text: [
      sameForBoth(
        msg('Falls and confusion are more likely. After a fall, or with new confusion, ask a doctor today.', {
          id: 'extra.older',
          desc: 'Older people.',
        }),
      ),
    ],
    rule: 'Falls, confusion.',
    sources: ['asam-2025', 'label-2023'],
  },
  {
    id: 'lungs',
    title: sameForBoth(
      msg('If there is lung disease or sleep apnea', {
        id: 'extra.lungs.title',
        desc: 'Title of a card. Sleep apnea: breathing stops now and then during sleep.',
      }),
    ),
    text: [
      sameForBoth(
        msg('Clonazepam can slow breathing even more. Ask a doctor if it is the right medicine.', {
          id: 'extra.lungs',
          desc: 'Lung disease.',
        }),
      ),
    ],
    rule: 'Respiratory depression (label).',
    sources: ['label-2023'],
  },
  {
    id: 'driving',
    title: sameForBoth(msg('If driving or using machines', { id: 'extra.driving.title', desc: 'Title of a card.' })),
    text: [
      sameForBoth(
        msg('No driving while sleepy, slow or unsteady, or after a change of dose.', {
          id: 'extra.driving',
          desc: 'Driving.',
        }),
      ),
    ],
    rule: 'Impaired judgment and motor skills (label).',
    sources: ['label-2023'],
  },
  {
    id: 'young',
    title: {
      self: msg('If you are under 18', { id: 'extra.young.title.self', desc: 'Title of a card.' }),
      other: msg('If it is a child or teenager', { id: 'extra.young.title.other', desc: 'Title of a card.' }),
    },
    text: [
      {
        self: msg('Tell an adult you trust, such as a parent, a teacher or a school nurse.', {
          id: 'extra.young.self',
          desc: 'To a young person.',
        }),
        other: msg(
          str`If a small child swallowed any, call ${poison} now, even without symptoms. If a teenager has pills from outside a pharmacy, call ${poison} or a doctor today. Lock all medicines away.`,
          {
            id: 'extra.young.other',
            desc: 'To a parent. ${poison} is the number of a poison center, or the words "a poison center".',
          },
        ),
      },
    ],
    rule: 'To a parent, a child’s pills from outside are a reason to call a doctor or poison center today. A young person tells an adult they trust.',
    sources: ['brief'],
  },
];
