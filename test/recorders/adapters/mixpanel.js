import mixpanel from 'mixpanel-browser';

mixpanel.init('bench', {
  api_host: `${location.origin}/collect/mixpanel`,
  api_payload_format: 'json',
  autocapture: {
    click: true,
    dead_click: true,
    rage_click: true,
    input: true,
    pageview: 'full-url',
    scroll: true,
    submit: true,
    capture_text_content: true,
  },
  batch_requests: false,
  persistence: 'localStorage',
  record_heatmap_data: true,
  record_mask_text_selector: '',
  record_min_ms: 0,
  record_sessions_percent: 100,
});
