/**
 * Classes and attributes that ask recorders to leave an element alone: rrweb and its derivatives, PostHog, Mixpanel,
 * Amplitude, Sentry, FullStory; then Clarity, Datadog, Hotjar, LogRocket, Matomo, OpenReplay. The same for every visitor.
 */
const CLASSES = 'rr-block mp-block amp-block sentry-block mp-no-track ph-no-capture fs-exclude';
const MASKS = 'dd-privacy=hidden clarity-mask=true hj-suppress private matomo-mask openreplay-hidden';

/**
 * Masks an element. Called once the visitor has started, when frameworks have hydrated their markup, and again on each
 * step, because a framework may remove the classes when it renders.
 */
export const maskFromRecorders = (host: Element): void => {
  // Setting an attribute to the same value would still notify mutation observers.
  if (host.classList.contains('fs-exclude')) return;
  host.classList.add(...CLASSES.split(' '));
  for (const one of MASKS.split(' ')) {
    const [name, value = ''] = one.split('=');
    host.setAttribute(`data-${name}`, value);
  }
};
