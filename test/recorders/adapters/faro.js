import { getWebInstrumentations, initializeFaro } from '@grafana/faro-web-sdk';

initializeFaro({
  url: `${location.origin}/collect/faro`,
  app: { name: 'bench' },
  batching: { sendTimeout: 100 },
  beforeSend: (item) => {
    window.captured('faro', item);
    return item;
  },
  instrumentations: getWebInstrumentations({ enableContentSecurityPolicyInstrumentation: true }),
});
