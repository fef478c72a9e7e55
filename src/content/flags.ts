/**
 * The flags: answers that call for a card and raise the urgency, whatever the count. The cards are in `cards.ts`; how a
 * flag affects the urgency is in `src/domain/advice.ts`.
 */
import type { QuestionId } from './questions.js';
import type { SourceId } from './sources.js';

export type FlagId =
  'withdrawal' | 'mixing' | 'unmarked-source' | 'off-prescription' | 'route' | 'several-prescribers' | 'daily';

export interface Flag {
  readonly id: FlagId;
  readonly question: QuestionId;
  /** The answer that raises it: the risk side of the question. A skipped question raises nothing. */
  readonly answer: 'yes' | 'no';
  /** For clinicians: what the flag does to the advice, and why. */
  readonly rule: string;
  readonly sources: readonly SourceId[];
}

/** Most urgent first. */
export const flags: readonly Flag[] = [
  {
    id: 'withdrawal',
    question: 'withdrawal',
    answer: 'yes',
    rule: 'Urgency `today` at every count: withdrawal can be an emergency, and one that has passed can come back. The next step holds the three sentences of the card.',
    sources: ['label-2023', 'asam-2025', 'brief'],
  },
  {
    id: 'mixing',
    question: 'mixing',
    answer: 'yes',
    rule: 'Urgency at least `soon`: most deaths with benzodiazepines involve another depressant.',
    sources: ['deaths-2022', 'fda-2020'],
  },
  {
    id: 'unmarked-source',
    question: 'unmarked-source',
    answer: 'yes',
    rule: 'Urgency at least `soon`: the content of such pills is unknown. Counted as a sign as well.',
    sources: ['article', 'cdc-2024'],
  },
  {
    id: 'off-prescription',
    question: 'as-prescribed',
    answer: 'no',
    rule: 'Urgency at least `soon`. The only question whose risk side is No: taking more, or another person’s medicine, raises the risk of overdose, dependence and withdrawal.',
    sources: ['fda-2020', 'brief'],
  },
  {
    id: 'route',
    question: 'route',
    answer: 'yes',
    rule: 'Urgency at least `soon`: snorting and injecting do harm of their own.',
    sources: ['article', 'cdc-injecting'],
  },
  {
    id: 'several-prescribers',
    question: 'several-prescribers',
    answer: 'yes',
    rule: 'Urgency at least `soon`. Counted as a sign as well. Chua 2021: treated overdose 1.8 times as common with several prescribers, among patients with overlapping opioid and benzodiazepine prescriptions; an association, so the card says “more common” and gives no number.',
    sources: ['article', 'chua-2021'],
  },
  {
    id: 'daily',
    question: 'daily',
    answer: 'yes',
    rule: 'Alone, with a count of 0–2 and taken as prescribed: urgency `review`, since dependence is expected there and is not addiction; no addiction service is named. Alone, with `as-prescribed` skipped: `soon`, a doctor or the prescriber. Beside another flag it adds its card.',
    sources: ['asam-pocket', 'asam-2025', 'fda-2020'],
  },
];
