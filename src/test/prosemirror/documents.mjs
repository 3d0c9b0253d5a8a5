/** Random documents: Latin and Arabic words, emoji in two and more units, all kinds of nodes and marks. */
import { Fragment } from 'prosemirror-model';
import { schema } from './document/schema.ts';

const WORDS = [
  'water', 'for', 'every', 'district', 'a', 'é', 'naïve', 'المدينة', 'ماء', 'للجميع', '😀', '👩‍👩‍👧', '🏙️', '水', 'e\u0301',
  '\u200f', '"quoted"', '\\', '<b>', '\u2028', 'x'.repeat(30),
];
export const COMMENTS = [1, 2, 3, 4].map((n) => `0193f4a0-0000-7000-8000-00000000000${n}`);
export const SUGGESTIONS = ['s:anna:1', 's:anna:2', 's:omar:1', 's:omar:2'];

export function text(random) {
  let words = '';
  for (let i = 1 + random.below(4); i > 0; i--) words += (words ? ' ' : '') + random.pick(WORDS);
  return words;
}

export function mark(random) {
  const id = random.pick(SUGGESTIONS);
  switch (random.below(8)) {
    case 0:
    case 1:
      return schema.mark('comment', { id: random.pick(COMMENTS) });
    case 2:
      return schema.mark('insertion', { id });
    case 3:
      return schema.mark('deletion', { id });
    case 4:
      return schema.mark('modification', { id, type: 'mark', newValue: { type: 'strong' } });
    case 5:
      return schema.mark('link', { href: `https://example.org/${random.below(3)}` });
    case 6:
      return schema.mark('strong');
    default:
      return schema.mark('em');
  }
}

function marks(random) {
  let set = [];
  while (random.chance(0.3)) set = mark(random).addToSet(set);
  return set;
}

function inline(random) {
  const nodes = [];
  for (let i = random.below(4); i > 0; i--) {
    nodes.push(
      random.chance(0.1)
        ? schema.nodes.hard_break.create(null, null, marks(random))
        : schema.text(text(random), marks(random)),
    );
  }
  return Fragment.from(nodes);
}

function nodeMarks(random) {
  return random.chance(0.08)
    ? [schema.mark(random.pick(['insertion', 'deletion']), { id: random.pick(SUGGESTIONS) })]
    : [];
}

function some(random, most, make) {
  const made = [];
  for (let i = 1 + random.below(most); i > 0; i--) made.push(make());
  return made;
}

export function block(random, depth = 0) {
  const kind = random.below(depth > 1 ? 4 : 8);
  const { nodes } = schema;
  if (kind < 3) return nodes.paragraph.create(null, inline(random), nodeMarks(random));
  if (kind === 3) return nodes.heading.create({ level: 1 + random.below(3) }, inline(random), nodeMarks(random));
  if (kind < 7) {
    const list = random.chance(0.5) ? nodes.bullet_list : nodes.ordered_list;
    return list.create(null, some(random, 3, () => item(random, depth)), nodeMarks(random));
  }
  const columns = 1 + random.below(3);
  const row = () => {
    const cells = [];
    for (let i = 0; i < columns; i++) {
      const type = random.chance(0.3) ? nodes.table_header : nodes.table_cell;
      cells.push(type.create(null, nodes.paragraph.create(null, inline(random))));
    }
    return nodes.table_row.create(null, cells);
  };
  return nodes.table.create(null, some(random, 3, row), nodeMarks(random));
}

function item(random, depth) {
  const content = [schema.nodes.paragraph.create(null, inline(random))];
  if (random.chance(0.3)) content.push(block(random, depth + 1));
  return schema.nodes.list_item.create(null, content, nodeMarks(random));
}

export function document(random) {
  const names = ['summary', 'goals', 'partners'];
  const doc = schema.nodes.doc.create(
    null,
    names
      .slice(0, 1 + random.below(3))
      .map((name) => schema.nodes.section.create({ name }, some(random, 3, () => block(random)))),
  );
  doc.check();
  return doc;
}
