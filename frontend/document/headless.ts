import type { Node, Schema } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { collab } from './collab.ts';
import { Live, type Host, type LiveOptions } from './live.ts';
import type { Unsent } from './unsent.ts';

/** A typist without a screen: holds the text, takes in what comes, types by transactions. */
export class Headless implements Host {
  readonly schema: Schema;
  live?: Live;
  private held?: EditorState;

  constructor(schema: Schema) {
    this.schema = schema;
  }

  state() {
    return this.held;
  }

  load(doc: Node, version: number) {
    this.held = EditorState.create({ doc, plugins: [collab(version)] });
  }

  dispatch(tr: Transaction) {
    this.held = this.held!.apply(tr);
  }

  /** As a person types: the change stands at once and goes out when it can. */
  type(change: (tr: Transaction) => Transaction) {
    this.dispatch(change(this.held!.tr));
    this.live?.changed();
  }
}

/** Brings home what a tab that no longer lives has left unsent. */
export async function rescue(options: Omit<LiveOptions, 'host'>, schema: Schema, left: Unsent): Promise<void> {
  const host = new Headless(schema);
  const live = new Live({ ...options, host });
  host.live = live;
  live.on((told) => {
    if (told.type === 'gone' || (told.type === 'status' && told.status === 'saved')) setTimeout(() => live.close(), 1000);
  });
  await live.open(left);
}
