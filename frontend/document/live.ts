import type { Node, Schema } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { held, receive, revert } from './collab.ts';
import { Keeper } from './keeper.ts';
import type { Ack, Joined, Json, NewThread, Refused, WireStep } from './protocol.ts';
import type { Kept, Unsent, UnsentStore } from './unsent.ts';
import { Wire, type Status, type WireOptions } from './wire.ts';

/** At most so many steps a batch, and so many bytes by socket; larger batches go by HTTP. */
const STEPS = 200;
const BYTES = 100_000;

/** Who shows the text: an editor, or a typist without a screen. */
export interface Host {
  readonly schema: Schema;
  /** Undefined until the first text came. */
  state(): EditorState | undefined;
  /** Begins anew with that text. */
  load(doc: Node, version: number): void;
  dispatch(tr: Transaction): void;
  /** What the person has done and the browser not yet said is taken in now, before something comes from others. */
  heed?(): void;
}

export type LiveOptions = WireOptions & {
  document: string;
  person?: string;
  host: Host;
  store: UnsentStore;
  /** Posts a batch that is too large for a frame; answers what the socket would. */
  post?: (batch: Json) => Promise<Json>;
  ids?: () => string;
};

/** What a listener is told: every frame of the portal under its type, and these. */
export type Told = { type: 'status'; status: Status } | { type: 'kept'; kept: Kept } | { type: 'joined' } | Json;

type Batch = { seq: number; count: number; version: number; steps: Json[]; threads: NewThread[] };

/**
 * The client of the protocol, without a screen: one batch on its way, the rest collects; foreign steps wait until it is
 * answered, then everything is taken in at once in the portal's order.
 */
export class Live {
  client: string;
  status: Status = 'connecting';
  private readonly options: LiveOptions;
  private readonly wire: Wire;
  private listeners: ((told: any) => void)[] = [];
  private seq = 1;
  private batch?: Batch;
  private posting = false;
  private joined = false;
  private waitingFrames: { version: number; steps: WireStep[] }[] = [];
  private newThreads = new Map<string, NewThread>();
  private recover?: Unsent;
  private letClaimGo?: () => void;
  private requests = new Map<string, { done: (answer: Json) => void; failed: (why: Error) => void; frame: Json }>();
  private writing = false;
  private dirty = false;
  private stored = false;
  private closed = false;
  private readonly keeper: Keeper;

  constructor(options: LiveOptions) {
    this.options = options;
    this.client = this.id();
    this.keeper = new Keeper({ document: options.document, person: () => options.person ?? '', store: options.store, id: () => this.id(), tell: (kept) => this.emit({ type: 'kept', kept }) });
    this.wire = new Wire(options, {
      opened: () => this.join(),
      frame: (frame) => this.guarded(() => this.frame(frame)),
      status: (status) => this.setStatus(status),
      closed: () => {
        this.joined = false;
        this.posting = false;
      },
    });
  }

  on(listener: (told: any) => void) {
    this.listeners.push(listener);
  }

  /** Takes over what an earlier visit left, if no other tab has, and connects. Answers what else was left. */
  async open(adopt?: Unsent): Promise<Unsent[]> {
    const left = adopt ? [adopt] : await this.left();
    for (const entry of left) {
      const letGo = await this.options.store.claim(entry.client).catch(() => undefined);
      if (!letGo) continue;
      this.letClaimGo = letGo;
      this.client = entry.client;
      this.recover = entry;
      this.stored = true;
      this.seq = entry.seq;
      break;
    }
    if (adopt && !this.recover) return [];
    if (!this.letClaimGo) this.letClaimGo = await this.options.store.claim(this.client).catch(() => undefined);
    if (!this.closed) this.wire.open();
    return left.filter((entry) => entry !== this.recover);
  }

  /** To be called after every change of the document by the host. */
  changed() {
    this.flush();
    this.persist();
  }

  /** A thread that is opened by a comment mark in the next batch. */
  openThread(thread: NewThread) {
    this.newThreads.set(thread.id, thread);
  }

  /** Nothing of one's own is unconfirmed. */
  get settled(): boolean {
    const state = this.options.host.state();
    return !!state && !this.recover && !this.batch && held(state).unconfirmed.length === 0;
  }

  /** Sends a transient frame; without a connection it is forgotten. */
  tell(frame: Json) {
    if (this.joined) this.wire.send(frame);
  }

  /** Sends a frame that is answered by its request id, again after a lost connection: exactly once by that id. */
  ask(frame: Json): Promise<Json> {
    const request = this.id();
    return new Promise((done, failed) => {
      this.requests.set(request, { done, failed, frame: { ...frame, request } });
      this.tell({ ...frame, request });
    });
  }

  close() {
    this.closed = true;
    this.wire.close();
    this.letClaimGo?.();
  }

  private async left(): Promise<Unsent[]> {
    const entries = await this.options.store.list(this.options.document).catch(() => []);
    return entries
      .filter((entry) => !this.options.person || entry.person === this.options.person)
      .sort((a, b) => a.at - b.at);
  }

  private join() {
    const state = this.options.host.state();
    this.wire.send({ type: 'join', client: this.client, version: state ? held(state).version : null });
  }

  private frame(frame: Json) {
    this.options.host.heed?.();
    switch (frame.type) {
      case 'joined':
        return void this.welcome(frame as Joined).catch((problem) => this.anew(problem));
      case 'steps':
        this.waitingFrames.push({ version: frame.version, steps: frame.steps });
        this.absorb();
        break;
      case 'ack':
        this.acknowledged(frame as Ack);
        break;
      case 'refused':
        // without a number it answers a request, not a batch
        if (frame.request) return this.answered(frame);
        this.refused(frame as Refused);
        break;
      case 'gone':
        this.wire.stop();
        break;
      case 'done':
      case 'text':
      case 'changes':
      case 'failed':
        this.answered(frame);
        break;
    }
    this.emit(frame);
  }

  private async welcome(frame: Joined) {
    const host = this.options.host;
    this.waitingFrames = [];
    this.joined = true;
    this.options.person ??= frame.person.id;
    if (this.recover && this.recover.person && this.recover.person !== frame.person.id) this.recover = undefined;
    // who shows the text needs to know its sections before it comes
    this.emit({ ...frame, type: 'welcome' });
    if (!host.state()) {
      if (this.recover) await this.takeUp(this.recover, frame);
      else host.load(host.schema.nodeFromJSON(frame.doc!), frame.version);
    } else if (frame.steps) {
      this.waitingFrames.unshift({ version: frame.version, steps: frame.steps });
    } else if (frame.doc && !this.batch) {
      this.reload(frame.doc, frame.version);
    }
    if (!this.joined) return;
    this.emit(frame);
    this.resend();
    this.absorb();
    this.flush();
    for (const { frame: asked } of this.requests.values()) this.wire.send(asked);
    this.setStatus(this.settled ? 'saved' : 'saving');
  }

  /** What an earlier visit wrote stands on an older text: that one is fetched, so that the steps fit. */
  private async takeUp(left: Unsent, frame: Joined) {
    const host = this.options.host;
    this.requests.clear();
    let base = frame.doc!;
    if (left.base !== frame.version) {
      try {
        const answer = await this.ask({ type: 'version', version: left.base });
        base = answer.doc;
      } catch {
        return this.giveUp(left, frame);
      }
    }
    this.recover = undefined;
    host.load(host.schema.nodeFromJSON(base), left.base);
    for (const thread of left.waitingThreads) this.newThreads.set(thread.id, thread);
    const tr = host.state()!.tr;
    try {
      for (const step of left.sent.concat(left.waiting)) tr.step(Step.fromJSON(host.schema, step));
    } catch {
      return this.giveUp(left, frame);
    }
    if (left.sent.length > 0) {
      this.batch = { seq: left.seq, count: left.sent.length, version: left.base, steps: left.sent, threads: left.sentThreads };
      this.seq = left.seq + 1;
    }
    if (tr.docChanged) host.dispatch(tr.setMeta('recovered', true));
    this.persist();
  }

  private giveUp(left: Unsent, frame: Joined) {
    const host = this.options.host;
    this.recover = undefined;
    this.seq = left.seq + 1;
    const steps = left.sent.concat(left.waiting).map((step) => Step.fromJSON(host.schema, step));
    this.keeper.keep('refused', steps, '');
    host.load(host.schema.nodeFromJSON(frame.doc!), frame.version);
    this.persist();
  }

  private flush() {
    const state = this.options.host.state();
    if (!state || !this.joined || this.batch || this.waitingFrames.length > 0) return;
    const { version, unconfirmed } = held(state);
    if (unconfirmed.length === 0) {
      this.setStatus('saved');
      return;
    }
    const steps = unconfirmed.slice(0, STEPS).map(({ step }) => step.toJSON());
    const ids = new Set(commentIds(steps));
    const threads = [...this.newThreads.values()].filter((thread) => ids.has(thread.id));
    threads.forEach((thread) => this.newThreads.delete(thread.id));
    this.batch = { seq: this.seq++, count: steps.length, version, steps, threads };
    this.resend();
    this.persist();
  }

  private resend() {
    const batch = this.batch;
    if (!batch || !this.joined) return;
    this.setStatus('saving');
    const { seq, version, steps, threads } = batch;
    const frame = { type: 'steps', client: this.client, seq, version, steps, threads };
    const text = JSON.stringify(frame);
    // a character may take three bytes
    if ((text.length < BYTES / 3 || new TextEncoder().encode(text).length < BYTES) || !this.options.post) {
      this.wire.send(frame);
      this.wire.expect(true);
    } else if (!this.posting) {
      this.posting = true;
      this.options
        .post(frame)
        .then((answer) => this.guarded(() => this.frame(answer)))
        .catch(() => this.wire.lost())
        .finally(() => (this.posting = false));
    }
  }

  private acknowledged(ack: Ack) {
    const batch = this.batch;
    if (!batch || ack.seq !== batch.seq) return;
    const { version } = held(this.options.host.state()!);
    const dropped = new Set(ack.dropped ?? []);
    const survivors = batch.steps.map((_, i) => i).filter((i) => !dropped.has(i));
    const last = ack.steps.findLastIndex((step) => step.client === this.client);
    const upTo = survivors.length === 0 ? ack.steps.length : last + 1;
    const mine: number[] = [];
    for (const step of ack.steps.slice(0, upTo)) mine.push(step.client === this.client ? (survivors.shift() ?? -1) : -1);
    if (version + ack.steps.length !== ack.version || survivors.length > 0) {
      throw new Error('the portal and this page count differently');
    }
    const sent = held(this.options.host.state()!).unconfirmed.slice(0, batch.count);
    this.wire.expect(false);
    this.batch = undefined;
    this.take(ack.steps.slice(0, upTo), mine, batch.count);
    if (dropped.size > 0) this.keeper.keep('deleted', sent.filter((_, i) => dropped.has(i)).map(({ step }) => step), '');
    if (upTo < ack.steps.length) this.waitingFrames.unshift({ version: ack.version, steps: ack.steps.slice(upTo) });
    this.absorb();
    this.flush();
    this.persist();
  }

  /** Takes in what waited, unless a batch is on its way. */
  private absorb() {
    while (!this.batch && this.waitingFrames.length > 0) {
      const state = this.options.host.state();
      if (!state) return;
      const { version } = held(state);
      const frame = this.waitingFrames.shift()!;
      const from = frame.version - frame.steps.length;
      if (frame.version <= version) continue;
      if (from > version) {
        // something was missed: ask for all since then
        this.waitingFrames = [];
        this.join();
        return;
      }
      this.take(frame.steps.slice(version - from), undefined, 0);
    }
    this.flush();
  }

  private take(steps: WireStep[], mine: number[] | undefined, answered: number) {
    const host = this.options.host;
    const parsed = steps.map(({ step }) => Step.fromJSON(host.schema, step));
    const { tr, lost } = receive(host.state()!, parsed, mine ?? steps.map(() => -1), answered);
    host.dispatch(tr.setMeta('by', steps.map(({ by }) => by)));
    if (lost.length > 0) this.keeper.keep('deleted', lost, '');
  }

  private refused(frame: Refused) {
    const batch = this.batch;
    if (!batch || frame.seq !== batch.seq) return;
    const host = this.options.host;
    const { unconfirmed } = held(host.state()!);
    this.wire.expect(false);
    this.batch = undefined;
    this.keeper.keepWritten(host.state()!.doc, unconfirmed.map(({ step }) => step), frame.detail);
    host.dispatch(revert(host.state()!));
    this.newThreads.clear();
    if (frame.kind === 'invalid' || frame.kind === 'unknown-version') this.startAnew();
    else this.absorb();
    this.persist();
  }

  /** What cannot be explained is not guessed at: what is unconfirmed is kept as text, the document fetched anew. */
  private guarded(work: () => void) {
    try {
      work();
    } catch (problem) {
      this.anew(problem);
    }
  }

  private anew(problem: unknown) {
    console.warn('Document is fetched anew:', problem);
    this.batch = undefined;
    this.wire.expect(false);
    this.startAnew();
  }

  private startAnew() {
    this.waitingFrames = [];
    this.joined = false;
    this.wire.send({ type: 'join', client: this.client, version: null });
  }

  private reload(doc: Json, version: number) {
    const host = this.options.host;
    this.keeper.keepWritten(host.state()!.doc, held(host.state()!).unconfirmed.map(({ step }) => step), '');
    host.load(host.schema.nodeFromJSON(doc), version);
    this.persist();
  }

  /** The writer has taken the kept words, or does not want them. */
  letGo(kept: Kept) {
    this.keeper.letGo(kept);
  }

  private answered(frame: Json) {
    const request = this.requests.get(frame.request);
    this.requests.delete(frame.request);
    if (frame.type === 'failed' || frame.type === 'refused') request?.failed(new Error(frame.detail));
    else request?.done(frame);
  }

  /** Writes what is unconfirmed; while one writing is under way the next waits and takes the newest. */
  private persist() {
    this.dirty = true;
    if (this.writing) return;
    this.writing = true;
    void this.write().finally(() => (this.writing = false));
  }

  private async write() {
    while (this.dirty) {
      this.dirty = false;
      const state = this.options.host.state();
      if (!state || this.recover) return;
      const { version, unconfirmed } = held(state);
      const { document, person = '', store } = this.options;
      try {
        if (unconfirmed.length === 0 && !this.batch) {
          if (this.stored) await store.remove(document, this.client);
          this.stored = false;
        } else {
          this.stored = true;
          await store.put({
            document, person, client: this.client, seq: this.batch?.seq ?? this.seq, base: version, at: Date.now(),
            sent: this.batch?.steps ?? [], sentThreads: this.batch?.threads ?? [],
            waiting: unconfirmed.slice(this.batch?.count ?? 0).map(({ step }) => step.toJSON()),
            waitingThreads: [...this.newThreads.values()],
          });
        }
      } catch {
        // a full or forbidden store: the portal is still told, only the safety net is missing
      }
    }
  }

  private setStatus(status: Status) {
    if (status === 'saved' && !this.settled) status = 'saving';
    if (status === this.status) return;
    this.status = status;
    this.emit({ type: 'status', status });
  }

  private emit(told: Told) {
    for (const listener of this.listeners) listener(told);
  }

  private id(): string {
    return (this.options.ids ?? (() => crypto.randomUUID()))();
  }
}

function commentIds(steps: Json[]): string[] {
  return steps.filter((step) => step.stepType === 'addMark' && step.mark?.type === 'comment').map((step) => step.mark.attrs.id);
}
