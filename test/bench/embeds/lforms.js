/** LHC-Forms: all questions on one page, with its own total score. It has no mode of one question at a time. */
import { answers, signs } from 'virtual:questions';

const form = () => ({
  name: 'Signs',
  code: 'signs',
  type: 'LOINC',
  template: 'table',
  templateOptions: { displayScoreWithAnswerText: false },
  items: [
    ...signs.map((question, index) => ({
      questionCode: `q${index + 1}`,
      linkId: `q${index + 1}`,
      question,
      dataType: 'CNE',
      header: false,
      displayControl: { answerLayout: { type: 'RADIO_CHECKBOX', columns: '3' } },
      answers: answers.map((text, place) => ({ text, code: `a${place}`, score: place === 0 ? 1 : 0 })),
    })),
    {
      questionCode: 'total',
      linkId: 'total',
      question: `Yes, of ${signs.length} signs`,
      dataType: 'REAL',
      calculationMethod: { name: 'TOTALSCORE' },
    },
  ],
});

for (const place of document.querySelectorAll('[data-check]')) globalThis.LForms.Util.addFormToPage(form(), place.id);
