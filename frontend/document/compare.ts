import { ChangeSet, simplifyChanges, type Change } from 'prosemirror-changeset';
import { DOMSerializer, Fragment, type Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Step, Transform } from 'prosemirror-transform';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { Live } from './live.ts';
import type { Json, Version } from './protocol.ts';
import { schema } from './schema.ts';
import { button, h, tone, when, type Words } from './words.ts';

type Options = { words: Words; live: Live; nameOf: (person: string) => string; may: () => boolean };
type Author = { by: string; name: string };

/** The versions of a text, and any two of them beside or within each other, by author. */
export class Compare {
  readonly list = h('div', { class: 'live-versions' });
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
  }

  show(versions: readonly Version[]) {
    const { words } = this.options;
    const newest = [...versions].sort((a, b) => b.version - a.version);
    const items = newest.map((one, i) => {
      const end = h('div', { class: 'live-card-end' }, button(words('versions.compare'), () => this.changes(one.version, undefined, words('versions.since', one.label))));
      const before = newest[i + 1];
      if (before) end.append(button(words('versions.before'), () => this.changes(before.version, one.version, words('versions.between', before.label, one.label))));
      if (this.options.may()) end.append(button(words('versions.restore'), () => this.restore(one)));
      return h('li', { class: 'live-card' }, h('strong', {}, one.label), h('p', { class: 'live-card-note' }, when(one.at), ' ', one.by), end);
    });
    this.list.replaceChildren(items.length > 0 ? h('ol', {}, ...items) : h('p', { class: 'live-none' }, words('versions.none')));
  }

  /** Fetches what changed and shows it; without an end, until now. */
  async changes(from: number, to: number | undefined, title: string) {
    const element = document.createElement('medina-compare') as MedinaCompare;
    element.options = { words: this.options.words, nameOf: this.options.nameOf, title };
    this.list.closest('medina-document')?.append(element);
    try {
      element.show(await this.options.live.ask({ type: 'changes', from, to: to ?? null }));
    } catch (problem) {
      element.failed((problem as Error).message);
    }
  }

  private restore(one: Version) {
    const { words, live } = this.options;
    const dialog = h('dialog', { class: 'live-dialog', 'aria-label': words('versions.restore') }) as HTMLDialogElement;
    dialog.append(h('p', {}, words('versions.restore.ask', one.label)), h('div', { class: 'live-card-end' },
      button(words('versions.restore'), () => {
        dialog.close();
        void live.ask({ type: 'restore', version: one.version }).catch(() => {});
      }, false), button(words('comments.cancel'), () => dialog.close())));
    dialog.addEventListener('close', () => dialog.remove());
    this.list.append(dialog);
    dialog.showModal();
  }
}

/** Two versions of a text in a dialog of their own. */
class MedinaCompare extends HTMLElement {
  options!: { words: Words; nameOf: (person: string) => string; title: string };
  private dialog?: HTMLDialogElement;
  private views: EditorView[] = [];
  private body = h('div', { class: 'live-compare-body', tabindex: '0' });

  connectedCallback() {
    const { words, title } = this.options;
    this.body.textContent = words('compare.loading');
    this.dialog = h('dialog', { class: 'live-dialog live-compare', 'aria-label': title },
      h('header', {}, h('h3', {}, title), h('div', { class: 'live-card-end', 'data-ways': true }), button(words('close'), () => this.dialog!.close())), this.body) as HTMLDialogElement;
    this.dialog.addEventListener('close', () => this.remove());
    this.append(this.dialog);
    this.dialog.showModal();
  }

  disconnectedCallback() {
    this.views.forEach((view) => view.destroy());
    this.views = [];
  }

  failed(words: string) {
    this.body.textContent = words;
  }

  show(answer: Json) {
    const before = schema.nodeFromJSON(answer.doc);
    const { after, changes } = changesOf(before, answer.steps, this.options.nameOf);
    const { words } = this.options;
    const authors = new Map(changes.flatMap((change) => [...change.deleted, ...change.inserted]).map(({ data }) => [data.by, data.name]));
    const people = h('p', { class: 'live-compare-people' }, changes.length > 0 ? words('compare.by') : words('compare.same'),
      ...[...authors].map(([by, name]) => h('span', { class: 'live-compare-person', 'data-tone': tone(by) }, name)));
    const draw = (beside: boolean) => {
      this.disconnectedCallback();
      const place = h('div', { class: 'live-compare-texts', 'data-beside': beside });
      this.body.replaceChildren(people, place);
      if (beside) this.text(place, before, removed(before, changes), words('compare.before'));
      this.text(place, after, added(before, changes, !beside), beside ? words('compare.after') : words('compare.within'));
      inline.setAttribute('aria-pressed', String(!beside));
      sides.setAttribute('aria-pressed', String(beside));
    };
    const inline = button(words('compare.within'), () => draw(false));
    const sides = button(words('compare.beside'), () => draw(true));
    this.dialog!.querySelector('[data-ways]')!.replaceChildren(inline, sides);
    draw(false);
  }

  private text(place: HTMLElement, doc: Node, decorations: Decoration[], label: string) {
    const mount = h('div', { class: 'live-sheet' });
    place.append(h('div', {}, h('h4', {}, label), mount));
    this.views.push(new EditorView({ mount }, {
      state: EditorState.create({ doc }), editable: () => false, attributes: { 'aria-label': label, role: 'document' },
      decorations: () => DecorationSet.create(doc, decorations),
    }));
  }
}

if (!customElements.get('medina-compare')) customElements.define('medina-compare', MedinaCompare);

/** What differs between the text and what steps made of it, word by word, with who did it. */
export function changesOf(before: Node, steps: Json[], nameOf: (person: string) => string) {
  const transform = new Transform(before);
  let set = ChangeSet.create<Author>(before, (a, b) => (a.by === b.by ? a : null));
  for (const { step, by, byName } of steps) {
    transform.step(Step.fromJSON(schema, step));
    set = set.addSteps(transform.doc, [transform.mapping.maps.at(-1)!], { by, name: byName ?? nameOf(by) });
  }
  return { after: transform.doc, changes: simplifyChanges(set.changes as Change<Author>[], transform.doc) as Change<Author>[] };
}

function removed(doc: Node, changes: readonly Change<Author>[]): Decoration[] {
  return changes.flatMap((change) => spans(change.fromA, change.deleted).map(([from, to, data]) => Decoration.inline(from, to, { nodeName: 'del', 'data-tone': tone(data.by), title: data.name })));
}

function added(before: Node, changes: readonly Change<Author>[], within: boolean): Decoration[] {
  const list: Decoration[] = [];
  for (const change of changes) {
    for (const [from, to, data] of spans(change.fromB, change.inserted)) list.push(Decoration.inline(from, to, { nodeName: 'ins', 'data-tone': tone(data.by), title: data.name }));
    if (within && change.deleted.length > 0) list.push(Decoration.widget(change.fromB, () => gone(before, change), { side: -1 }));
  }
  return list;
}

function spans(start: number, list: readonly { length: number; data: Author }[]): [number, number, Author][] {
  let at = start;
  return list.map(({ length, data }) => [at, (at += length), data]);
}

function gone(before: Node, change: Change<Author>): HTMLElement {
  const data = change.deleted[0].data;
  const del = h('del', { 'data-tone': tone(data.by), title: data.name, dir: 'auto' });
  const slice = before.slice(change.fromA, change.toA);
  if (slice.content.firstChild?.isInline) del.append(DOMSerializer.fromSchema(schema).serializeFragment(Fragment.from(slice.content)));
  else del.textContent = before.textBetween(change.fromA, change.toA, ' ¶ ', ' ');
  return del;
}
