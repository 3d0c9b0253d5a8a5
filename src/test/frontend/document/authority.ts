import type { Node, Schema } from 'prosemirror-model';
import { Step, Transform } from 'prosemirror-transform';
import type { Socket } from '../../../../frontend/document/wire.ts';

type Json = Record<string, any>;
type Confirmed = { step: Json; client: string; by: string };
type Answer = { version: number; from: number; dropped: number[] };

/** The portal's side of the protocol, in memory: orders the steps, rebases, takes each batch once. */
export class Authority {
  readonly schema: Schema;
  readonly docs: Node[];
  readonly steps: Confirmed[] = [];
  readonly batches = new Map<string, Answer>();
  readonly connections = new Set<Connection>();
  /** Answers a refusal in words, or nothing. */
  refuse: (batch: Json) => { kind: string; detail: string } | undefined = () => undefined;
  /** Extra parts of every welcome. */
  welcome: Json = {};
  /** Knows earlier texts no more. */
  forgetful = false;
  /** Milliseconds that a frame takes. */
  delay: () => number = () => 0;

  constructor(schema: Schema, doc: Json) {
    this.schema = schema;
    this.docs = [schema.nodeFromJSON(doc)];
  }

  get version() {
    return this.steps.length;
  }

  get doc() {
    return this.docs[this.version];
  }

  /** Restores the order of a batch behind what was confirmed since its version, as the portal does it. */
  take(client: string, by: string, batch: Json): Json {
    const known = this.batches.get(client + '/' + batch.seq);
    if (known) return this.ack(batch, known);
    const refusal = this.refuse(batch);
    if (refusal) return { type: 'refused', seq: batch.seq, ...refusal };
    if (batch.version > this.version) return { type: 'refused', seq: batch.seq, kind: 'unknown-version', detail: '' };
    const own = new Transform(this.docs[batch.version]);
    for (const json of batch.steps) own.step(Step.fromJSON(this.schema, json));
    const transform = new Transform(own.doc);
    const count = own.steps.length;
    for (let i = count - 1; i >= 0; i--) transform.step(own.steps[i].invert(own.docs[i]));
    for (const { step } of this.steps.slice(batch.version)) transform.step(Step.fromJSON(this.schema, step));
    const dropped: number[] = [];
    own.steps.forEach((step, i) => {
      const mapped = step.map(transform.mapping.slice(count - i));
      if (mapped && !transform.maybeStep(mapped).failed) {
        transform.mapping.setMirror(count - 1 - i, transform.steps.length - 1);
        this.confirm({ step: mapped.toJSON(), client, by }, transform.doc);
      } else {
        dropped.push(i);
      }
    });
    const answer = { version: this.version, from: batch.version, dropped };
    this.batches.set(client + '/' + batch.seq, answer);
    const fresh = this.steps.slice(answer.version - count + dropped.length, answer.version);
    for (const other of this.connections) {
      if (other.client !== client && other.joined && fresh.length > 0) other.tell({ type: 'steps', version: this.version, steps: fresh });
    }
    return this.ack(batch, answer);
  }

  confirm(step: Confirmed, doc: Node) {
    doc.check();
    this.steps.push(step);
    this.docs.push(doc);
  }

  private ack(batch: Json, { version, from, dropped }: Answer): Json {
    return { type: 'ack', seq: batch.seq, version, steps: this.steps.slice(from, version), dropped };
  }

  /** Opens a connection that behaves like a WebSocket. */
  connect(by: string): Socket {
    return new Connection(this, by);
  }

  /** Cuts every connection, frames under way are lost. */
  cut(code = 1006) {
    for (const connection of [...this.connections]) connection.cut(code);
  }
}

export class Connection implements Socket {
  readyState = 0;
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  onerror: Socket['onerror'] = null;
  client = '';
  joined = false;
  private readonly authority: Authority;
  private readonly by: string;
  private inbound = Promise.resolve();
  private outbound = Promise.resolve();

  constructor(authority: Authority, by: string) {
    this.authority = authority;
    this.by = by;
    authority.connections.add(this);
    setTimeout(() => {
      if (this.readyState !== 0) return;
      this.readyState = 1;
      this.onopen?.({});
    }, authority.delay());
  }

  send(text: string) {
    this.inbound = this.later(this.inbound, () => this.handle(JSON.parse(text)));
  }

  tell(frame: Json) {
    const text = JSON.stringify(frame);
    this.outbound = this.later(this.outbound, () => this.onmessage?.({ data: text }));
  }

  close() {
    this.cut(1000);
  }

  cut(code: number) {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.joined = false;
    this.authority.connections.delete(this);
    queueMicrotask(() => this.onclose?.({ code }));
  }

  private later(before: Promise<void>, work: () => void): Promise<void> {
    const wait = this.authority.delay();
    return before.then(() => new Promise((done) => setTimeout(done, wait))).then(() => {
      if (this.readyState === 1) work();
    });
  }

  private handle(frame: Json) {
    const { authority } = this;
    if (frame.type === 'join') {
      this.client = frame.client;
      this.joined = true;
      const since = frame.version === null ? { doc: authority.doc.toJSON() } : { steps: authority.steps.slice(frame.version) };
      this.tell({
        type: 'joined', version: authority.version, ...since, sections: [], rights: {}, why: null,
        person: { id: this.by, name: this.by }, people: [], threads: [], seen: null, versions: [], colleagues: [], ...authority.welcome,
      });
    } else if (frame.type === 'steps') {
      const answer: Json | undefined = authority.take(frame.client, this.by, frame);
      if (answer) this.tell(answer);
    } else if (frame.type === 'version' && authority.forgetful) {
      this.tell({ type: 'refused', request: frame.request, kind: 'unknown-version', detail: 'Too long ago.' });
    } else if (frame.type === 'version') {
      this.tell({ type: 'text', request: frame.request, version: frame.version, doc: authority.docs[frame.version].toJSON() });
    }
  }
}

