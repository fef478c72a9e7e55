import posthog from 'posthog-js/dist/module.full.no-external.js';

posthog.init('phc_bench', {
  api_host: `${location.origin}/collect/posthog`,
  before_send: (event) => {
    window.captured('posthog', event);
    return event;
  },
  autocapture: true,
  enable_heatmaps: true,
  capture_dead_clicks: true,
  capture_performance: { web_vitals: true, network_timing: false },
  disable_compression: true,
  disable_surveys: true,
  opt_out_useragent_filter: true,
  persistence: 'memory',
  request_batching: false,
  session_recording: { compress_events: false },
});
posthog.startSessionRecording();
