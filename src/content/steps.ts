/**
 * The one next step, by how urgent it is. Which step belongs to which answers: `src/domain/advice.ts`.
 *
 * All steps are laid out in one place, so their lengths are about equal: each begins with the step itself, and short
 * steps go on with what helps until then.
 */
import { msg, type ByAudience, type Message } from './message.js';
import type { SourceId } from './sources.js';

export type StepId =
  'keep' | 'ask' | 'mention' | 'review' | 'soon' | 'soon-doctor' | 'many' | 'withdrawal' | 'withdrawal-many';

export interface Step {
  readonly id: StepId;
  /** The step itself. */
  readonly text: readonly ByAudience<Message>[];
  /** What helps until then; on the screen only. */
  readonly more: readonly ByAudience<Message>[];
  /** For clinicians: for which answers, and why. */
  readonly rule: string;
  readonly sources: readonly SourceId[];
}

const untilThen: ByAudience<Message> = {
  self: msg('Until then, do not take more. If you take it on most days, do not stop suddenly.', {
    id: 'step.until-then.self',
    desc: 'After the next step: what not to do while one waits for it.',
  }),
  other: msg('Until then, they should not take more. If they take it on most days, they should not stop suddenly.', {
    id: 'step.until-then.other',
    desc: 'After the next step, about someone else: what not to do while one waits for it.',
  }),
};

const bring: ByAudience<Message> = {
  self: msg('You can show them this result. Print, copy or save it below.', {
    id: 'step.bring.self',
    desc: 'After the next step. “Them”: the doctor or whoever is asked. Print, Copy and Save are buttons.',
  }),
  other: msg('This result can help you explain. Print, copy or save it below.', {
    id: 'step.bring.other',
    desc: 'After the next step, to someone who cares about the person. Print, Copy and Save are buttons.',
  }),
};

const tell: ByAudience<Message> = {
  self: msg('Tell every doctor, dentist and pharmacist that you take clonazepam.', {
    id: 'step.tell.self',
    desc: 'After the next step, where the count is 0.',
  }),
  other: msg('Every doctor, dentist and pharmacist they see should know that they take clonazepam.', {
    id: 'step.tell.other',
    desc: 'After the next step, where the count is 0, about someone else.',
  }),
};

const many: ByAudience<Message> = {
  self: msg('Call today: your doctor, an addiction service or a helpline. Ask for a full assessment.', {
    id: 'band.many.next.self',
    desc: 'Next step for 6 to 9 signs. "Assessment": a full check by a clinician.',
  }),
  other: msg(
    'Offer to call together today: their doctor, an addiction service or a helpline. Ask for a full assessment.',
    {
      id: 'band.many.next.other',
      desc: 'Next step for 6 to 9 signs, to someone who cares about the person.',
    },
  ),
};

const unsure: ByAudience<Message> = {
  self: msg('Not sure which of these fits you? Call a doctor or pharmacist today.', {
    id: 'step.withdrawal.self',
    desc: 'Next step, right after the three sentences of the card on withdrawal.',
  }),
  other: msg('Not sure which of these fits them? Call a doctor or pharmacist today.', {
    id: 'step.withdrawal.other',
    desc: 'Next step, right after the three sentences of the card on withdrawal, about someone else.',
  }),
};

const whenCalling: ByAudience<Message> = {
  self: msg('When you call, say what you took, when you last took it, and how you feel now.', {
    id: 'step.when-calling.self',
    desc: 'Next step after getting ill when cutting down: what to say on the phone.',
  }),
  other: msg('When they call, they can say what they took, when they last took it, and how they feel now.', {
    id: 'step.when-calling.other',
    desc: 'Next step after getting ill when cutting down, about someone else: what to say on the phone.',
  }),
};

export const steps: readonly Step[] = [
  {
    id: 'keep',
    text: [
      {
        self: msg('Please read the safety facts below. You can come back any time.', {
          id: 'band.none.next.self',
          desc: 'Next step for a count of 0.',
        }),
        other: msg('Please read the safety facts below. If you still worry, ask them how they are doing.', {
          id: 'band.none.next.other',
          desc: 'Next step for a count of 0, to someone who cares about the person.',
        }),
      },
    ],
    more: [tell, bring],
    rule: 'Urgency `keep`: count 0, no flag, and not `review`.',
    sources: ['brief'],
  },
  {
    id: 'ask',
    text: [
      {
        self: msg('You can ask a pharmacist or doctor anything about clonazepam. You do not have to give reasons.', {
          id: 'step.ask.self',
          desc: 'Next step when all nine signs were skipped and no safety answer calls for more.',
        }),
        other: msg('You can ask a pharmacist or doctor anything about clonazepam. You do not have to give names.', {
          id: 'step.ask.other',
          desc: 'Next step when all nine signs were skipped, to someone who cares about the person.',
        }),
      },
    ],
    more: [tell, bring],
    rule: 'Urgency `keep`, no sign answered and no flag: nothing is known, so the step is to ask.',
    sources: ['brief'],
  },
  {
    id: 'mention',
    text: [
      {
        self: msg('Bring this up at your next appointment. If you don’t have one, ask a doctor or pharmacist.', {
          id: 'band.few.next.self',
          desc: 'Next step for 1 or 2 signs.',
        }),
        other: msg('Find a calm time to ask how they are. Suggest that they bring it up at their next appointment.', {
          id: 'band.few.next.other',
          desc: 'Next step for 1 or 2 signs, to someone who cares about the person.',
        }),
      },
    ],
    more: [untilThen, bring],
    rule: 'Urgency `mention`: count 1–2, no flag.',
    sources: ['brief'],
  },
  {
    id: 'review',
    text: [
      {
        self: msg('Keep taking it as prescribed. Ask the doctor who prescribes it to look at it with you.', {
          id: 'step.review.self',
          desc: 'Next step for people who take it daily, exactly as prescribed. Never name an addiction service here.',
        }),
        other: msg('They should keep taking it as prescribed. The doctor who prescribes it can look at it with them.', {
          id: 'step.review.other',
          desc: 'Next step where someone takes it daily, exactly as prescribed. Never name an addiction service here.',
        }),
      },
    ],
    more: [untilThen, bring],
    rule: 'Urgency `review`: count 0–2, taken as prescribed on most days, no other flag. The dependence card leads. No word of an addiction service: dependence is expected here.',
    sources: ['asam-pocket', 'brief'],
  },
  {
    id: 'soon',
    text: [
      {
        self: msg(
          'Make an appointment soon with the doctor or nurse who prescribes your clonazepam, or with an addiction service.',
          {
            id: 'band.several.next.self',
            desc: 'Next step for 3 to 5 signs, and the least that is advised with most safety answers. Leave out “nurse” where nurses may not prescribe.',
          },
        ),
        other: msg('Talk with them soon. Offer to help make an appointment with a doctor or an addiction service.', {
          id: 'band.several.next.other',
          desc: 'Next step for 3 to 5 signs, to someone who cares about the person.',
        }),
      },
    ],
    more: [untilThen, bring],
    rule: 'Urgency `soon`: count 3–5, or any flag but `daily`.',
    sources: ['brief'],
  },
  {
    id: 'soon-doctor',
    text: [
      {
        self: msg(
          'Make an appointment soon with a doctor, such as the one who prescribes it. Tell them how you take it.',
          {
            id: 'step.daily.self',
            desc: 'Next step for people who take it on most days and did not say how it is prescribed. Never name an addiction service here.',
          },
        ),
        other: msg(
          'Talk with them soon. Offer to help make an appointment with a doctor, such as the one who prescribes it.',
          {
            id: 'step.daily.other',
            desc: 'Next step where someone takes it on most days and it is not known how it is prescribed. Never name an addiction service here.',
          },
        ),
      },
    ],
    more: [untilThen, bring],
    rule: 'Urgency `soon` for `daily` alone, with a count of 0–2 and `as-prescribed` skipped: a doctor, no addiction service.',
    sources: ['brief'],
  },
  {
    id: 'many',
    text: [many],
    more: [untilThen, bring],
    rule: 'Urgency `today`: count 6–9.',
    sources: ['brief'],
  },
  {
    id: 'withdrawal',
    text: [unsure],
    more: [whenCalling, bring],
    rule: 'Urgency `today`: the flag `withdrawal`, at every count below 6. The card on withdrawal stands above it, the emergency first.',
    sources: ['label-2023', 'asam-2025', 'brief'],
  },
  {
    id: 'withdrawal-many',
    text: [many],
    more: [whenCalling, bring],
    rule: 'Urgency `today`: the flag `withdrawal` and a count of 6–9. The card on withdrawal stands above it.',
    sources: ['label-2023', 'asam-2025', 'brief'],
  },
];
