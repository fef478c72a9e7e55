import { clarity } from 'clarity-js';

// Clarity’s own encoding: decoded by clarity-decode, in facts.js.
clarity.start({
  projectId: 'bench',
  upload: (payload) => window.captured('clarity', payload),
  content: true,
  delay: 200,
  lean: false,
  track: true,
});
