import type { Message } from '../src/content/message.js';

/** Every message, found by walking the content. */
export const collectMessages = (
  value: unknown,
  found = new Map<string, Message[]>(),
  seen = new Set<unknown>(),
): Map<string, Message[]> => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return found;
  seen.add(value);
  const { id, text } = value as Partial<Message>;
  if (typeof id === 'string' && typeof text === 'string') found.set(id, [...(found.get(id) ?? []), value as Message]);
  else for (const child of Object.values(value)) collectMessages(child, found, seen);
  return found;
};
