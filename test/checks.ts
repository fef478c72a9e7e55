/**
 * What the accessibility tests look for. Each check returns what is wrong, in words; an empty list is good. Apart from the
 * tests, so that planted faults can be put before the same checks (test/element/faults.test.ts).
 */
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import type { Person } from './person.js';

const { axe } = window as unknown as { axe: typeof axeCore };

const named = (node: Element): string => {
  const words = node.textContent?.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `<${node.localName} class="${node.getAttribute('class') ?? ''}"> ${words}`;
};

/** What axe finds in a check, or in the whole page with the roots of both seen together. Its best practices count too. */
export const axeFindings = async (where: Element | Document): Promise<string[]> => {
  // A test page is no page of its own: it needs no landmark and no title. A host page is judged by all rules.
  const component = where instanceof Document ? {} : { region: { enabled: false } };
  const { violations } = await axe.run(where, { rules: component, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.flat().join(' ')} ${failureSummary ?? ''}`),
  );
};

/**
 * What has no name though it needs one, and references to words that are not there. axe looks at neither a native progress
 * bar nor a reference that leads nowhere.
 */
export const nameless = ({ root }: Person): string[] =>
  [...root.querySelectorAll('.check, .check *')].flatMap((node) => {
    const faults = ['aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((attribute) => {
      const id = node.getAttribute(attribute);
      return id !== null && !root.getElementById(id)?.textContent.trim()
        ? [`${attribute}="${id}": ${named(node)}`]
        : [];
    });
    const needs = node.matches('progress, select, [role=group], [role=region], pre[tabindex]');
    const has = node.hasAttribute('aria-labelledby') || node.getAttribute('aria-label')?.trim();
    return needs && !has ? [...faults, `no name: ${named(node)}`] : faults;
  });

/** The boxes of a node, and of its own words: these may stick out of it. */
const boxes = (node: Element): DOMRect[] => {
  const words = [...node.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  const range = document.createRange();
  return [
    node.getBoundingClientRect(),
    ...words.flatMap((text) => {
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    }),
  ];
};

/** What sticks out of a frame, or is cut off. Frame in CSS px, from the left edge of the page. */
export const overflowing = (person: Person, frame = document.documentElement.clientWidth): string[] =>
  person.drawn.flatMap((node) => {
    const out = boxes(node).some(({ left, right, width }) => width > 0 && (left < -0.5 || right > frame + 0.5));
    const { overflowX, overflowY } = getComputedStyle(node);
    const cut =
      (overflowX === 'hidden' || overflowX === 'clip' ? node.scrollWidth > node.clientWidth + 1 : false) ||
      (overflowY === 'hidden' || overflowY === 'clip' ? node.scrollHeight > node.clientHeight + 1 : false);
    return (out || cut) && node.localName !== 'progress' ? [`${cut ? 'cut' : 'out'}: ${named(node)}`] : [];
  });

/** Things to press that are smaller than 44 × 44 CSS px. */
export const smallTargets = (person: Person): string[] =>
  person.targets.flatMap((node) => {
    const { width, height } = node.getBoundingClientRect();
    return width < 43.9 || height < 43.9 ? [`${Math.round(width)} × ${Math.round(height)}: ${named(node)}`] : [];
  });

/** Links within sentences whose neighbours come closer than 24 CSS px, centre to centre, and that are no sentence’s part. */
export const crowdedLinks = (person: Person): string[] => {
  const links = person.stops.filter((node) => node.localName === 'a' && !node.matches('.dial'));
  return links.flatMap((node) => {
    const { width, height } = node.getBoundingClientRect();
    if (width >= 24 && height >= 24) return [];
    // A target in a line of text may be as high as the line.
    const block = node.closest('p, li, pre');
    const alone = block?.textContent?.trim() === node.textContent?.trim();
    return alone ? [`alone in its line and ${Math.round(height)} px high: ${named(node)}`] : [];
  });
};

/** Headings that leave out a level, or that stand above the host’s own. */
export const outlineFaults = (person: Person, level = 2): string[] => {
  const { headings } = person;
  if (headings.length === 0) return ['no heading'];
  return headings.flatMap(({ level: at, text }, index) => {
    const before = headings[index - 1]?.level ?? level - 1;
    return at > before + 1 || at < level || at > 6 ? [`level ${at} after ${before}: ${text}`] : [];
  });
};

/** After a key: why what has focus cannot be seen, or that it shows no ring. Of a link over several lines, one is enough. */
export const hiddenFocus = ({ root, focus }: Person): string[] => {
  if (!focus) return ['nothing has focus'];
  const box = focus.closest('.held')?.getBoundingClientRect();
  const first = Math.max(box?.top ?? 0, 0);
  const last = Math.min(box?.bottom ?? innerHeight, innerHeight);
  const seen = ({ left, top, width, bottom }: DOMRect): boolean => {
    const heights = bottom - top > last - first - 120 ? [] : [top + 2, bottom - 2];
    // A browser may leave an edge outside of what scrolls (Firefox does); the middle must be in sight, and nothing may lie
    // above.
    return [Math.max((top + bottom) / 2, first), ...heights.filter((y) => y >= first && y < last)].every((y) => {
      const there = root.elementFromPoint(left + width / 2, y);
      return there !== null && (focus.contains(there) || there.contains(focus));
    });
  };
  const lines = [...focus.getClientRects()];
  const { top, bottom } = focus.getBoundingClientRect();
  const covered = lines.some(seen) ? [] : [`from ${Math.round(top)} to ${Math.round(bottom)} of ${innerHeight}`];
  const { outlineStyle, outlineWidth } = getComputedStyle(focus);
  const ring = outlineStyle === 'none' || parseFloat(outlineWidth) < 2;
  return [
    ...covered.map((where) => `covered or out of sight, ${where}: ${named(focus)}`),
    ...(ring ? [`no focus ring: ${named(focus)}`] : []),
  ];
};

/** Whether focus went to the heading of a new screen. */
export const focusNotMoved = (person: Person): string[] =>
  person.focus === person.headingElement
    ? []
    : [`focus is on ${person.focus ? named(person.focus) : 'nothing'}, not on the heading “${person.heading}”`];

/** Parts in another language than the check’s that do not say so. Only English stands in for missing translations. */
export const unmarkedEnglish = (person: Person): string[] => {
  const check = person.root.querySelector('.check')!;
  const language = check.getAttribute('lang');
  if (!language) return ['the check names no language'];
  return person.drawn.flatMap((node) => {
    const marked = node.closest('[lang]')?.getAttribute('lang');
    const own = [...node.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent)
      .join(' ');
    return marked === language && /\b(the|and|of|for|with|your|language)\b/i.test(own) && !/^(en|de|fr)/.test(language)
      ? [`${language}: ${named(node)}`]
      : [];
  });
};

/** Motion that is left. */
export const motion = (person: Person): string[] => [
  ...person.root.getAnimations().map(() => 'an animation runs'),
  ...person.drawn.flatMap((node) => {
    const { transitionDuration, animationName } = getComputedStyle(node);
    return parseFloat(transitionDuration) > 0 || animationName !== 'none' ? [`moves: ${named(node)}`] : [];
  }),
];

type Rgb = readonly [number, number, number, number];

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** A computed colour as red, green, blue and opacity, 0–1. */
const rgb = (colour: string): Rgb => {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = '#000';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
  return [r! / 255, g! / 255, b! / 255, a! / 255];
};

const luminance = ([r, g, b]: Rgb): number => {
  const [x, y, z] = [r, g, b].map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
};

/** Contrast of two opaque colours (WCAG 2.2), 1–21. */
export const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

/** The first opaque colour behind a node. */
const behind = (node: Element | null): string => {
  for (let at = node; at; at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host as Element | null)) {
    const { backgroundColor } = getComputedStyle(at);
    if (rgb(backgroundColor)[3] === 1) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
};

/** Words below 4.5 : 1, in the colours that the browser computed; in each state of each theme. */
export const paleWords = (person: Person): string[] =>
  person.drawn.flatMap((node) => {
    const speaks = [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent!.trim());
    if (!speaks || node.localName === 'option') return [];
    const ratio = contrast(getComputedStyle(node).color, behind(node));
    return ratio < 4.5 ? [`${ratio.toFixed(2)} : 1: ${named(node)}`] : [];
  });

/** Edges by which a control or its focus is known, below 3 : 1. What is known by its coloured words needs no edge. */
export const paleEdges = (person: Person): string[] => [
  ...person.targets.flatMap((node) => {
    const { borderTopColor, backgroundColor, color } = getComputedStyle(node);
    const around = behind(node.parentElement);
    const edge = rgb(borderTopColor)[3] === 1 ? contrast(borderTopColor, around) : 1;
    const filled = rgb(backgroundColor)[3] === 1 ? contrast(backgroundColor, around) : 1;
    const link = color === getComputedStyle(person.root.querySelector('.help')!).borderTopColor;
    return Math.max(edge, filled) < 3 && !link ? [`${edge.toFixed(2)} : 1: ${named(node)}`] : [];
  }),
];
