import { gather, bareHost } from './contestants.js';
import { openLab } from './lab.js';
import { fullVisit, crowdedVisit, secondVisit } from './measure.js';
const { contestants, absent } = await gather(process.argv[2]?.split(','));
console.log(absent);
const lab = await openLab(contestants);
console.log(lab.machine);
for (const c of [bareHost, ...contestants]) {
  for (const slow of [false, true]) {
  const t = Date.now();
  try { const r = await fullVisit(lab, c, { slow }); delete r.files; r.painted = r.painted.map(x=>Math.round(x*10)/10).join(); console.log(c.id, slow, (Date.now()-t)/1000, JSON.stringify(r)); } catch (e) { console.log(c.id, slow, e.message) }
  }
  if (process.argv[3]) { try {const t = Date.now(); console.log(await crowdedVisit(lab,c).catch(e=>e.message), await secondVisit(lab,c), Date.now()-t);} catch(e) {console.log(e.message)} }
}
await lab.close();
