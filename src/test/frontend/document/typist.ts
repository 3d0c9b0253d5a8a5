import { TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { held } from '../../../../frontend/document/collab.ts';
import { Headless } from '../../../../frontend/document/headless.ts';
import { Live } from '../../../../frontend/document/live.ts';
import { schema } from '../../../../frontend/document/schema.ts';
import { MemoryStore } from '../../../../frontend/document/unsent.ts';
import type { Account, Connection } from './account.ts';

export type Pick = (below: number) => number;

/** Numbers that look random and come again with the same seed. */
export function random(seed: number): Pick {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** A character for each keystroke that no other keystroke has: ideographs and syllables, each visible and for itself. */
export class Keys {
  readonly pressed = new Map<string, { typist: number; at: number }>();

  press(typist: number): string {
    const number = this.pressed.size;
    if (number >= 31_000) throw new Error('more keys than characters');
    const key = String.fromCodePoint(number < 20_000 ? 0x4e00 + number : 0xac00 + number - 20_000);
    this.pressed.set(key, { typist, at: performance.now() });
    return key;
  }

  /** How often each key stands in a text, where that is not once. */
  wrong(text: string): { missing: string; twice: string } {
    const counts = new Map<string, number>();
    for (const key of text) counts.set(key, (counts.get(key) ?? 0) + 1);
    const keys = [...this.pressed.keys()];
    return {
      missing: keys.filter((key) => !counts.has(key)).join(''),
      twice: keys.filter((key) => (counts.get(key) ?? 0) > 1).join(''),
    };
  }
}

const FULL = 2000;

/** Types like a person in a hurry, with the client that browsers have, and remembers what became of each key. */
export class Typist extends Headless {
  readonly number: number;
  readonly kept: string[] = [];
  /** Milliseconds from key to confirmed, and from another's key to visible here. */
  readonly confirmed: number[] = [];
  readonly visible: number[] = [];
  connections = 0;
  private readonly keys: Keys;
  private readonly pick: Pick;
  private readonly waiting: { upTo: number; at: number }[] = [];
  private steps = 0;
  private connection?: Connection;
  /** Whose keys are timed here; nobody's when undefined. */
  watches?: number;

  constructor(number: number, keys: Keys, seed: number) {
    super(schema);
    this.number = number;
    this.keys = keys;
    this.pick = random(seed + 7919 * number);
  }

  async open(account: Account, nodes: string[], document: string) {
    const live = new Live({
      url: '', document, host: this, store: new MemoryStore(), pauses: [100, 1000],
      socket: () => {
        this.connections++;
        this.connection = account.socket(nodes, document);
        return this.connection;
      },
    });
    this.live = live;
    live.on((told) => {
      if (told.type === 'kept') this.kept.push(told.kept.kind + ' ' + told.kept.detail + ': ' + told.kept.text);
      if (told.type === 'ack') this.answered();
    });
    await live.open();
  }

  get version() {
    const state = this.state();
    return state ? held(state).version : -1;
  }

  get ready() {
    return !!this.live?.settled;
  }

  get json() {
    return JSON.stringify(this.state()!.doc.toJSON());
  }

  /** Leaves a node that is not the first choice. */
  goHome(home: string) {
    if (this.connection?.node !== home) this.connection?.close();
  }

  override dispatch(tr: Transaction) {
    super.dispatch(tr);
    if (this.watches === undefined || !tr.getMeta('by')) return;
    for (const step of tr.steps) {
      if (!(step instanceof ReplaceStep)) continue;
      for (const letter of step.slice.content.textBetween(0, step.slice.content.size)) {
        const key = this.keys.pressed.get(letter);
        if (key?.typist === this.watches) this.visible.push(performance.now() - key.at);
      }
    }
  }

  /** One key; now and then somewhere else, a new paragraph, or a word in bold. */
  press() {
    const whim = this.pick(100);
    this.type((tr) => {
      if (whim < 5) this.jump(tr);
      if (whim >= 5 && whim < 7 && tr.selection.$head.parent.isTextblock) tr.split(tr.selection.head);
      const from = tr.selection.from;
      if (whim >= 7 && whim < 10) {
        const start = Math.max(tr.selection.$from.start(), from - 3);
        if (start < from) tr.addMark(start, from, schema.marks.strong.create());
      }
      return tr.insertText(this.keys.press(this.number), from);
    });
  }

  override type(change: (tr: Transaction) => Transaction) {
    super.type((tr) => {
      const changed = change(tr);
      this.steps += changed.steps.length;
      this.waiting.push({ upTo: this.steps, at: performance.now() });
      return changed;
    });
  }

  /** Two of five times to where others are, the end of a section with much room; else anywhere that is not full. */
  jump(tr: Transaction) {
    const sections: { name: string; from: number; size: number }[] = [];
    tr.doc.forEach((node, from) => void sections.push({ name: node.attrs.name, from, size: node.nodeSize }));
    const crowded = sections.find(({ name }) => name === 'commitment')!;
    const any = sections[this.pick(sections.length)];
    const there = this.pick(5) < 2 || any.size > FULL ? crowded : any;
    const at = there === crowded ? there.size - 1 : 1 + this.pick(there.size - 1);
    tr.setSelection(TextSelection.near(tr.doc.resolve(there.from + at), -1));
  }

  private answered() {
    const sure = this.steps - held(this.state()!).unconfirmed.length;
    while (this.waiting.length > 0 && this.waiting[0].upTo <= sure) {
      this.confirmed.push(performance.now() - this.waiting.shift()!.at);
    }
  }
}

export const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

export async function until(met: () => boolean, patience: number): Promise<boolean> {
  const end = performance.now() + patience;
  while (!met()) {
    if (performance.now() > end) return false;
    await pause(20);
  }
  return true;
}

/** All have everything: nothing is under way, and they count alike. */
export function settled(typists: Typist[], patience: number): Promise<boolean> {
  return until(() => typists.every((one) => one.ready && one.version === typists[0].version), patience);
}

/** Types with so many keys a second until told otherwise. */
export async function keepTyping(typist: Typist, rate: number, goesOn: () => boolean) {
  let next = performance.now() + (1000 / rate) * Math.random();
  while (goesOn()) {
    await pause(Math.max(0, next - performance.now()));
    next = Math.max(next + (1000 / rate) * (0.5 + Math.random()), performance.now());
    if (goesOn()) typist.press();
  }
}
