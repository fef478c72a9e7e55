import { record } from 'rrweb';

record({ emit: (event) => window.captured('rrweb', event), sampling: { mousemove: 20 }, collectFonts: true });
