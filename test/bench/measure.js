/**
 * Measures one visit to one contestant, in a browser profile of its own. Only the probe runs in the page: whatever
 * could distort the result (the accessibility tree, the DOM agent, tracing) stays off, and what the harness does
 * between two presses is not counted.
 */
import { probe } from './probe.js';

/** What “slow” means: a cheap phone, this many times slower than the machine, on a poor connection. */
export const SLOWDOWN = 4;
const POOR_CONNECTION = { download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150 };

/** A page with nothing on it. */
export const BLANK = '/page/blank';

const VIEWPORT = { width: 800, height: 1000 };
/** How long to wait after a screen was painted, so that late work counts, in ms. */
const SETTLE = { plain: 30, slow: 220 };
/** How long to wait after the first control could be used, in ms. */
const QUIET = { plain: 150, slow: 350 };
/** The wait is repeated while the page was busy for more than this share of it, up to a limit. */
const IDLE = 0.1;
const TRIES = 20;
const PATIENCE = 60_000;

const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

const inTime = (promise, what) => {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what} did not happen within ${PATIENCE / 1000} s.`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

class Visit {
  static async begin({ browser, site, slowdown }, contestant, { slow, path }) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(VIEWPORT);
    // A page of the same site first, so that the visit runs in an existing process, throttled from its first task.
    await page.goto(site.url(BLANK));
    const visit = new Visit(context, page, site, contestant, slow ? slowdown : 1, path);
    await visit.prepare(await page.createCDPSession());
    const { control, tag, framed = false } = contestant;
    await page.evaluateOnNewDocument(probe, { control, tag, framed });
    if (slow) await page.emulateNetworkConditions(POOR_CONNECTION);
    return visit;
  }

  /** DevTools sessions: one for the page, and one for each frame that has a process of its own. */
  sessions = [];

  /** @param slowdown - by how many times the CPU is slowed down; 1 for a plain visit */
  constructor(context, page, site, contestant, slowdown, path) {
    Object.assign(this, { context, page, site, contestant, slowdown, path });
  }

  get slow() {
    return this.slowdown > 1;
  }

  async prepare(session) {
    this.sessions.push(session);
    session.on('sessionattached', (child) => void this.prepare(child).catch(() => undefined));
    session.on('disconnected', () => (this.sessions = this.sessions.filter((other) => other !== session)));
    await Promise.all([
      session.send('Performance.enable', { timeDomain: 'threadTicks' }),
      ...(this.slow ? [session.send('Emulation.setCPUThrottlingRate', { rate: this.slowdown })] : []),
      session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
    ]);
    await session.send('Runtime.runIfWaitingForDebugger');
  }

  /** Returns the main-thread CPU time of the page and its frames so far, in ms. */
  async cpu() {
    const all = await Promise.all(this.sessions.map((session) => session.send('Performance.getMetrics')));
    return 1000 * sum(all.map(({ metrics }) => metrics.find(({ name }) => name === 'TaskDuration').value));
  }

  /** Waits until the page is idle: with twenty checks, only the first may be ready. Returns the CPU so far, in ms. */
  async idle() {
    const quiet = this.slow ? QUIET.slow : QUIET.plain;
    let cpu = await this.cpu();
    for (let tries = 0; tries < TRIES; tries++) {
      await wait(quiet);
      const before = cpu;
      cpu = await this.cpu();
      if (cpu - before < quiet * IDLE) break;
    }
    return cpu;
  }

  /** Returns the heap size of JavaScript and DOM after a garbage collection, in bytes, and the number of nodes. */
  async memory() {
    const all = await Promise.all(
      this.sessions.map(async (session) => {
        // Once is not enough: DOM memory is freed in the second to fourth collection, and only with time in between.
        for (let times = 0; times < 5; times++) {
          await session.send('HeapProfiler.collectGarbage');
          await wait(50);
        }
        const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
        const { nodes } = await session.send('Memory.getDOMCounters');
        return { heap: usedSize + embedderHeapUsedSize, nodes };
      }),
    );
    return { heap: sum(all.map(({ heap }) => heap)), nodes: sum(all.map(({ nodes }) => nodes)) };
  }

  /** Returns where the check is: the page, or its first frame. */
  async frame() {
    if (!this.contestant.framed) return this.page.mainFrame();
    const element = await this.page.waitForSelector('[data-embed] iframe');
    return element.contentFrame();
  }

  /**
   * Opens the page and waits until its first control could be used. Times are from the start of the navigation, in ms.
   */
  async load() {
    this.site.taken();
    await this.page.goto(this.site.url(this.path), { waitUntil: 'load', timeout: PATIENCE });
    this.inside = await this.frame();
    const { name } = this.contestant;
    await inTime(
      this.inside.evaluate(() => globalThis.__bench.answerable),
      `${name}: the first control`,
    );
    const cpu = await this.idle();
    const outer = await this.page.evaluate(() => ({
      origin: performance.timeOrigin,
      shift: globalThis.__bench.shifts.reduce((a, b) => a + b, 0),
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    }));
    const inner = await this.inside.evaluate(() => ({
      origin: performance.timeOrigin,
      answerable: globalThis.__bench.answerableAt,
      heights: globalThis.__bench.heights,
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      shift: globalThis.__bench.shifts.reduce((a, b) => a + b, 0),
    }));
    const last = inner.heights.at(-1)?.[1] ?? 0;
    // The first animation frame in which the embed had at least four fifths of its height.
    const tall = inner.heights.find(([, height]) => height >= 0.8 * last)?.[0] ?? Infinity;
    // Nothing is visible before its document’s first paint, which the browser reports as it reaches the screen.
    const seen = (time) => Math.max(time, inner.firstPaint) + inner.origin - outer.origin;
    const answerable = seen(inner.answerable);
    // With reserved space, the height says nothing: the first screen is visible when its control is.
    const visible = this.contestant.reserved ? answerable : seen(Math.min(tall, inner.answerable));
    const sent = this.site.taken();
    const missing = sent.filter(({ missing: lost }) => lost).map(({ path }) => path);
    return {
      answerable,
      visible,
      cpu,
      firstPaint: outer.firstPaint,
      shift: this.contestant.framed ? outer.shift + inner.shift : outer.shift,
      requests: sent.filter(({ path }) => !path.startsWith('/page/')).length,
      wire: sum(sent.filter(({ path }) => !path.startsWith('/page/')).map(({ wire }) => wire)),
      page: sum(sent.filter(({ path }) => path.startsWith('/page/')).map(({ wire }) => wire)),
      files: sent.filter(({ path }) => !path.startsWith('/page/')),
      missing,
    };
  }

  async middle(target) {
    const at = await this.inside.evaluate((what) => globalThis.__bench.locate(what), target);
    if (!at) throw new Error(`${this.contestant.name}: nothing to press: ${JSON.stringify(target)}`);
    if (!this.contestant.framed) return at;
    const { x, y } = await this.page.evaluate(() => {
      const { x, y } = document.querySelector('[data-embed] iframe').getBoundingClientRect();
      return { x, y };
    });
    return { x: at.x + x, y: at.y + y };
  }

  async press({ x, y }) {
    const [session] = this.sessions;
    const send = (type, more) => session.send('Input.dispatchMouseEvent', { type, x, y, ...more });
    await send('mouseMoved');
    await send('mousePressed', { button: 'left', buttons: 1, clickCount: 1 });
    await send('mouseReleased', { button: 'left', clickCount: 1 });
  }

  /** Takes one step. Returns the time from its last press to the next paint, in ms, and its CPU time. */
  async take({ presses, shown, sign }) {
    let cpu = 0;
    let painted = 0;
    for (const [index, target] of presses.entries()) {
      const last = index === presses.length - 1;
      await this.inside.evaluate((expected) => globalThis.__bench.watch(expected), last ? shown : undefined);
      const at = await this.middle(target);
      const before = await this.cpu();
      await this.press(at);
      painted = await inTime(
        this.inside.evaluate(() => globalThis.__bench.effect),
        `${this.contestant.name}: ${JSON.stringify(last ? shown : target)}`,
      );
      // Only measurements that are reported get the longer wait.
      await wait(this.slow && sign && last ? SETTLE.slow : SETTLE.plain);
      cpu += (await this.cpu()) - before;
    }
    return { cpu, painted };
  }

  /** Returns every long task so far, and those since the last press alone: their durations in ms. */
  async longTasks() {
    const read = (frame) => frame.evaluate(() => globalThis.__bench.tasks);
    const frames = this.contestant.framed ? [this.page.mainFrame(), this.inside] : [this.page.mainFrame()];
    const tasks = (await Promise.all(frames.map(read))).flat();
    const pressed = await this.inside.evaluate(() => globalThis.__bench.watchedAt);
    const durations = (some) => some.map(({ duration }) => duration);
    return { all: durations(tasks), last: durations(tasks.filter(({ start }) => start >= pressed)) };
  }

  end() {
    return this.context.close();
  }
}

const visiting = async (lab, contestant, options, work) => {
  const visit = await Visit.begin(lab, contestant, options);
  try {
    return await work(visit);
  } finally {
    await visit.end();
  }
};

/** Visits from opening the page to the result. */
export const fullVisit = (lab, contestant, { slow }) =>
  visiting(lab, contestant, { slow, path: `/page/${contestant.id}` }, async (visit) => {
    const loaded = await visit.load();
    const memory = slow ? {} : await visit.memory();
    const steps = [];
    let cpuToFirstAnswer;
    for (const step of contestant.steps) {
      steps.push({ ...step, ...(await visit.take(step)) });
      if (step.answer) cpuToFirstAnswer ??= loaded.cpu + sum(steps.map(({ cpu }) => cpu));
    }
    const late = visit.site.taken();
    const nine = steps.filter(({ sign }) => sign);
    const tasks = await visit.longTasks();
    return {
      ...loaded,
      ...memory,
      cpuToFirstAnswer,
      painted: nine.map(({ painted }) => painted),
      cpuOfNine: sum(nine.map(({ cpu }) => cpu)),
      longTasks: tasks.all.length,
      longestTask: Math.max(0, ...tasks.all),
      longestOfResult: Math.max(0, ...tasks.last),
      lateRequests: late.length,
    };
  });

/** Visits a page with twenty checks, up to the first answer in the first one. */
export const crowdedVisit = (lab, contestant) =>
  visiting(lab, contestant, { slow: false, path: `/page/${contestant.id}-20` }, async (visit) => {
    const { cpu } = await visit.load();
    const { nodes, heap } = await visit.memory();
    let cpuToFirstAnswer = cpu;
    for (const step of contestant.steps) {
      cpuToFirstAnswer += (await visit.take(step)).cpu;
      if (step.answer) break;
    }
    return { cpuToFirstAnswer, nodes, heap };
  });

/** Visits the same page again, with a warm cache. */
export const secondVisit = (lab, contestant) =>
  visiting(lab, contestant, { slow: true, path: `/page/${contestant.id}` }, async (visit) => {
    await visit.load();
    await visit.page.goto(visit.site.url(BLANK));
    const { answerable, visible, requests, wire } = await visit.load();
    return { answerable, visible, requests, wire };
  });

/** Visits up to the first screen. */
export const loadOnly = (lab, contestant, { slow, path }) =>
  visiting(lab, contestant, { slow, path }, (visit) => visit.load());
