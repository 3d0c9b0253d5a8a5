import type { Node } from 'prosemirror-model';

export type Place = { from: number; to: number; section: string };
export type Suggestion = Place & { id: string; inserted: string; deleted: string };
export type Places = { comments: Map<string, Place>; suggestions: Map<string, Suggestion> };

type Found = { kind: 'comment' | 'insertion' | 'deletion' | 'modification'; id: string; from: number; to: number; text: string };

// a block that did not change keeps what was found in it: a key costs one block, not forty pages
const found = new WeakMap<Node, Found[]>();

/** Where comments and suggestions stand in the text. */
export function placesOf(doc: Node): Places {
  const places: Places = { comments: new Map(), suggestions: new Map() };
  doc.forEach((section, sectionAt) => {
    section.forEach((block, blockAt) => {
      const start = sectionAt + 1 + blockAt;
      for (const one of inBlock(block)) note(places, one, start, section.attrs.name);
    });
  });
  return places;
}

function inBlock(block: Node): Found[] {
  const known = found.get(block);
  if (known) return known;
  const list: Found[] = [];
  const look = (node: Node, at: number) => {
    for (const mark of node.marks) {
      const kind = mark.type.name as Found['kind'];
      if (kind === 'comment' || kind === 'insertion' || kind === 'deletion' || kind === 'modification') {
        const text = node.isText ? node.text! : node.textBetween(0, node.content.size, ' ', ' ');
        list.push({ kind, id: mark.attrs.id, from: at, to: at + node.nodeSize, text: text.replaceAll('\u200B', '') });
      }
    }
  };
  look(block, 0);
  block.descendants((node, at) => look(node, at + 1));
  found.set(block, list);
  return list;
}

function note(places: Places, one: Found, start: number, section: string) {
  const from = start + one.from;
  const to = start + one.to;
  // a place of a comment carries the same, unused
  const map = (one.kind === 'comment' ? places.comments : places.suggestions) as Map<string, Suggestion>;
  let place = map.get(one.id);
  if (!place) map.set(one.id, (place = { id: one.id, from, to, section, inserted: '', deleted: '' }));
  place.to = Math.max(place.to, to);
  if (one.kind === 'insertion') place.inserted += one.text;
  if (one.kind === 'deletion') place.deleted += one.text;
}

const lengths = new WeakMap<Node, number>();

/** Characters of the accepted text: as if all suggestions were rejected; a block more is a character more. */
export function lengthOf(node: Node): number {
  const known = lengths.get(node);
  if (known !== undefined) return known;
  let length = 0;
  if (!node.marks.some((mark) => mark.type.name === 'insertion')) {
    if (node.isText) length = [...node.text!.replaceAll('\u200B', '')].length;
    else if (node.isLeaf) length = 1;
    else node.forEach((child, _, i) => void (length += lengthOf(child) + (child.isBlock && i > 0 ? 1 : 0)));
  }
  lengths.set(node, length);
  return length;
}
