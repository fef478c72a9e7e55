/** The page for screenshots: shows one of the named states at a time. */
import { learn, looksOf, reach, states } from '../states.js';

const stage = {
  /** All screenshots to take: each state with its looks. */
  list: () => states.map((state) => ({ name: state.name, looks: looksOf(state) })),
  /** Shows one state, and nothing else. */
  show: async (name: string): Promise<void> => {
    document.body.replaceChildren();
    scrollTo(0, 0);
    const state = states.find((other) => other.name === name)!;
    if (state.language) await learn(state.language, '/locales');
    document.documentElement.lang = state.language ?? 'en';
    const person = await reach(state);
    await person.still();
    await document.fonts.ready;
  },
  /** Counts the 8 × 8 px cells that differ between two screenshots (data URLs); `undefined` if their sizes differ. */
  compare: async (a: string, b: string): Promise<{ differing: number; cells: number } | undefined> => {
    const [first, second] = await Promise.all([a, b].map(pixels));
    const height = Math.min(first!.height, second!.height);
    if (first!.width !== second!.width || Math.abs(first!.height - second!.height) > Math.max(4, height / 100))
      return undefined;
    const { width } = first!;
    let differing = 0;
    let cells = 0;
    for (let top = 0; top < height; top += CELL)
      for (let left = 0; left < width; left += CELL) {
        cells++;
        const [one, two] = [first!, second!].map((image) => mean(image, left, top, height));
        if (one!.some((value, channel) => Math.abs(value - two![channel]!) > FAR)) differing++;
      }
    return { differing, cells };
  },
};

/** Side of a cell in px of the screenshot, and how much its mean colors may differ (0–255). */
const CELL = 8;
const FAR = 20;

const pixels = async (url: string): Promise<ImageData> => {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
};

const mean = ({ data, width }: ImageData, left: number, top: number, height: number): number[] => {
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = top; y < Math.min(top + CELL, height); y++)
    for (let x = left; x < Math.min(left + CELL, width); x++) {
      for (const channel of [0, 1, 2]) sum[channel]! += data[(y * width + x) * 4 + channel]!;
      count++;
    }
  return sum.map((value) => value / count);
};

Object.assign(window, { stage });
