import { applySuggestion, applySuggestions, revertSuggestion, revertSuggestions } from '@handlewithcare/prosemirror-suggest-changes';
import { Slice } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Live } from './live.ts';
import type { Margin } from './margin.ts';
import type { Json, Person, Thread } from './protocol.ts';
import { schema } from './schema.ts';
import type { Shell } from './shell.ts';
import { mayPassAsItIs } from './suggest.ts';
import { setLink } from './toolbar.ts';
import type { Kept } from './unsent.ts';
import type { Words } from './words.ts';

export type ActsOn = {
  view: () => EditorView;
  shell: Shell;
  margin: Margin;
  live: Live;
  words: Words;
  me: () => Person;
  threads: Map<string, Thread>;
  /** What stands beside the text is to be drawn again. */
  later: () => void;
};

/** What people do to the text beside typing: comment, accept and reject, link, put words in again. */
export class Acts {
  private readonly on: ActsOn;

  constructor(on: ActsOn) {
    this.on = on;
  }

  startComment() {
    const { state } = this.on.view();
    const { from, to, empty } = state.selection;
    if (empty) return this.on.shell.calm(this.on.words('comments.select'));
    this.on.shell.open('comments');
    this.asked = [from, to];
    this.on.margin.ask(state.doc.textBetween(from, to, ' ', ' ').slice(0, 300));
  }

  private asked?: [number, number];

  openThread(body: string, mentions: string[]) {
    const { state } = this.on.view();
    const { from, to } = state.selection.empty && this.asked ? { from: this.asked[0], to: this.asked[1] } : state.selection;
    const id = crypto.randomUUID();
    const quoted = state.doc.textBetween(from, to, ' ', ' ').slice(0, 300);
    const { id: by, name: byName } = this.on.me();
    const at = new Date().toISOString();
    const section = state.doc.resolve(from).node(1)?.attrs.name ?? '';
    this.on.live.openThread({ id, body, mentions });
    this.on.threads.set(id, { id, section, quoted, by, byName, at, replies: [{ id: id + '/0', by, byName, at, body, mentions }] });
    this.on.view().dispatch(mayPassAsItIs(state.tr.addMark(from, to, schema.marks.comment.create({ id }))));
    if (!this.on.view().state.doc.rangeHasMark(from, to, schema.marks.comment)) this.on.threads.delete(id);
    this.on.later();
    this.on.view().focus();
  }

  async ask(frame: Json) {
    try {
      await this.on.live.ask(frame);
    } catch (problem) {
      this.on.shell.calm((problem as Error).message, true);
    }
  }

  decide(ids: string[] | undefined, accept: boolean) {
    const view = this.on.view();
    const dispatch = (tr: Transaction) => view.dispatch(mayPassAsItIs(tr));
    if (!ids) (accept ? applySuggestions : revertSuggestions)(view.state, dispatch);
    else for (const id of ids) (accept ? applySuggestion(id) : revertSuggestion(id))(view.state, dispatch);
    this.on.later();
  }

  goTo(from: number, to: number) {
    const view = this.on.view();
    const size = view.state.doc.content.size;
    view.dispatch(view.state.tr.setSelection(TextSelection.between(view.state.doc.resolve(Math.min(from, size)), view.state.doc.resolve(Math.min(to, size)))));
    const node = view.domAtPos(Math.min(from + 1, size)).node;
    // who reads comments by keyboard stays at the comment
    (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
  }

  link() {
    const { state } = this.on.view();
    const mark = state.selection.$from.marks().find((each) => each.type === schema.marks.link);
    this.on.shell.askLink(mark?.attrs.href ?? '', (address) => {
      const done = setLink(schema.marks.link, address)(this.on.view().state, (tr) => this.on.view().dispatch(tr));
      if (done) this.on.view().focus();
      return done;
    });
  }

  /** Where the caret stands, as it was formatted; else at the end of what one may edit. */
  insertAgain(kept: Kept) {
    const { state } = this.on.view();
    const tr = state.tr;
    try {
      if (kept.kind === 'refused') for (const slice of kept.slices) tr.replaceSelection(Slice.fromJSON(schema, slice));
      else tr.insertText(kept.text);
    } catch {
      tr.insertText(kept.text);
    }
    this.on.view().dispatch(tr.scrollIntoView());
    this.on.view().focus();
    return this.on.view().state.doc !== state.doc;
  }
}
