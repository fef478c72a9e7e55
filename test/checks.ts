/**
 * What the accessibility tests look for. Each check returns descriptions of what is wrong; an empty list is good. They
 * are separate from the tests, so that seeded defects meet the same checks (test/element/faults.test.ts).
 */
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import type { Person } from './person.js';

const { axe } = window as unknown as { axe: typeof axeCore };

const named = (node: Element): string => {
  const words = node.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);
  return `<${node.localName} class="${node.getAttribute('class') ?? ''}"> ${words}`;
};

/** Returns what axe finds in a check, or in a whole page with the check’s root, best practices included. */
export const axeFindings = async (where: Element | Document): Promise<string[]> => {
  // A test page is not a real page: it needs no landmark and no title. All rules apply to a host page.
  const component = where instanceof Document ? {} : { region: { enabled: false } };
  const { violations } = await axe.run(where, { rules: component, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.flat().join(' ')} ${failureSummary ?? ''}`),
  );
};

/**
 * Elements without the name that they need, and references to missing elements. axe checks neither a native progress
 * bar nor a dangling reference. Elements hidden from screen readers need no name.
 */
export const nameless = ({ root }: Person): string[] =>
  [...root.querySelectorAll('.check, .check *')].flatMap((node) => {
    const faults = ['aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((attribute) => {
      const id = node.getAttribute(attribute);
      return id !== null && !root.getElementById(id)?.textContent.trim()
        ? [`${attribute}="${id}": ${named(node)}`]
        : [];
    });
    const needs = node.matches('progress:not([aria-hidden=true]), select, [role=group], [role=region], pre[tabindex]');
    const has = node.hasAttribute('aria-labelledby') || node.getAttribute('aria-label')?.trim();
    return needs && !has ? [...faults, `no name: ${named(node)}`] : faults;
  });

/** The boxes of a node and of its own text, which may stick out of it. */
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

/**
 * What a finger would scroll in place of the page, or what keeps a finger from scrolling it or enlarging it: the check stands in
 * the natural flow of its page.
 */
export const holdsFingers = ({ root }: Person): string[] =>
  [...root.querySelectorAll<HTMLElement>('.check, .check *')].flatMap((node) => {
    const { overflowX, overflowY, overscrollBehaviorX, overscrollBehaviorY, touchAction } = getComputedStyle(node);
    const scrolls =
      (/auto|scroll/.test(overflowY) && node.scrollHeight > node.clientHeight) ||
      (/auto|scroll/.test(overflowX) && node.scrollWidth > node.clientWidth);
    const contains = [overscrollBehaviorX, overscrollBehaviorY].some((value) => value && value !== 'auto');
    const refuses = touchAction && !/^(auto|manipulation)$/.test(touchAction);
    return [
      ...(scrolls ? [`scrolls: ${named(node)}`] : []),
      ...(contains ? [`keeps a swipe: ${named(node)}`] : []),
      ...(refuses ? [`touch-action ${touchAction}: ${named(node)}`] : []),
    ];
  });

/** Words of Korean that begin on one line and end on another. Between letters a break is allowed nowhere. */
export const brokenWords = (person: Person): string[] => {
  const range = document.createRange();
  return person.drawn.flatMap((node) =>
    [...node.childNodes].flatMap((text) => {
      if (!(text instanceof Text)) return [];
      return [...text.data.matchAll(/\p{Script=Hangul}{2,}/gu)].flatMap(({ 0: word, index }) => {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        return lines.size > 1 ? [`“${word}”: ${named(node)}`] : [];
      });
    }),
  );
};

/** Things to press that are smaller than 44 × 44 CSS px. */
export const smallTargets = (person: Person): string[] =>
  person.targets.flatMap((node) => {
    const { width, height } = node.getBoundingClientRect();
    return width < 43.9 || height < 43.9 ? [`${Math.round(width)} × ${Math.round(height)}: ${named(node)}`] : [];
  });

/** Links smaller than 24 × 24 CSS px, except those within a sentence. */
export const crowdedLinks = (person: Person): string[] => {
  const links = person.stops.filter((node) => node.localName === 'a' && !node.matches('.dial'));
  return links.flatMap((node) => {
    const { width, height } = node.getBoundingClientRect();
    if (width >= 24 && height >= 24) return [];
    // A target in a line of text may be as small as the line.
    const block = node.closest('p, li, pre');
    const alone = block?.textContent.trim() === node.textContent.trim();
    return alone ? [`alone in its line and ${Math.round(height)} px high: ${named(node)}`] : [];
  });
};

/** Headings that skip a level, or are above the host’s own. */
export const outlineFaults = (person: Person, level = 2): string[] => {
  const { headings } = person;
  if (headings.length === 0) return ['no heading'];
  return headings.flatMap(({ level: at, text }, index) => {
    const before = headings[index - 1]?.level ?? level - 1;
    return at > before + 1 || at < level || at > 6 ? [`level ${at} after ${before}: ${text}`] : [];
  });
};

/** After a key press: why the focused element is hidden, or that it has no ring. One line of a long link is enough. */
export const hiddenFocus = ({ root, focus }: Person): string[] => {
  if (!focus) return ['nothing has focus'];
  const box = focus.closest('.held')?.getBoundingClientRect();
  const first = Math.max(box?.top ?? 0, 0);
  const last = Math.min(box?.bottom ?? innerHeight, innerHeight);
  const seen = ({ left, top, width, bottom }: DOMRect): boolean => {
    const heights = bottom - top > last - first - 120 ? [] : [top + 2, bottom - 2];
    // Firefox may leave an edge outside the scroll container; the middle must be visible and uncovered.
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

/** Text in another language than the check’s that is not marked as such. Only English replaces missing translations. */
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

/** Animations and transitions that remain. */
export const motion = (person: Person): string[] => [
  ...person.root.getAnimations().map(() => 'an animation runs'),
  ...person.drawn.flatMap((node) => {
    const { transitionDuration, animationName } = getComputedStyle(node);
    return parseFloat(transitionDuration) > 0 || animationName !== 'none' ? [`moves: ${named(node)}`] : [];
  }),
];

type Rgb = readonly [number, number, number, number];

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Returns a computed color as red, green, blue and alpha, 0–1. */
const rgb = (color: string): Rgb => {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = '#000';
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
  return [r! / 255, g! / 255, b! / 255, a! / 255];
};

const luminance = ([r, g, b]: Rgb): number => {
  const [x, y, z] = [r, g, b].map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
};

/** Returns the contrast ratio of two opaque colors (WCAG 2.2), 1–21. */
export const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

/** Returns the first opaque background color behind a node. */
const behind = (node: Element | null): string => {
  for (let at = node; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host) {
    const { backgroundColor } = getComputedStyle(at);
    if (rgb(backgroundColor)[3] === 1) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
};

/** Text with a contrast below 4.5 : 1, by computed colors. */
export const paleWords = (person: Person): string[] =>
  person.drawn.flatMap((node) => {
    const speaks = [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent!.trim());
    if (!speaks || node.localName === 'option') return [];
    const ratio = contrast(getComputedStyle(node).color, behind(node));
    return ratio < 4.5 ? [`${ratio.toFixed(2)} : 1: ${named(node)}`] : [];
  });

/** Edges that identify a control or its focus, with a contrast below 3 : 1. Controls with colored text need no edge. */
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
