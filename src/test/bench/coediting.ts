import { fork, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Account } from '../frontend/document/account.ts';
import { keepTyping, Keys, pause, settled, Typist, until } from '../frontend/document/typist.ts';
import { YjsTypist } from './yjs-typist.ts';

const { values: options } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    seconds: { type: 'string' },
    rate: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '8090' },
    'keycloak-port': { type: 'string', default: '8190' },
    data: { type: 'string', default: join(process.env.MEDINA_HOME!, '.medina-bench') },
  },
});
const seconds = Number(options.seconds ?? (options.small ? 3 : 10));
const rate = Number(options.rate);
const seed = Number(options.seed);
const portal = `http://localhost:${options.port}`;
const yjsPort = Number(options.port) + 1;
const PATIENCE = 120_000;

type Scenario = { texts: number; typists: number; rate: number; seconds?: number };
type Figures = { confirmed: number[]; visible: number[]; stored?: number[]; typed: number; tookMs: number; lost: number; busy: number };
type Side = { name: string; run(scenario: Scenario): Promise<Figures> };

// ---- both sides are typed into by the same people ------------------------------------------------------------------

type Person = { number: number; watches?: number; confirmed: number[]; visible: number[]; press(): void };

async function typeAll(people: Person[], each: number, atRate: number, time = seconds): Promise<{ typed: number; tookMs: number; busy: number }> {
  people.forEach((one, i) => (one.watches = each < 2 ? undefined : people[i % each === 0 ? i + each - 1 : i - 1].number));
  const begin = performance.now();
  const before = performance.eventLoopUtilization();
  let typed = 0;
  const goesOn = () => performance.now() - begin < time * 1000;
  await Promise.all(
    people.map((one) => keepTyping({ press: () => (typed++, one.press()) } as any, atRate, goesOn)),
  );
  const busy = performance.eventLoopUtilization(before).utilization;
  const confirmed = () => people.reduce((sum, one) => sum + one.confirmed.length, 0);
  if (!(await until(() => confirmed() >= typed, PATIENCE))) console.log('  not everything was confirmed');
  return { typed, tookMs: performance.now() - begin, busy };
}

function lost(keys: Keys, texts: string[][]): number {
  const wrong = keys.wrong(texts.map((replicas) => replicas[0]).join(''));
  const different = texts.filter((replicas) => new Set(replicas).size > 1).length;
  if (different > 0) console.log(`  ${different} texts differ between people`);
  return [...wrong.missing].length + [...wrong.twice].length + different;
}

// ---- Medina --------------------------------------------------------------------------------------------------------

let token: { value: string; until: number } | undefined;

async function bearer(): Promise<string> {
  if (!token || token.until < Date.now()) {
    const body = new URLSearchParams({
      grant_type: 'password', client_id: 'medina-cli', scope: 'openid organization:*', username: 'coordinator.freetown', password: 'medina',
    });
    const address = `http://localhost:${options['keycloak-port']}/realms/medina/protocol/openid-connect/token`;
    const answer = await fetch(address, { method: 'POST', body });
    token = { value: ((await answer.json()) as any).access_token, until: Date.now() + 120_000 };
  }
  return token.value;
}

async function api(path: string, body?: object): Promise<any> {
  const answer = await fetch(portal + path, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: 'Bearer ' + (await bearer()), 'Content-Type': 'application/json', Accept: 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

const accounts = ['coordinator.freetown', 'editor.freetown'].map((name) => new Account(name));

async function medina({ texts, typists: each, rate: atRate, seconds: time }: Scenario): Promise<Figures> {
  const keys = new Keys();
  const documents: string[] = [];
  for (let i = 0; i < texts; i++) {
    const { id } = await api('/api/v1/pledges', { title: 'Measured', commitment: 'Here we begin.' });
    documents.push((await api('/api/v1/pledges/' + id)).document.split('/').at(-1));
  }
  const people = documents.flatMap((_, text) => Array.from({ length: each }, (_, i) => new Typist(text * each + i, keys, seed)));
  for (const [i, one] of people.entries()) {
    await one.open(accounts[i % 2], [portal], documents[Math.floor(i / each)]);
    await until(() => one.ready, PATIENCE);
  }
  const typed = await typeAll(people, each, atRate, time);
  const found: string[][] = [];
  for (const [text, document] of documents.entries()) {
    const here = people.slice(text * each, (text + 1) * each);
    if (!(await settled(here, PATIENCE))) console.log('  not all are settled');
    const served = JSON.stringify((await api('/api/v1/documents/' + document)).doc);
    found.push([served, ...here.map((one) => one.json)].map(canonical));
  }
  const kept = people.reduce((sum, one) => sum + one.kept.length, 0);
  people.forEach((one) => one.live!.close());
  return { ...typed, ...times(people), lost: lost(keys, found) + kept };
}

/** The same for two documents that are the same, in whatever order their members stand. */
function canonical(json: string): string {
  const sorted = (value: any): any =>
    Array.isArray(value)
      ? value.map(sorted)
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])]))
        : value;
  return JSON.stringify(sorted(JSON.parse(json)));
}

function times(people: Person[]) {
  return { confirmed: people.flatMap((one) => one.confirmed), visible: people.flatMap((one) => one.visible) };
}

// ---- Hocuspocus ----------------------------------------------------------------------------------------------------

function hocuspocus(folder: string, debounce?: number) {
  let number = 0;
  return async ({ texts, typists: each, rate: atRate, seconds: time }: Scenario): Promise<Figures> => {
    const order = { port: yjsPort, file: join(folder, `texts-${debounce ?? ''}-${number++}.sqlite`), debounce };
    const server = fork(new URL('hocuspocus.ts', import.meta.url), [JSON.stringify(order)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    try {
      const keys = new Keys();
      const people: YjsTypist[] = [];
      await new Promise<void>((listening) =>
        server.on('message', (said: any) => {
          if (said.listening) listening();
          else people.slice(Number(said.stored) * each).slice(0, each).forEach((one) => one.isStored(said.clocks));
        }),
      );
      for (let i = 0; i < texts * each; i++) {
        const one = new YjsTypist(i, keys, seed, `ws://127.0.0.1:${yjsPort}`, String(Math.floor(i / each)));
        people.push(one);
        await until(() => one.here, PATIENCE);
      }
      const typed = await typeAll(people, each, atRate, time);
      const all = (text: number) => people.slice(text * each, (text + 1) * each);
      const same = () => Array.from({ length: texts }, (_, i) => new Set(all(i).map((one) => one.content)).size).every((n) => n === 1);
      await until(() => people.every((one) => one.settled) && same(), PATIENCE);
      await until(() => people.reduce((sum, one) => sum + one.stored.length, 0) >= typed.typed, 15_000);
      const found = Array.from({ length: texts }, (_, text) => all(text).map((one) => one.content));
      people.forEach((one) => one.close());
      return { ...typed, ...times(people), stored: people.flatMap((one) => one.stored), lost: lost(keys, found) };
    } finally {
      await ended(server, () => server.disconnect());
    }
  };
}

// ---- what is said ---------------------------------------------------------------------------------------------------

function percentile(all: number[], part: number): number {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? NaN;
}

const pair = (all: number[] | undefined) =>
  all?.length ? [0.5, 0.95].map((part) => percentile(all, part).toFixed(percentile(all, part) < 10 ? 1 : 0)).join(' / ') : '–';
const ratio = (ours: number[], theirs: number[] | undefined) =>
  theirs?.length ? [0.5, 0.95].map((part) => (percentile(ours, part) / percentile(theirs, part)).toFixed(2)).join(' / ') : '–';
const title = ({ texts, typists, rate: keys }: Scenario) =>
  `${texts === 1 ? `${typists} on one text` : `${texts} texts × ${typists}`}, ${keys} keys/s each`;

function row(cells: (string | number)[]) {
  console.log('| ' + cells.join(' | ') + ' |');
}

async function compare(sides: Side[], scenarios: Scenario[]): Promise<number> {
  row(['people', 'who', 'keys/s', 'key to confirmed', 'key to visible', 'key to disk', 'client busy', 'wrong']);
  row(['---', '---', '---:', '---:', '---:', '---:', '---:', '---:']);
  let wrong = 0;
  for (const scenario of scenarios) {
    let ours: Figures | undefined;
    for (const side of sides) {
      const told = await side.run(scenario);
      ours ??= told;
      // what Medina confirms is on the disk
      const stored = side === sides[0] ? told.confirmed : told.stored;
      const lostKeys = told.lost;
      if (side === sides[0]) wrong += lostKeys;
      row([
        title(scenario), side.name, Math.round(told.typed / (told.tookMs / 1000)), pair(told.confirmed), pair(told.visible),
        pair(stored), Math.round(told.busy * 100) + ' %', lostKeys,
      ]);
      if (side !== sides[0]) {
        row(['', `Medina : ${side.name}`, '', ratio(ours.confirmed, told.confirmed), ratio(ours.visible, told.visible), ratio(ours.confirmed, told.stored), '', '']);
      }
    }
  }
  return wrong;
}

/** Twenty people type faster and faster on one text, until half of the keys wait for a second or no more keys get through. */
async function saturate(sides: Side[]): Promise<number> {
  let wrong = 0;
  for (const side of sides) {
    let late = false;
    let before = 0;
    for (const faster of options.small ? [40, 120] : [20, 40, 80, 120, 200]) {
      const scenario = { texts: 1, typists: 20, rate: faster, seconds: Math.min(seconds, 5) };
      const told = await side.run(scenario);
      if (side === sides[0]) wrong += told.lost;
      const reached = told.typed / (told.tookMs / 1000);
      late = percentile(told.confirmed, 0.5) > 1000 || percentile(told.visible, 0.5) > 1000 || reached < 1.15 * before;
      before = reached;
      row([
        title(scenario) + (late ? ': saturated' : ''), side.name, Math.round(reached), pair(told.confirmed),
        pair(told.visible), pair(side === sides[0] ? told.confirmed : told.stored), Math.round(told.busy * 100) + ' %', told.lost,
      ]);
      if (late) break;
    }
    if (!late) console.log(`(${side.name}: not saturated by what the typists can type)`);
  }
  return wrong;
}

// ---- the run --------------------------------------------------------------------------------------------------------

async function ended(child: ChildProcess, end: () => void) {
  if (child.exitCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  end();
  await gone;
}

async function startPortal(): Promise<ChildProcess | undefined> {
  // one that runs already is used, and stays
  if ((await fetch(portal + '/actuator/health').catch(() => undefined))?.ok) return undefined;
  const program = join(process.env.MEDINA_HOME!, 'medina');
  const started = spawn(program, ['run', '--port', options.port, '--keycloak-port', options['keycloak-port'], '--data', options.data], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const healthy = async () => {
    for (;;) {
      if (started.exitCode !== null) throw new Error('the portal does not start');
      const answer = await fetch(portal + '/actuator/health', { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
      if (answer?.ok) return;
      await pause(500);
    }
  };
  await healthy();
  return started;
}

const folder = mkdtempSync(join(tmpdir(), 'medina-bench-'));
console.log('Starting the portal …');
const running = await startPortal();
let wrong = 0;
try {
  const ours: Side = { name: 'Medina', run: medina };
  const shipped: Side = { name: 'Hocuspocus as it ships', run: hocuspocus(folder) };
  const atOnce: Side = { name: 'Hocuspocus, storing at once', run: hocuspocus(folder, 0) };
  const many = options.small ? { texts: 5, typists: 3, rate } : { texts: 60, typists: 3, rate };
  const scenarios = (options.small ? [2, 10] : [2, 10, 20, 100]).map((typists) => ({ texts: 1, typists, rate }));
  await medina({ texts: 1, typists: 4, rate: 10 }); // the virtual machine warms up
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  console.log(`\n${machine}; ${seconds} s each, seed ${seed}; milliseconds, p50 / p95; all on this machine\n`);
  wrong += await compare([ours, shipped, atOnce], [...scenarios, many]);
  wrong += await saturate([ours, shipped]);
  console.log(wrong === 0 ? '\nNo key was lost or doubled in Medina, at saturation neither.' : `\n${wrong} KEYS ARE WRONG IN MEDINA`);
} finally {
  rmSync(folder, { recursive: true, force: true });
  if (running) await ended(running, () => running.kill('SIGTERM'));
}
process.exit(wrong === 0 ? 0 : 1);
