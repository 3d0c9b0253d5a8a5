import { setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { MarkType, NodeType, Schema } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import {
  addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable, toggleHeaderRow,
} from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { isAllowedLink } from './schema.ts';
import { h, type Words } from './words.ts';

type Tool = { key: string; icon: string; run: Command; pressed?: (state: EditorState) => boolean; only?: 'table' | 'toggle'; editing?: boolean };

export type ToolbarOptions = {
  schema: Schema;
  words: Words;
  link: () => void;
  comment: () => void;
  suggest: () => void;
  suggesting: () => boolean;
  /** What one may do where the caret is. */
  may: () => { edit: boolean; suggest: boolean; comment: boolean; toggle: boolean };
};

/** A row of tools with one tab stop: arrows go from one to the next. */
export class Toolbar {
  readonly dom: HTMLElement;
  private readonly buttons: { tool: Tool; button: HTMLButtonElement }[] = [];
  private readonly options: ToolbarOptions;
  private view?: EditorView;
  private current?: HTMLButtonElement;

  constructor(options: ToolbarOptions) {
    this.options = options;
    this.dom = h('div', { role: 'toolbar', class: 'live-tools', 'aria-label': options.words('tools') });
    for (const group of tools(options)) {
      const place = h('div', { class: 'live-tools-group' });
      for (const tool of group) place.append(this.button(tool));
      this.dom.append(place);
    }
    this.dom.addEventListener('keydown', (event) => this.keyed(event));
    this.rove(this.buttons[0].button);
  }

  show(view: EditorView) {
    this.view = view;
    const { state } = view;
    const may = this.options.may();
    const table = isInTable(state);
    for (const { tool, button } of this.buttons) {
      button.hidden = (tool.only === 'table' && !table) || (tool.only === 'toggle' && !may.toggle);
      const allowed = tool.key === 'comment' ? may.comment : tool.key === 'suggest' ? may.toggle : tool.editing ? may.edit : may.edit || may.suggest;
      // stays reachable by keyboard, says that it does nothing
      const disabled = String(!allowed || !tool.run(state));
      if (button.getAttribute('aria-disabled') !== disabled) button.setAttribute('aria-disabled', disabled);
      if (!tool.pressed) continue;
      const pressed = String(tool.pressed(state));
      if (button.getAttribute('aria-pressed') !== pressed) button.setAttribute('aria-pressed', pressed);
    }
    if (this.current?.hidden) this.rove(this.buttons[0].button);
  }

  focus() {
    this.current?.focus();
  }

  private button(tool: Tool): HTMLElement {
    const label = this.options.words('tool.' + tool.key);
    const button = h('button', { type: 'button', class: 'live-tool', 'aria-label': label, title: label, tabindex: '-1' }) as HTMLButtonElement;
    button.innerHTML = `<svg viewBox="0 0 24 24" aria-hidden="true">${tool.icon}</svg>`;
    if (tool.key === 'suggest') button.append(h('span', {}, label));
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      this.rove(button);
      if (!this.view || button.getAttribute('aria-disabled') === 'true') return;
      tool.run(this.view.state, this.view.dispatch.bind(this.view), this.view);
      if (!['link', 'comment'].includes(tool.key)) this.view.focus();
    });
    this.buttons.push({ tool, button });
    return button;
  }

  private keyed(event: KeyboardEvent) {
    const shown = this.buttons.map(({ button }) => button).filter((button) => !button.hidden);
    const at = shown.indexOf(this.current!);
    const onward = getComputedStyle(this.dom).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    let to: number;
    if (event.key === 'Home') to = 0;
    else if (event.key === 'End') to = shown.length - 1;
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') to = (at + (event.key === onward ? 1 : -1) + shown.length) % shown.length;
    else {
      if (event.key === 'Escape') this.view?.focus();
      return;
    }
    event.preventDefault();
    this.rove(shown[to]);
    shown[to].focus();
  }

  private rove(to: HTMLButtonElement) {
    if (this.current) this.current.tabIndex = -1;
    this.current = to;
    to.tabIndex = 0;
  }
}

function line(...paths: string[]) {
  return paths.map((path) => `<path d="${path}"/>`).join('');
}

function tools(options: ToolbarOptions): Tool[][] {
  const { nodes, marks } = options.schema;
  return [
    [
      { key: 'undo', icon: line('M8 5 4 9l4 4', 'M4 9h10a6 6 0 0 1 0 12h-3'), run: undo },
      { key: 'redo', icon: line('m16 5 4 4-4 4', 'M20 9H10a6 6 0 0 0 0 12h3'), run: redo },
    ],
    [
      { key: 'bold', icon: '<path stroke-width="2.6" d="M8 5h5a3.5 3.5 0 0 1 0 7H8zM8 12h6a3.5 3.5 0 0 1 0 7H8z"/>', run: toggleMark(marks.strong), pressed: has(marks.strong), editing: true },
      { key: 'italic', icon: line('M11 5h6M7 19h6M14 5l-4 14'), run: toggleMark(marks.em), pressed: has(marks.em), editing: true },
      { key: 'link', icon: line('M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1', 'M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1'), run: does(options.link), pressed: has(marks.link), editing: true },
    ],
    [
      heading(nodes.heading, nodes.paragraph, 1),
      heading(nodes.heading, nodes.paragraph, 2),
      { key: 'bullets', icon: line('M9 6h12M9 12h12M9 18h12M4 6h.01M4 12h.01M4 18h.01'), run: list(nodes.bullet_list, nodes.list_item), pressed: within(nodes.bullet_list), editing: true },
      { key: 'numbers', icon: line('M10 6h11M10 12h11M10 18h11M3 5l1.5-1v5M3 15h3l-3 4h3'), run: list(nodes.ordered_list, nodes.list_item), pressed: within(nodes.ordered_list), editing: true },
      { key: 'table', icon: line('M3 5h18v14H3zM3 10h18M3 15h18M9 5v14M15 5v14'), run: insertTable, editing: true },
    ],
    [
      { key: 'row', icon: line('M3 4h18v7H3zM12 15v6M9 18h6'), run: addRowAfter, only: 'table', editing: true },
      { key: 'column', icon: line('M4 3h7v18H4zM15 12h6M18 9v6'), run: addColumnAfter, only: 'table', editing: true },
      { key: 'head', icon: line('M3 5h18v14H3zM3 11h18M3 8h18'), run: toggleHeaderRow, only: 'table', editing: true },
      { key: 'rowAway', icon: line('M3 4h18v7H3zM9 18h6'), run: deleteRow, only: 'table', editing: true },
      { key: 'columnAway', icon: line('M4 3h7v18H4zM15 12h6'), run: deleteColumn, only: 'table', editing: true },
      { key: 'tableAway', icon: line('M3 5h18v14H3zM8 9l8 6M16 9l-8 6'), run: deleteTable, only: 'table', editing: true },
    ],
    [
      { key: 'comment', icon: line('M4 5h16v11H11l-5 4v-4H4z'), run: does(options.comment) },
      { key: 'suggest', icon: line('M4 20l4-1L19 8l-3-3L5 16zM14 7l3 3'), run: does(options.suggest), pressed: options.suggesting, only: 'toggle' },
    ],
  ];
}

function does(work: () => void): Command {
  return (_state, dispatch) => {
    if (dispatch) work();
    return true;
  };
}

function has(mark: MarkType) {
  return ({ selection: { empty, from, to, $from }, storedMarks, doc }: EditorState) =>
    empty ? !!mark.isInSet(storedMarks ?? $from.marks()) : doc.rangeHasMark(from, to, mark);
}

function within(type: NodeType) {
  return ({ selection: { $from } }: EditorState) => {
    for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true;
    return false;
  };
}

function heading(type: NodeType, plain: NodeType, level: number): Tool {
  const pressed = ({ selection: { $from } }: EditorState) => $from.parent.type === type && $from.parent.attrs.level === level;
  return {
    key: 'heading' + level,
    icon: line('M4 6v12M12 6v12M4 12h8', level === 1 ? 'm17 12 3-2v8' : 'M16.5 12a2 2 0 1 1 3.3 1.6L16.5 18H20'),
    run: (state, dispatch) => (pressed(state) ? setBlockType(plain) : setBlockType(type, { level }))(state, dispatch),
    pressed,
    editing: true,
  };
}

function list(type: NodeType, item: NodeType): Command {
  return (state, dispatch) => (within(type)(state) ? liftListItem(item)(state, dispatch) : wrapInList(type)(state, dispatch));
}

/** Three columns and rows; the head is switched on when there are words for it. */
export const insertTable: Command = (state, dispatch) => {
  const { table, table_row, table_cell } = state.schema.nodes;
  const { $from } = state.selection;
  if (isInTable(state) || $from.depth < 2) return false;
  const row = (type: NodeType) => table_row.create(null, [0, 1, 2].map(() => type.createAndFill()!));
  const made = table.create(null, [row(table_cell), row(table_cell), row(table_cell)]);
  const at = $from.after(2);
  if (!$from.node(1).canReplaceWith($from.indexAfter(1), $from.indexAfter(1), table)) return false;
  dispatch?.(state.tr.insert(at, made).scrollIntoView());
  return true;
};

/** Sets, changes or removes the link of what is selected. */
export function setLink(mark: MarkType, address: string): Command {
  return (state, dispatch) => {
    let href = address.trim();
    if (href && !/^[a-z]+:/i.test(href)) href = href.includes('@') && !href.includes('/') ? 'mailto:' + href : 'https://' + href;
    if (href && !isAllowedLink(href)) return false;
    const { from, to, empty } = state.selection;
    const tr = state.tr;
    if (empty && href) tr.insertText(href, from).addMark(from, from + href.length, mark.create({ href }));
    else if (href) tr.removeMark(from, to, mark).addMark(from, to, mark.create({ href }));
    else tr.removeMark(from, to, mark);
    dispatch?.(tr);
    return true;
  };
}
