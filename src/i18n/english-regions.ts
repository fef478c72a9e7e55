/**
 * English as a region writes it: spelling, and the brand name of clonazepam. Messages are written in American English;
 * few words differ, so a list of them costs less than a second language, and nobody has to keep two texts in step.
 */
const BRITISH: Readonly<Record<string, string>> = {
  apnea: 'apnoea',
  center: 'centre',
  counsel: 'counsell',
  diarrhea: 'diarrhoea',
  gray: 'grey',
};

/** `counsel` alone is the same in both. */
const american = /apnea|center|counsel(?=[io])|diarrhea|gray/g;

/** Spells text as a region does: British in Britain, Ireland, Australia, New Zealand and South Africa. */
export const spellFor = (region: string, text: string): string =>
  /^(GB|IE|AU|NZ|ZA)/.test(region) ? text.replace(american, (word) => BRITISH[word]!) : text;

/** Outside the United States, clonazepam is best known as Rivotril. An unknown region keeps the source text’s brand. */
export const brandFor = (region: string, brand: string): string => (/^(US.*)?$/.test(region) ? brand : 'Rivotril');
