import Bugsnag from '@bugsnag/js';

const sink = `${location.origin}/collect/bugsnag`;
Bugsnag.start({
  apiKey: '0123456789abcdef0123456789abcdef',
  endpoints: { notify: sink, sessions: sink },
  maxBreadcrumbs: 100,
  onBreadcrumb: ({ type, message, metadata }) => window.captured('bugsnag', { type, message, metadata }),
});
