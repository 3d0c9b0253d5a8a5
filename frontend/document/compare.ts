import { ChangeSet, simplifyChanges, type Change } from 'prosemirror-changeset';
import { DOMSerializer, Fragment, type Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Step, Transform } from 'prosemirror-transform';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { Json } from './protocol.ts';
import { schema } from './schema.ts';
import { button, h, tone, type Words } from './words.ts';

type Author = { by: string; name: string };

/** Two versions of a text in a dialog of their own. */
export class MedinaCompare extends HTMLElement {
  options!: { words: Words; nameOf: (person: string) => string; labelOf: (section: string) => string; title: string };
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
    doc.forEach((section, at) => {
      const label = this.options.labelOf(section.attrs.name);
      decorations.push(Decoration.widget(at + 1, () => h('h3', { class: 'live-compare-section' }, label), { side: -2 }));
    });
    const set = DecorationSet.create(doc, decorations);
    place.append(h('div', {}, h('p', { class: 'live-compare-side' }, label), mount));
    this.views.push(new EditorView({ mount }, {
      state: EditorState.create({ doc }), editable: () => false, attributes: { 'aria-label': label, role: 'document' },
      decorations: () => set,
    }));
  }
}

if (!customElements.get('medina-compare')) customElements.define('medina-compare', MedinaCompare);

/** What differs between the text and what steps made of it, word by word, with who did it. */
export function changesOf(before: Node, steps: Json[], nameOf: (person: string) => string) {
  const transform = new Transform(before);
  let set = ChangeSet.create<Author>(before, ((a: Author, b: Author) => (a.by === b.by ? a : null)) as (a: Author, b: Author) => Author);
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
