/** Random edits as people make them: through ProseMirror's own commands, in part at one spot, in part as suggestions. */
import { transformToSuggestionTransaction } from '@handlewithcare/prosemirror-suggest-changes';
import { joinBackward, joinForward, lift, setBlockType, splitBlock, toggleMark } from 'prosemirror-commands';
import { Fragment, Slice } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { EditorState, Selection, TextSelection } from 'prosemirror-state';
import * as tables from 'prosemirror-tables';
import { block, mark, SUGGESTIONS, text } from './documents.mjs';
import { schema } from './document/schema.ts';

const { nodes } = schema;
const COMMANDS = [
  joinBackward, joinForward, lift, splitBlock,
  setBlockType(nodes.heading, { level: 2 }), setBlockType(nodes.paragraph),
  wrapInList(nodes.bullet_list), wrapInList(nodes.ordered_list, { order: 3 }),
  splitListItem(nodes.list_item), liftListItem(nodes.list_item), sinkListItem(nodes.list_item),
  toggleMark(schema.marks.strong), toggleMark(schema.marks.em),
];
const TABLE_COMMANDS = [
  tables.addColumnAfter, tables.addColumnBefore, tables.addRowAfter, tables.addRowBefore, tables.deleteColumn,
  tables.deleteRow, tables.deleteTable, tables.mergeCells, tables.splitCell, tables.toggleHeaderRow,
  tables.toggleHeaderColumn, tables.toggleHeaderCell, tables.setCellAttr('colspan', 2),
  tables.setCellAttr('colwidth', [120]), tables.moveTableRow({ from: 0, to: 1 }),
];

/** Where an edit begins and ends; around one spot where one is given. */
function range(random, doc, spot, longest) {
  const size = doc.content.size;
  const at = spot == null ? random.below(size + 1) : Math.min(size, Math.max(0, spot + random.below(5) - 2));
  return [at, Math.min(size, at + (random.chance(0.5) ? 0 : random.below(longest)))];
}

function selected(random, doc, spot) {
  const [from, to] = range(random, doc, spot, 20);
  const selection = TextSelection.between(doc.resolve(from), doc.resolve(to));
  return EditorState.create({ doc, selection: selection ?? Selection.near(doc.resolve(from)) });
}

function byCommand(random, doc, spot, commands) {
  const state = selected(random, doc, spot);
  let made = null;
  random.pick(commands)(state, (transaction) => (made = transaction));
  return made;
}

function inTable(random, doc) {
  const cells = [];
  doc.descendants((node, pos) => void (node.type.spec.tableRole?.endsWith('cell') && cells.push(pos)));
  if (!cells.length) return null;
  const anchor = random.pick(cells);
  const table = doc.resolve(anchor).start(-1);
  const near = cells.filter((pos) => doc.resolve(pos).start(-1) === table);
  const selection = tables.CellSelection.create(doc, anchor, random.pick(near));
  let made = null;
  random.pick(TABLE_COMMANDS)(EditorState.create({ doc, selection }), (transaction) => (made = transaction));
  return made;
}

function typed(random, doc, spot) {
  const [from, to] = range(random, doc, spot, 6);
  const words = random.chance(0.5) ? random.pick(['a', 'م', '😀', ' ', 'Z']) : text(random);
  return selected(random, doc, spot).tr.insertText(words, from, random.chance(0.7) ? from : to);
}

function deleted(random, doc, spot) {
  return EditorState.create({ doc }).tr.delete(...range(random, doc, spot, 12));
}

function marked(random, doc, spot) {
  const [from, to] = range(random, doc, spot, 15);
  const tr = EditorState.create({ doc }).tr;
  return random.chance(0.7) ? tr.addMark(from, to, mark(random)) : tr.removeMark(from, to, mark(random));
}

function nodeAt(random, doc) {
  const all = [];
  doc.descendants((node, pos) => void (node.isText || all.push(pos)));
  return random.pick(all);
}

function nodeMarked(random, doc) {
  const tr = EditorState.create({ doc }).tr;
  const pos = nodeAt(random, doc);
  const suggestion = schema.mark(random.pick(['insertion', 'deletion']), { id: random.pick(SUGGESTIONS) });
  const own = doc.nodeAt(pos).marks;
  return own.length && random.chance(0.5) ? tr.removeNodeMark(pos, own[0]) : tr.addNodeMark(pos, suggestion);
}

function attribute(random, doc) {
  const pos = nodeAt(random, doc);
  const names = Object.keys(doc.nodeAt(pos).attrs);
  const tr = EditorState.create({ doc }).tr;
  if (!names.length) return null;
  const value = random.pick([1, 2, 3, 0, -1, 1.5, 'goals', 'a b', null, true, [100], [100, -1], {}]);
  return tr.setNodeAttribute(pos, random.pick(names), value);
}

function pasted(random, doc, spot) {
  const [from, to] = range(random, doc, spot, 30);
  const content = Fragment.from(Array.from({ length: 1 + random.below(2) }, () => block(random)));
  const slice = random.chance(0.5) ? Slice.maxOpen(content) : new Slice(content, 0, 0);
  return EditorState.create({ doc }).tr.replaceRange(from, to, slice);
}

function moved(random, doc, spot) {
  const tr = EditorState.create({ doc }).tr;
  const slice = doc.slice(...range(random, doc, null, 40));
  return tr.replace(...range(random, doc, spot, 10), slice);
}

function suggested(random, doc, spot) {
  const state = selected(random, doc, spot);
  const plain = random.pick([typed, deleted, deleted, pasted])(random, doc, spot);
  return transformToSuggestionTransaction(plain, state, () => random.pick(SUGGESTIONS));
}

const EDITS = [
  typed, typed, typed, deleted, deleted, marked, marked, nodeMarked, attribute, pasted, moved, suggested, suggested,
  (random, doc, spot) => byCommand(random, doc, spot, COMMANDS),
  (random, doc, spot) => byCommand(random, doc, spot, COMMANDS),
  (random, doc) => inTable(random, doc) ?? typed(random, doc),
];

/** The steps of one edit; none where chance asked for something that cannot be done here. */
export function edit(random, doc, spot = null) {
  try {
    return random.pick(EDITS)(random, doc, spot)?.steps ?? [];
  } catch {
    return [];
  }
}
