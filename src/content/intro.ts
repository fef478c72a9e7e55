/** What the first screen says. Import all of it: `import * as intro`. */
import { sameForBoth, brand, msg, steps, str, type ByAudience, type Message } from './message.js';

export const what: ByAudience<Message> = sameForBoth(
  msg(
    str`Nine signs can point to a problem with clonazepam (${brand}). This check goes through them with you, and shows what may help.`,
    {
      id: 'intro.what',
      desc: 'First screen: what this is. ${brand} is the brand name that you set in the message "medicine.brand".',
    },
  ),
);
export const how: ByAudience<Message> = sameForBoth(
  msg(str`There are ${steps} short questions. They take a few minutes. You can skip any question.`, {
    id: 'intro.how',
    desc: 'First screen: how many questions, how long. ${steps} is a number (14).',
  }),
);
export const privacy: ByAudience<Message> = sameForBoth(
  msg(
    'This tool does not send or save your answers. The website it is on, your browser or its add-ons may still record your visit.',
    {
      id: 'intro.privacy',
      desc: 'First screen: the exact promise. Never say "100% anonymous" or more than this.',
    },
  ),
);
export const limits: ByAudience<Message> = sameForBoth(
  msg('This check is not a diagnosis.', { id: 'intro.limits', desc: 'First screen: the limits.' }),
);
