import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, undo } from 'prosemirror-history';
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Schema } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { TextSelection, type Command, type Plugin } from 'prosemirror-state';
import { goToNextCell, tableEditing } from 'prosemirror-tables';
import { carets } from './carets.ts';
import { collab } from './collab.ts';
import { deleteForward, suggesting } from './suggest.ts';

/** The plugins of the editor, and the keys that people know from other editors. */
export function plugins(schema: Schema, version: number, extra: Plugin[], more: Record<string, Command>): Plugin[] {
  const { nodes, marks } = schema;
  const heading = (level: number) => ({ [`Shift-Ctrl-${level}`]: setBlock(schema, level) });
  const hardBreak: Command = (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
    return true;
  };
  return [
    collab(version),
    history(),
    suggesting(),
    ...extra,
    inputRules({
      rules: [
        wrappingInputRule(/^\s*([-*])\s$/, nodes.bullet_list),
        wrappingInputRule(/^(\d+)\.\s$/, nodes.ordered_list, (match) => ({ order: Math.min(1_000_000, +match[1]) }), (match, node) => node.childCount + node.attrs.order === +match[1]),
        textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
        new InputRule(/\.\.\.$/, '…'),
      ],
    }),
    keymap({
      ...more,
      'Mod-z': undo,
      'Shift-Mod-z': redo,
      'Mod-a': selectSection,
      'Mod-y': redo,
      'Mod-b': toggleMark(marks.strong),
      'Mod-i': toggleMark(marks.em),
      'Shift-Ctrl-0': setBlock(schema, 0),
      ...heading(1),
      ...heading(2),
      ...heading(3),
      Enter: splitListItem(nodes.list_item),
      'Shift-Enter': hardBreak,
      // Tab belongs to lists and tables only while one is in them; elsewhere it leaves the text
      Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)),
      'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
      Delete: deleteForward,
    }),
    keymap(baseKeymap),
    tableEditing(),
    gapCursor(),
    dropCursor({ class: 'live-drop', color: false }),
    carets(),
  ];
}

/** Sections stay, so that to select all is to select all of the section. */
const selectSection: Command = (state, dispatch) => {
  const { $head } = state.selection;
  if ($head.depth < 1) return false;
  const section = $head.node(1);
  const start = $head.start(1);
  const ends = [state.doc.resolve(start), state.doc.resolve(start + section.content.size)];
  dispatch?.(state.tr.setSelection(TextSelection.between(ends[0], ends[1])));
  return true;
};

function setBlock(schema: Schema, level: number): Command {
  const type = level === 0 ? schema.nodes.paragraph : schema.nodes.heading;
  return (state, dispatch) => {
    const { from, to } = state.selection;
    if (dispatch) dispatch(state.tr.setBlockType(from, to, type, level === 0 ? null : { level }));
    return true;
  };
}
