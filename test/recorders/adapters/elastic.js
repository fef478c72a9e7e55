import { init } from '@elastic/apm-rum';

const apm = init({ serviceName: 'bench', serverUrl: `${location.origin}/collect/elastic`, flushInterval: 100 });
apm.addFilter((payload) => {
  window.captured('elastic', payload);
  return payload;
});
