/**
 * Runs in every document before its own scripts: keeps what is needed to see into closed roots, and notes when the first
 * control is there and painted. It watches with one observer until then, and not at all afterwards, except that it looks
 * once a frame between a press and its effect.
 *
 * It is handed over as text, so it uses nothing from outside.
 */
export const probe = ({ control, tag, framed }) => {
  // A frame has a probe of its own; the page around it holds no control.
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
    // A first screen that came with the page is taken over in the task in which its element is defined.
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

  /** Calls back when the frame that comes next has been painted. */
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

    /** Where to press: the middle of an element that is on the screen. */
    locate({ selector, text, index = 0 }) {
      const found = scopes()
        .flatMap((scope) => [...scope.querySelectorAll(selector)])
        .filter((element) => text === undefined || element.textContent.trim() === text)
        .filter((element) => element.getClientRects().length);
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
      if (selector) return scopes().some((scope) => scope.querySelector(selector));
      return scopes().some((scope) => scope.textContent.includes(text));
    },

    /** From the next press to the paint of what it leads to, in ms. */
    watch(expected) {
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
    for (const { duration } of list.getEntries()) bench.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });

  if (here) observer.observe(document, { childList: true, subtree: true });
};
