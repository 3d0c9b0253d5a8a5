import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import { random, type Keys, type Pick } from '../frontend/document/typist.ts';

/** Makes the same edits as the other typists, into a text of Yjs. */
export class YjsTypist {
  readonly number: number;
  readonly confirmed: number[] = [];
  readonly visible: number[] = [];
  readonly stored: number[] = [];
  readonly text: Y.Text;
  readonly doc = new Y.Doc();
  watches?: number;
  private readonly keys: Keys;
  private readonly pick: Pick;
  private readonly unconfirmed: number[] = [];
  private readonly unstored: { clock: number; at: number }[] = [];
  private readonly provider: HocuspocusProvider;
  private readonly socket: HocuspocusProviderWebsocket;
  private caret: Y.RelativePosition;

  constructor(number: number, keys: Keys, seed: number, url: string, name: string) {
    this.number = number;
    this.keys = keys;
    this.pick = random(seed + 7919 * number);
    this.text = this.doc.getText('text');
    this.caret = Y.createRelativePositionFromTypeIndex(this.text, 0);
    this.socket = new HocuspocusProviderWebsocket({ url });
    this.provider = new HocuspocusProvider({ websocketProvider: this.socket, name, document: this.doc });
    this.provider.attach();
    this.text.observe((event, transaction) => {
      if (transaction.local || this.watches === undefined) return;
      for (const { insert } of event.delta) if (typeof insert === 'string') this.see(insert);
    });
    // each change is answered by one message, in their order
    this.provider.on('unsyncedChanges', ({ number }: { number: number }) => {
      while (this.unconfirmed.length > number) this.confirmed.push(performance.now() - this.unconfirmed.shift()!);
    });
  }

  get here() {
    return this.provider.isSynced;
  }

  get settled() {
    return this.provider.isSynced && this.unconfirmed.length === 0 && !this.provider.hasUnsyncedChanges;
  }

  get content() {
    return this.text.toString();
  }

  private see(letters: string) {
    for (const letter of letters) {
      const key = this.keys.pressed.get(letter);
      if (key?.typist === this.watches) this.visible.push(performance.now() - key.at);
    }
  }

  press() {
    const whim = this.pick(100);
    const at = performance.now();
    this.unconfirmed.push(at);
    this.doc.transact(() => {
      if (whim < 5) this.jump();
      let index = Y.createAbsolutePositionFromRelativePosition(this.caret, this.doc)?.index ?? 0;
      if (whim >= 5 && whim < 7) this.text.insert(index++, '\n');
      if (whim >= 7 && whim < 10 && index > 0) this.text.format(Math.max(0, index - 3), Math.min(3, index), { strong: true });
      this.text.insert(index, this.keys.press(this.number));
      this.caret = Y.createRelativePositionFromTypeIndex(this.text, index + 1, -1);
    });
    this.unstored.push({ clock: Y.getState(this.doc.store, this.doc.clientID), at });
  }

  private jump() {
    this.pick(11);
    const index = this.pick(5) < 2 ? this.text.length : this.pick(this.text.length + 1);
    this.caret = Y.createRelativePositionFromTypeIndex(this.text, index, -1);
  }

  /** The server has stored everything before these clocks. */
  isStored(clocks: Record<string, number>) {
    const clock = clocks[this.doc.clientID] ?? 0;
    while (this.unstored.length > 0 && this.unstored[0].clock <= clock) {
      this.stored.push(performance.now() - this.unstored.shift()!.at);
    }
  }

  close() {
    this.provider.destroy();
    this.socket.destroy();
  }
}
