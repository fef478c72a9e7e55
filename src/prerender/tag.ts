/** Writes the whole tag as HTML. */
import * as ui from '../content/ui.js';
import { contextOf, type FirstScreenInput, type TagAttributes } from './context.js';
import { fallback } from './fallback.js';
import { firstScreen } from './first-screen.js';
import { escapeHtml } from './serialize.js';

const writeAttributes = (attributes: TagAttributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => (value ?? '') !== '')
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');

/** Returns the title of the check, in the language of the tag. */
export const titleOf = (input: FirstScreenInput = {}): string => contextOf(input).context.t.text(ui.title);

/**
 * Writes the tag.
 *
 * @param input - attributes, and the texts of their language
 * @param instant - with the first screen inside, so that it shows before any script
 * @returns HTML
 */
export const tag = (input: FirstScreenInput = {}, instant = false): string =>
  `<clonazepam-self-check${writeAttributes(input.attributes ?? {})}>` +
  (instant ? `<template shadowrootmode="closed">${firstScreen(input)}</template>` : '') +
  `${fallback(input)}</clonazepam-self-check>`;
