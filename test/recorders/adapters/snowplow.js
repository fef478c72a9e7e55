import { enableActivityTracking, newTracker, trackPageView } from '@snowplow/browser-tracker';
import { ButtonClickTrackingPlugin, enableButtonClickTracking } from '@snowplow/browser-plugin-button-click-tracking';

newTracker('bench', `${location.origin}/collect/snowplow`, {
  appId: 'bench',
  bufferSize: 1,
  encodeBase64: false,
  eventMethod: 'post',
  plugins: [ButtonClickTrackingPlugin()],
  stateStorageStrategy: 'none',
});
enableActivityTracking({ minimumVisitLength: 1, heartbeatDelay: 1 });
enableButtonClickTracking();
trackPageView();
