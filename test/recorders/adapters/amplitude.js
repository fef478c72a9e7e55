import * as amplitude from '@amplitude/analytics-browser';
import { sessionReplayPlugin } from '@amplitude/plugin-session-replay-browser';

const sink = `${location.origin}/collect/amplitude`;
amplitude.add(
  sessionReplayPlugin({
    sampleRate: 1,
    trackServerUrl: sink,
    configServerUrl: `${sink}/config`,
    performanceConfig: { enabled: false },
  }),
);
amplitude.init('bench', undefined, {
  serverUrl: sink,
  flushIntervalMillis: 100,
  fetchRemoteConfig: false,
  autocapture: {
    elementInteractions: { pageActions: undefined },
    frustrationInteractions: true,
    webVitals: true,
    sessions: true,
    pageViews: true,
    formInteractions: true,
  },
});
