/** SurveyJS: one question a page, moving on by itself without the pause that it makes by default. */
import { answers, signs } from 'virtual:questions';

const { Survey, SurveyUI } = globalThis;
Survey.settings.autoAdvanceDelay = 0;

for (const place of document.querySelectorAll('[data-check]')) {
  const model = new Survey.Model({
    autoAdvanceEnabled: true,
    autoAdvanceAllowComplete: true,
    showNavigationButtons: false,
    showProgressBar: true,
    pages: signs.map((title, index) => ({
      elements: [{ type: 'radiogroup', name: `q${index + 1}`, title, choices: answers }],
    })),
    calculatedValues: [
      {
        name: 'count',
        expression: signs.map((_, index) => `iif({q${index + 1}} = '${answers[0]}', 1, 0)`).join(' + '),
      },
    ],
    completedHtml: `<h3>Yes to {count} of ${signs.length} signs</h3>`,
  });
  SurveyUI.renderSurvey(model, place);
}
