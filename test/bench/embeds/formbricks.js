/** Formbricks, inline, as its own script renders surveys into a page: one question at a time, “Next” after each. */
import { answers, signs } from 'virtual:questions';

const survey = {
  id: 'check',
  type: 'link',
  welcomeCard: { enabled: false },
  thankYouCard: { enabled: true, headline: 'Done', subheader: 'Thank you' },
  questions: signs.map((headline, index) => ({
    id: `q${index + 1}`,
    type: 'multipleChoiceSingle',
    headline,
    required: true,
    choices: answers.map((label) => ({ id: `${index}-${label}`, label })),
  })),
  hiddenFields: {},
  styling: null,
};

for (const place of document.querySelectorAll('[data-check]')) {
  const given = {};
  globalThis.formbricksSurveys.renderSurveyInline({
    containerId: place.id,
    brandColor: '#0b5c69',
    isBrandingEnabled: false,
    survey,
    onResponse: ({ data }) => Object.assign(given, data),
    onFinished: () => {
      const count = Object.values(given).filter((answer) => answer === answers[0]).length;
      // Formbricks does not count; the final card takes its text from the survey.
      survey.thankYouCard.headline = `Yes to ${count} of ${signs.length} signs`;
    },
  });
}
