/**
 * The first screen as HTML: part of the page before any script, so that it shows with the page's first paint and is
 * useful where no script runs. Runs in Node, on a server, and in the embed builder.
 *
 * The element renders the same screen, with buttons in place of the static controls. A start button that was pressed
 * before the script arrived stays pressed, and the script goes on to the first question. If scripts are off, the
 * partner's fallback shows immediately; if the script is late, the fallback replaces the start buttons.
 */
import { html } from 'lit/html.js';
import { resolveLanguages } from '../i18n/resolve-language.js';
import { introScreen } from '../view/screens/intro.js';
import { shell } from '../view/shell.js';
import { contextOf, knownLocales, type FirstScreenInput } from './context.js';
import { serialize } from './serialize.js';
import { prerenderedSheet } from './styles.js';

/**
 * The style sheet of the prerendered first screen, the same for every partner: a Content Security Policy allows it by
 * its hash. CSS ignores the comment marks; without them, a content management system that removes the style tag and
 * keeps its content would show the rules as text.
 */
export const prerenderedStyles = `<!--${prerenderedSheet}-->`;

const ignore = (): void => undefined;

/** Returns the first screen as a view, with static controls. */
export const firstScreenView = (input: FirstScreenInput = {}) => {
  const { options, context } = contextOf(input);
  const canExit = options.exitUrl !== undefined;
  const audienceFixed = options.audience !== undefined;
  return shell({
    ...context,
    screen: html`<div class="screen">${introScreen({ ...context, canExit, audienceFixed, onStart: ignore })}</div>`,
    step: 0,
    canExit,
    pressesLeft: undefined,
    announcement: undefined,
    languages: resolveLanguages(options.languages, knownLocales),
    pageLanguage: context.t.language,
    onHelp: ignore,
    onExit: ignore,
    onSelectLanguage: ignore,
    onCrossOver: ignore,
  });
};

/**
 * Renders the content of the closed root.
 *
 * @returns HTML for `<template shadowrootmode="closed">`
 */
export const firstScreen = (input: FirstScreenInput = {}): string =>
  `<style>${prerenderedStyles}</style>${serialize(firstScreenView(input))}`;
