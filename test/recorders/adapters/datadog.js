import { datadogRum } from '@datadog/browser-rum';

datadogRum.init({
  applicationId: 'bench',
  clientToken: 'bench',
  proxy: ({ path }) => `${location.origin}/collect/datadog${path}`,
  beforeSend: (event) => {
    window.captured('datadog', event);
    return true;
  },
  compressIntakeRequests: false,
  defaultPrivacyLevel: 'allow',
  sessionReplaySampleRate: 100,
  sessionSampleRate: 100,
  trackLongTasks: true,
  trackResources: true,
  trackUserInteractions: true,
});
datadogRum.startSessionReplayRecording({ force: true });
