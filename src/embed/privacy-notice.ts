/**
 * What a site may say about the self-check on its privacy page. The tests verify every sentence, except those that name
 * what the check cannot know. Pure; the embed builder and docs/privacy.md show it.
 */
import type { EmbedMethod } from './snippet.js';

export interface PrivacyNoticeInput {
  readonly method: EmbedMethod;
  /** Address of the folder with the files; relative if the site itself hosts them. */
  readonly folder: string;
  /** Whether `disclose="band"` is set. A frame ignores it. */
  readonly disclose?: boolean;
}

/** Returns the host of the files, unless it is the site itself. */
const hostOf = (folder: string): string | undefined => (URL.canParse(folder) ? new URL(folder).host : undefined);

/**
 * Writes the notice.
 *
 * @returns paragraphs of plain text, in English, addressed to visitors. Square brackets mark what only the site can
 *   say.
 */
export const privacyNotice = ({ method, folder, disclose = false }: PrivacyNoticeInput): readonly string[] => {
  const host = method === 'npm' ? undefined : hostOf(folder);
  const framed = method === 'frame';
  return [
    'This page offers a self-check about clonazepam. It asks for no name and no contact details. The tool does not send ' +
      'your answers and does not save them: your browser holds them while the page is open, and they are cleared when ' +
      'you start over or leave the page.',
    host
      ? `The tool’s files come from ${host}, before the first question. Like any web server, ${host} can then see the ` +
        'internet (IP) address that asks for them, when, and from which site, but no answer.'
      : 'The tool’s files come from our own site, before the first question. No answer goes there.',
    ...(framed
      ? [
          'The tool runs in a frame. The scripts of our page cannot look into it. The frame tells our page how high it is ' +
            'and where a new screen begins, and nothing else.',
        ]
      : []),
    ...(disclose && !framed
      ? [
          'When you reach the result, the tool tells our page into which of four ranges your count of signs falls (0, 1–2, ' +
            '3–5, or 6–9), but no single answer. That is information about health, so we ask for your consent first. [Say ' +
            'how you ask, what you use it for, how long you keep it, and how consent is taken back.]',
        ]
      : []),
    'What the tool cannot prevent: our site, your browser or its extensions may record that you visited this page. [Say ' +
      'what your site records, and for how long.]',
    'If you print, copy or save the summary, that copy holds your answers. Keep it where only you can see it. If you ' +
      'call or text a number, whoever answers, and your phone, will know of the call.',
  ];
};
