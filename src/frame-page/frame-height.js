// Fits the frames of the self-check on this page to their height. It reads that one number, and sends nothing.
addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'clonazepam-self-check:height' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.style.blockSize = `${Math.min(data.height, 10000)}px`;
  }
});
