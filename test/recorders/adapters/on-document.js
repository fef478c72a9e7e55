/**
 * Not a product: captures what any script could that listens to every event on the document and measures everything.
 */
const types = Object.keys(Object.getPrototypeOf(window))
  .concat(Object.keys(window), 'onfocusin', 'onfocusout', 'onDOMActivate')
  .filter(
    (name) => name.startsWith('on') && !/^on(load|beforeunload|unload|pagehide|readystatechange|message)/.test(name),
  )
  .map((name) => name.slice(2));
const round = Math.round;
for (const type of new Set(types)) {
  // Browsers dispatch raw movement only if a page listens for it; no library here does (docs/threat-model.md).
  if (type === 'pointerrawupdate') continue;
  document.addEventListener(
    type,
    (event) => {
      const { target, key, code, detail, clientX, clientY, offsetX, offsetY, screenX, screenY, inputType, deltaY } =
        event;
      const path = event
        .composedPath()
        .map((node) => node.localName ?? node.nodeName ?? 'window')
        .join('>');
      const touch = event.touches?.[0] ?? event.changedTouches?.[0];
      const selected = type === 'selectionchange' ? String(getSelection()) : undefined;
      // Movement outside the element depends on timing: browsers coalesce it.
      if (/move$/.test(type) && target?.localName !== 'clonazepam-self-check') return;
      window.captured('on-document', {
        [type]: {
          target: target?.localName,
          path,
          key,
          code,
          inputType,
          deltaY,
          selected,
          detail: JSON.stringify(detail),
          x: round(clientX ?? touch?.clientX),
          y: round(clientY ?? touch?.clientY),
          offset: [round(offsetX), round(offsetY)].join(),
          screen: [round(screenX), round(screenY)].join(),
        },
      });
    },
    true,
  );
}
const heights = () => {
  const element = document.querySelector('#check');
  const box = element?.getBoundingClientRect();
  window.captured('on-document', {
    measured: {
      document: document.documentElement.scrollHeight,
      scroll: round(scrollY),
      host: box && `${round(box.width)}×${round(box.height)} at ${round(box.left)},${round(box.top)}`,
      slotted: [...(element?.children ?? [])].map((child) => round(child.getBoundingClientRect().top)).join(),
      focus: document.activeElement?.localName,
      selection: String(getSelection()),
    },
  });
};
for (const type of ['self-check-start', 'self-check-complete', 'self-check-restart'])
  document.addEventListener(type, () => setTimeout(heights, 60));
document.addEventListener('click', () => setTimeout(heights, 60), true);
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries())
    window.captured('on-document', {
      shift: {
        value,
        sources: JSON.stringify(
          sources.map(({ node, previousRect, currentRect }) => [node?.nodeName, previousRect, currentRect]),
        ),
      },
    });
}).observe({ type: 'layout-shift', buffered: true });
