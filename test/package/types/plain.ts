/** What TypeScript knows about the tag without a framework, and so in Angular’s templates. */
import { addLocale, ClonazepamSelfCheck, type SelfCheckAttributes } from 'clonazepam-self-check';
import { advise, assess, type Urgency } from 'clonazepam-self-check/core.js';

const check = document.createElement('clonazepam-self-check');
check.restart();
check.region = 'US';
check.headingLevel = 3;
check.addEventListener('self-check-complete', (event) => event.detail?.band satisfies string | null | undefined);
// @ts-expect-error – no answer can be read
void check.answers;
// @ts-expect-error – a region is text
check.region = 1;

document.querySelector('clonazepam-self-check')?.restart();
addLocale('nl', {});
ClonazepamSelfCheck.addLocale('nl', {});

export const attributes: SelfCheckAttributes = { 'exit-url': '/away' };
export const urgency: Urgency = advise(assess({ need: 'yes' }), 'self').urgency;
// @ts-expect-error – there is no such audience
advise(assess({}), 'nobody');
