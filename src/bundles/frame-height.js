// Fits the self-check’s frames on this page to their height, and scrolls each new screen in them into view; the frame’s
// `scroll-margin` keeps it clear of the page’s header. It reads these two numbers, and sends nothing about the page.
(() => {
  const HEIGHT = 'clonazepam-self-check:height';

  /** All frames of a tree, those in open shadow roots too. */
  const framesIn = (root) => [
    ...root.querySelectorAll('iframe'),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? framesIn(shadowRoot) : [])),
  ];

  const resize = ({ style }, height) => {
    style.setProperty('block-size', `${Math.min(height, 50000)}px`, 'important');
    style.setProperty('max-block-size', 'none', 'important');
  };

  /** Themes put frames of every kind into a box with the shape of a film, which would cut this one off. */
  const fitBox = (frame, box) => {
    const cutsOff = box.clientHeight < frame.offsetHeight && /hidden|clip/.test(getComputedStyle(box).overflowY);
    if (!cutsOff && getComputedStyle(frame).position !== 'absolute' && !box.style.blockSize) return;
    resize(box, frame.offsetHeight);
    box.style.setProperty('padding-block', '0', 'important');
  };

  /** Frames that were fitted, and the boxes around them. */
  const known = new WeakSet();

  /** A box may get that shape afterwards, by a style sheet that comes late or in another window. */
  const boxes = new ResizeObserver((entries) =>
    // To resize a box while its size is being told would be an error on the page.
    requestAnimationFrame(() => {
      for (const { target } of entries)
        for (const frame of target.children) if (known.has(frame)) fitBox(frame, target);
    }),
  );

  const fit = (frame, height) => {
    resize(frame, height);
    known.add(frame);
    const box = frame.parentElement;
    if (!box) return;
    fitBox(frame, box);
    if (!known.has(box)) boxes.observe(box);
    known.add(box);
  };

  /** Only the part down to the heading need be in view. What is in view does not move. */
  const scrollTo = (frame, bottom) => {
    const { style } = frame;
    style.scrollMarginBlockEnd = `${bottom - frame.clientHeight}px`;
    frame.scrollIntoView({ block: 'nearest' });
    style.scrollMarginBlockEnd = '';
  };

  addEventListener('message', ({ data, source }) => {
    const { type, height, bottom } = data ?? {};
    if (type !== HEIGHT && type !== 'clonazepam-self-check:heading') return;
    const frame = framesIn(document).find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    if (height > 0) fit(frame, height);
    if (bottom > 0) scrollTo(frame, bottom);
  });

  // A frame that loaded before this script has sent its height already.
  for (const { src, contentWindow } of framesIn(document))
    if (/\/frame\.html(\?|#|$)/.test(src)) contentWindow.postMessage({ type: HEIGHT }, '*');
})();
