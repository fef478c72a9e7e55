/** The recorders of the bench, with their packages, in the order of the table. */
export const recorders = [
  { name: 'rrweb', packages: ['rrweb'] },
  { name: 'posthog', packages: ['posthog-js'] },
  { name: 'clarity', packages: ['clarity-js'] },
  { name: 'openreplay', packages: ['@openreplay/tracker'] },
  { name: 'sentry', packages: ['@sentry/browser'] },
  { name: 'datadog', packages: ['@datadog/browser-rum'] },
  { name: 'mixpanel', packages: ['mixpanel-browser'] },
  { name: 'amplitude', packages: ['@amplitude/analytics-browser', '@amplitude/plugin-session-replay-browser'] },
  { name: 'snowplow', packages: ['@snowplow/browser-tracker', '@snowplow/browser-plugin-button-click-tracking'] },
  { name: 'elastic', packages: ['@elastic/apm-rum'] },
  { name: 'faro', packages: ['@grafana/faro-web-sdk'] },
  { name: 'bugsnag', packages: ['@bugsnag/js'] },
  { name: 'web-vitals', packages: ['web-vitals'] },
  { name: 'on-document', packages: [], words: 'no product: every event on the document, every measure' },
  { name: 'on-window', packages: [], words: 'no product: listeners on `window`' },
];
