import * as Sentry from '@sentry/browser';

const text = (body) => (typeof body === 'string' ? body : JSON.stringify(body));
Sentry.init({
  dsn: `${location.protocol}//bench@${location.host}/1`,
  integrations: [
    Sentry.browserTracingIntegration(),
    Sentry.replayIntegration({
      blockAllMedia: false,
      flushMinDelay: 200,
      flushMaxDelay: 400,
      maskAllInputs: false,
      maskAllText: false,
      minReplayDuration: 0,
      stickySession: false,
      useCompression: false,
    }),
  ],
  replaysSessionSampleRate: 1,
  tracesSampleRate: 1,
  transport: () => ({
    flush: async () => true,
    send: async (envelope) => {
      window.captured(
        'sentry',
        JSON.parse(
          JSON.stringify(envelope, (_, value) =>
            value instanceof Uint8Array ? text(new TextDecoder().decode(value)) : value,
          ),
        ),
      );
      return {};
    },
  }),
});
