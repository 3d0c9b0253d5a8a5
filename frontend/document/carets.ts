import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { held } from './collab.ts';
import type { Caret } from './protocol.ts';
import { tone } from './words.ts';

export const caretsKey = new PluginKey<DecorationSet>('carets');

/** The carets and names of others; redrawn when one moves, carried along by the text otherwise. */
export function carets(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: caretsKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        let now = tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
        const told = tr.getMeta(caretsKey) as { gone?: string[]; caret?: Caret & { anchor: number; head: number } } | undefined;
        if (!told) return now;
        const gone = new Set(told.gone ?? [told.caret!.client]);
        now = now.remove(now.find(undefined, undefined, (spec) => gone.has(spec.client)));
        return told.caret ? now.add(tr.doc, draw(told.caret, tr.doc.content.size)) : now;
      },
    },
    props: { decorations: (state) => caretsKey.getState(state) },
  });
}

/** Places are told in the confirmed text: away from and onto what is unconfirmed here. */
export function toConfirmed(state: EditorState, pos: number): number {
  return held(state).unconfirmed.reduceRight((at, { inverted }) => inverted.getMap().map(at, -1), pos);
}

export function fromConfirmed(state: EditorState, pos: number): number {
  return held(state).unconfirmed.reduce((at, { step }) => step.getMap().map(at, -1), pos);
}

function draw({ client, person, name, anchor, head }: Caret, size: number): Decoration[] {
  const at = (pos: number) => Math.max(0, Math.min(pos, size));
  const spec = { client, key: `${client}/${name}`, side: 10, ignoreSelection: true };
  const mark = () => {
    const caret = document.createElement('span');
    caret.className = 'live-caret';
    caret.dataset.tone = tone(person);
    caret.setAttribute('aria-hidden', 'true');
    const label = document.createElement('span');
    label.textContent = name;
    caret.append('\u2060', label);
    return caret;
  };
  const list = [Decoration.widget(at(head), mark, spec)];
  if (anchor !== head) {
    const [from, to] = [at(Math.min(anchor, head)), at(Math.max(anchor, head))];
    list.push(Decoration.inline(from, to, { class: 'live-selected', 'data-tone': tone(person) }, { client }));
  }
  return list;
}
