import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals/attribution';

const tell = ({ name, rating, attribution }) => {
  const { interactionTarget, interactionType, largestShiftTarget, target } = attribution;
  window.captured('web-vitals', { name, rating, interactionTarget, interactionType, largestShiftTarget, target });
};
for (const listen of [onCLS, onFCP, onINP, onLCP, onTTFB]) listen(tell, { reportAllChanges: true });
