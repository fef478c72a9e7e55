/** Form.io: a wizard with one question a page. */
import { answers, signs } from 'virtual:questions';

const { Formio } = globalThis;

const wizard = () => ({
  display: 'wizard',
  components: signs.map((label, index) => ({
    type: 'panel',
    key: `page${index + 1}`,
    title: `Question ${index + 1}`,
    components: [
      {
        type: 'radio',
        key: `q${index + 1}`,
        label,
        input: true,
        inline: false,
        values: answers.map((answer) => ({ label: answer, value: answer })),
        validate: { required: true },
      },
    ],
  })),
});

for (const place of document.querySelectorAll('[data-check]')) {
  const form = await Formio.createForm(place, wizard(), { noAlerts: true, buttonSettings: { showCancel: false } });
  form.nosubmit = true;
  form.on('submit', ({ data }) => {
    const count = signs.filter((_, index) => data[`q${index + 1}`] === answers[0]).length;
    place.innerHTML = `<h3>Yes to ${count} of ${signs.length} signs</h3>`;
  });
}
