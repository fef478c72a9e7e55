import Tracker from '@openreplay/tracker';

const tracker = new Tracker({
  projectKey: 'bench',
  ingestPoint: `${location.origin}/collect/openreplay`,
  __DISABLE_SECURE_MODE: true,
  defaultInputMode: 0,
  forceSingleTab: true,
  obscureTextEmails: false,
  obscureTextNumbers: false,
});
// A message is an array: its first item is its type, which determines the meaning of the others.
tracker.app.attachCommitCallback((messages) =>
  window.captured(
    'openreplay',
    messages.map(([type, ...fields]) => ({ [`message ${type}`]: { ...fields } })),
  ),
);
void tracker.start();
