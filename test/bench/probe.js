/**
 * Runs in every document before its own scripts: keeps closed roots readable, and records when the first control is
 * there and painted. Until then it watches with one observer; afterwards it only looks once per frame between a press
 * and its effect.
 *
 * It is passed as source text, so it uses nothing from outside.
 */
export const probe = ({ control, tag, framed }) => {
  // A frame has its own probe; the page around it has no control.
  const roots = [];
  const inFrame = window.parent !== window;
  const here = inFrame === framed;
  const place = () => (inFrame ? document.body : document.querySelector('[data-embed]'));
  const scopes = () => [place(), ...roots].filter(Boolean);

  const { attachShadow } = Element.prototype;
  const { attachInternals } = HTMLElement.prototype;
  const keep = (root) => {
    if (!root || roots.includes(root)) return;
    roots.push(root);
    if (!here || bench.done) return;
    observer.observe(root, { childList: true, subtree: true });
    // A prerendered first screen is taken over in the task that defines the element.
    queueMicrotask(() => queueMicrotask(look));
  };
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    keep(root);
    return root;
  };
  HTMLElement.prototype.attachInternals = function () {
    const internals = attachInternals.call(this);
    keep(internals.shadowRoot);
    return internals;
  };

  /** Calls back when the next frame has been painted. */
  const channel = new MessageChannel();
  const waiting = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  const afterPaint = (then) => {
    waiting.push(then);
    channel.port2.postMessage(0);
  };
  const whenPainted = (then) => requestAnimationFrame(() => afterPaint(then));

  let watched;
  const look = () => {
    if (bench.done) return;
    const embed = place();
    if (embed && !watched) {
      watched = embed;
      resized.observe(embed);
    }
    if (tag && !customElements.get(tag)) return;
    if (!scopes().some((scope) => scope.querySelector(control))) return;
    bench.done = true;
    observer.disconnect();
    whenPainted(() => {
      bench.answerableAt = performance.now();
      answerable();
    });
  };
  const observer = new MutationObserver(look);
  const resized = new ResizeObserver(([{ contentRect }]) => {
    const { height } = contentRect;
    afterPaint(() => bench.heights.push([performance.now(), height]));
  });

  let answerable;
  const bench = {
    done: false,
    heights: [],
    shifts: [],
    tasks: [],
    answerable: new Promise((done) => (answerable = done)),

    /** Returns where to press: the center of an element on the screen. */
    locate({ selector, text, index = 0 }) {
      const found = scopes()
        .flatMap((scope) => [...scope.querySelectorAll(selector)])
        .filter((element) => text === undefined || element.textContent.trim() === text)
        // The previous screen is still there for a moment, but takes no pointer events.
        .filter((element) => element.getClientRects().length && getComputedStyle(element).pointerEvents !== 'none');
      const element = found[index];
      if (!element) return undefined;
      const middle = () => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      };
      const { y } = middle();
      if (y < 80 || y > innerHeight - 20) element.scrollIntoView({ block: 'center', behavior: 'instant' });
      return middle();
    },

    shows({ selector, text, checked }) {
      if (checked) return scopes().some((scope) => scope.querySelectorAll('input:checked').length >= checked);
      // A result is prepared out of sight (docs/decisions/0014-work-in-small-tasks.md).
      if (selector) return scopes().some((scope) => scope.querySelector(selector)?.closest('.preparing') === null);
      return scopes().some((scope) => scope.textContent.includes(text));
    },

    /** Measures from the next press to the paint of the expected screen, in ms. */
    watch(expected) {
      bench.watchedAt = performance.timeOrigin + performance.now();
      bench.effect = new Promise((done) => {
        const pressed = ({ timeStamp }) => {
          const next = () =>
            whenPainted(() => {
              if (!expected || bench.shows(expected)) done(performance.now() - timeStamp);
              else next();
            });
          next();
        };
        addEventListener('click', pressed, { capture: true, once: true });
      });
    },
  };
  Object.defineProperty(window, '__bench', { value: bench });

  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) bench.shifts.push(value);
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      bench.tasks.push({ start: performance.timeOrigin + startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  if (here) observer.observe(document, { childList: true, subtree: true });
};
