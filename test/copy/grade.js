/**
 * How hard a text is to read: the Flesch–Kincaid school grade, without the medicine’s name. (Readers know that word;
 * counting its four syllables would hide how hard the rest is.)
 */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const NAME = /\bclonazepam\b|\(?\bKlonopin\b\)?/gi;

const segment = (text, granularity) => [...new Intl.Segmenter('en', { granularity }).segment(text)];

const words = (text) => segment(text, 'word').filter(({ isWordLike }) => isWordLike);

/** Ends a heading or a list item like a sentence. */
const sentence = (text) => (/[.?!]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** Returns the number of words in a text. */
export const wordCount = (text) => words(text).length;

/** Returns the school grade of texts that are read one after the other. */
export const grade = (texts) => {
  const text = texts
    .map(sentence)
    .join(' ')
    .replace(NAME, '')
    .replace(/\s+([.,?!])/g, '$1')
    .replace(/\s+/g, ' ');
  const sentences = segment(text, 'sentence').filter(({ segment: part }) => /\p{L}/u.test(part));
  const list = words(text);
  return fleschKincaid({
    sentence: sentences.length,
    word: list.length,
    syllable: list.reduce((sum, { segment: word }) => sum + Math.max(1, syllable(word)), 0),
  });
};
