import { createInterface } from 'node:readline';
import { Account } from './account.ts';
import { keepTyping, Keys, settled, Typist } from './typist.ts';

// Types into one text until it is told "stop"; then says what was typed, and what stands in the text for everybody.
type Order = { nodes: string[]; accounts: string[]; document: string; typists: number; rate: number; seed: number };
const order: Order = JSON.parse(process.argv[2]);
const keys = new Keys();
const accounts = order.accounts.map((name) => new Account(name));
const typists = Array.from({ length: order.typists }, (_, i) => new Typist(i, keys, order.seed));
const home = (i: number) => [...order.nodes.slice(i % order.nodes.length), ...order.nodes.slice(0, i % order.nodes.length)];
const PATIENCE = 120_000;
let typing = true;

function say(told: object) {
  console.log(JSON.stringify(told));
}

async function everybody(which: Typist[]) {
  await Promise.all(which.map((one, i) => one.open(accounts[(i >> 1) % accounts.length], home(i), order.document)));
  return settled(which, PATIENCE);
}

function percentile(times: number[], part: number) {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length * part)] ?? 0);
}

const commands: Record<string, () => Promise<object>> = {
  async home() {
    typists.forEach((one, i) => one.goHome(home(i)[0]));
    return {};
  },
  async count() {
    return { typed: keys.pressed.size, confirmed: typists.reduce((sum, one) => sum + one.confirmed.length, 0) };
  },
  async stop() {
    typing = false;
    const equal = await settled(typists, PATIENCE);
    const confirmed = typists.flatMap((one) => one.confirmed);
    return {
      settled: equal,
      typists: typists.map((one) => `${one.number} ${one.live?.status} at ${one.version}`),
      typed: [...keys.pressed.keys()].join(''),
      confirmed: confirmed.length,
      connections: typists.reduce((sum, one) => sum + one.connections, 0),
      passwords: accounts.reduce((sum, one) => sum + one.passwords, 0),
      p50: percentile(confirmed, 0.5),
      p95: percentile(confirmed, 0.95),
      kept: typists.flatMap((one) => one.kept),
      version: typists[0].version,
      texts: [...new Set(typists.map((one) => one.json))],
    };
  },
  /** One more for each node, who has nothing yet. */
  async newcomers() {
    const fresh = order.nodes.map((_, i) => new Typist(order.typists + i, keys, order.seed));
    const there = await everybody(fresh);
    const texts = [...new Set(fresh.map((one) => one.state() && one.json))];
    fresh.forEach((one) => one.live?.close());
    return { settled: there, texts };
  },
};

if (!(await everybody(typists))) throw new Error('not everybody came in');
for (const one of typists) {
  void keepTyping(one, order.rate, () => typing);
}
say({ typing: true });
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'quit') break;
  say(await commands[line]());
}
process.exit(0);
