import type { Node, Slice } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep, type Step } from 'prosemirror-transform';
import type { Kept, UnsentStore } from './unsent.ts';

export type KeeperOptions = { document: string; person: () => string; store: UnsentStore; id: () => string; tell: (kept: Kept) => void };

/** Keeps words that found no place in the text, until their writer has taken them or does not want them. */
export class Keeper {
  private readonly options: KeeperOptions;
  private last?: Kept;

  constructor(options: KeeperOptions) {
    this.options = options;
  }

  keep(kind: Kept['kind'], steps: readonly Step[], detail: string) {
    this.slices(kind, steps.flatMap((step) => (step instanceof ReplaceStep || step instanceof ReplaceAroundStep ? [step.slice] : [])), detail);
  }

  /** The words of unconfirmed steps as they stand in the text now. */
  keepWritten(doc: Node, steps: readonly Step[], detail: string) {
    this.slices('refused', written(steps).map(([from, to]) => doc.slice(from, to)), detail);
  }

  letGo(kept: Kept) {
    if (this.last?.id === kept.id) this.last = undefined;
    void this.options.store.letGo(kept.id).catch(() => {});
  }

  private slices(kind: Kept['kind'], slices: readonly Slice[], detail: string) {
    const text = joined(slices);
    const { document, person, store, id, tell } = this.options;
    const now = Date.now();
    const last = this.last;
    // who types on while it is refused is offered the words once, not letter by letter
    const goesOn = last && last.kind === kind && last.detail === detail && now - last.at < 10_000;
    if (!text || (!goesOn && !text.trim())) return;
    const kept: Kept = {
      id: goesOn ? last.id : id(), document, person: person(), kind, detail, at: now,
      text: (goesOn ? last.text : '') + text,
      slices: (goesOn ? last.slices : []).concat(slices.filter((slice) => slice.content.size > 0).map((slice) => slice.toJSON())),
    };
    this.last = kept;
    void store.keep(kept).catch(() => {});
    tell(kept);
  }
}

/** The words of slices: letters typed one by one run together, blocks stand on lines of their own. */
export function joined(slices: readonly Slice[]): string {
  return slices
    .map((slice) => {
      const text = slice.content.textBetween(0, slice.content.size, '\n', '\n');
      return slice.openStart > 0 && slice.openEnd > 0 && !text ? '\n' : text;
    })
    .join('')
    .replaceAll('\u200B', '');
}

/** Where in the text of now the content of those steps stands. */
function written(steps: readonly Step[]): [number, number][] {
  let places: [number, number][] = [];
  for (const step of steps) {
    const map = step.getMap();
    places = places.map(([from, to]) => [map.map(from, 1), map.map(to, -1)]);
    map.forEach((_from, _to, from, to) => void places.push([from, to]));
  }
  const merged: [number, number][] = [];
  for (const [from, to] of places.filter(([from, to]) => from < to).sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
