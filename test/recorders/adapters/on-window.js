/** Not a product: the same on `window`, where the first listener receives every event. */
for (const type of ['pointerdown', 'mousedown', 'mousemove', 'click', 'touchstart', 'keydown', 'keyup']) {
  window.addEventListener(
    type,
    ({ target, key, clientX, clientY, touches }) =>
      window.captured('on-window', {
        [type]: {
          target: target.localName,
          key,
          x: Math.round(clientX ?? touches?.[0]?.clientX),
          y: Math.round(clientY ?? touches?.[0]?.clientY),
        },
      }),
    true,
  );
}
