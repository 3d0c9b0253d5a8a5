/**
 * The schema of co-edited texts for the browser: what may stand where comes from schema.json, which the portal reads too;
 * here is only how it looks as HTML. Runs as it is in Node, where the differential test uses it.
 */
import { Schema } from 'prosemirror-model';
import type { AttributeSpec, DOMOutputSpec, Mark, MarkSpec, Node, NodeSpec, SchemaSpec } from 'prosemirror-model';
import spec from './schema.json' with { type: 'json' };

/** Attributes are bounded by words of JSON Schema beside ProseMirror's own `validate`. */
type Bounds = {
  default?: unknown;
  validate?: string;
  pattern?: string;
  maxLength?: number;
  values?: string[];
  integer?: boolean;
  minimum?: number;
  maximum?: number;
  items?: Bounds;
  maxItems?: number;
};

type Attrs = Record<string, unknown>;
type Look = Pick<NodeSpec, 'toDOM' | 'parseDOM'>;

/** How deep and how large a document may become; the server refuses what goes beyond. */
export const limits: { depth: number; size: number } = spec.limits;

/** Whether a value keeps within the bounds. */
function fits(bounds: Bounds, value: unknown): boolean {
  const type = value === null ? 'null' : typeof value;
  if (bounds.validate && !bounds.validate.split('|').includes(type)) {
    return false;
  }
  if (typeof value === 'string') {
    return (
      value.length <= (bounds.maxLength ?? Infinity) &&
      (!bounds.pattern || new RegExp(`^(?:${bounds.pattern})$`).test(value)) &&
      (!bounds.values || bounds.values.includes(value))
    );
  }
  if (typeof value === 'number') {
    return (
      value >= (bounds.minimum ?? -Infinity) &&
      value <= (bounds.maximum ?? Infinity) &&
      (!bounds.integer || Number.isInteger(value))
    );
  }
  if (Array.isArray(value)) {
    const { items } = bounds;
    return value.length <= (bounds.maxItems ?? Infinity) && (!items || value.every((item) => fits(items, item)));
  }
  return value === null || typeof value !== 'object' || !bounds.items;
}

function attribute(owner: string, name: string, bounds: Bounds): AttributeSpec {
  const validate = (value: unknown) => {
    if (!fits(bounds, value)) {
      throw new RangeError(`Attribute ${name} of ${owner} cannot have this value`);
    }
  };
  return 'default' in bounds ? { default: bounds.default, validate } : { validate };
}

function attributes(owner: string, bounds: Record<string, Bounds> = {}): Record<string, AttributeSpec> {
  return Object.fromEntries(Object.entries(bounds).map(([name, each]) => [name, attribute(owner, name, each)]));
}

const href = spec.marks.link.attrs.href as Bounds;

/** Whether a link may lead there. */
export function isAllowedLink(address: string): boolean {
  return fits(href, address);
}

function between(least: number, most: number, text: string | null): number {
  const number = Math.trunc(Number(text));
  return number >= least ? Math.min(number, most) : least;
}

function cell(tag: 'td' | 'th'): Look {
  return {
    parseDOM: [
      {
        tag,
        getAttrs: (dom: HTMLElement) => {
          const colspan = between(1, 50, dom.getAttribute('colspan'));
          const widths = (dom.getAttribute('data-colwidth') ?? '').split(',').map(Number);
          const known = widths.length === colspan && widths.every((width) => width > 0 && width <= 10000);
          return { colspan, rowspan: between(1, 1000, dom.getAttribute('rowspan')), colwidth: known ? widths : null };
        },
      },
    ],
    toDOM: (node: Node) => {
      const { colspan, rowspan, colwidth } = node.attrs as { colspan: number; rowspan: number; colwidth: number[] | null };
      const attrs: Attrs = { dir: 'auto' };
      if (colspan !== 1) attrs.colspan = colspan;
      if (rowspan !== 1) attrs.rowspan = rowspan;
      if (colwidth) attrs['data-colwidth'] = colwidth.join(',');
      return [tag, attrs, 0] as unknown as DOMOutputSpec;
    },
  };
}

const nodeLooks: Record<string, Look> = {
  section: {
    parseDOM: [{ tag: 'section[data-section]', getAttrs: (dom: HTMLElement) => ({ name: dom.dataset.section }) }],
    toDOM: (node) => ['section', { 'data-section': node.attrs.name }, 0],
  },
  paragraph: { parseDOM: [{ tag: 'p' }], toDOM: () => ['p', { dir: 'auto' }, 0] },
  // the page and the section have headings of their own above these
  heading: {
    parseDOM: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag, i) => ({
      tag,
      attrs: { level: Math.min(3, Math.max(1, i)) },
    })),
    toDOM: (node) => [`h${node.attrs.level + 1}`, { dir: 'auto' }, 0],
  },
  bullet_list: { parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', { dir: 'auto' }, 0] },
  ordered_list: {
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (dom: HTMLElement) => ({
          order: dom.hasAttribute('start') ? between(0, 1000000, dom.getAttribute('start')) : 1,
        }),
      },
    ],
    toDOM: (node) => ['ol', node.attrs.order === 1 ? { dir: 'auto' } : { dir: 'auto', start: node.attrs.order }, 0],
  },
  list_item: { parseDOM: [{ tag: 'li' }], toDOM: () => ['li', { dir: 'auto' }, 0] },
  table: { parseDOM: [{ tag: 'table' }], toDOM: () => ['table', { dir: 'auto' }, ['tbody', 0]] },
  table_row: { parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  table_cell: cell('td'),
  table_header: cell('th'),
  hard_break: { parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
};

/** As `@handlewithcare/prosemirror-suggest-changes` draws and reads them. */
function suggestion(name: 'insertion' | 'deletion', tag: 'ins' | 'del'): Pick<MarkSpec, 'toDOM' | 'parseDOM'> {
  const id = spec.marks[name].attrs.id as Bounds;
  return {
    parseDOM: [{ tag, getAttrs: (dom: HTMLElement) => identified(id, dom) }],
    toDOM: (mark: Mark, inline: boolean) => {
      const attrs: Attrs = { 'data-id': JSON.stringify(mark.attrs.id), 'data-inline': String(inline) };
      return [tag, inline ? attrs : { ...attrs, style: 'display: block' }, 0] as unknown as DOMOutputSpec;
    },
  };
}

function identified(bounds: Bounds, dom: HTMLElement): Attrs | false {
  try {
    const id: unknown = JSON.parse(dom.dataset.id ?? 'null');
    return fits(bounds, id) && { id };
  } catch {
    return false;
  }
}

const markLooks: Record<string, Pick<MarkSpec, 'toDOM' | 'parseDOM'>> = {
  comment: {
    parseDOM: [
      {
        tag: 'span[data-comment]',
        getAttrs: (dom: HTMLElement) =>
          fits(spec.marks.comment.attrs.id as Bounds, dom.dataset.comment) && { id: dom.dataset.comment },
      },
    ],
    toDOM: (mark) => ['span', { class: 'comment', 'data-comment': mark.attrs.id }, 0],
  },
  insertion: suggestion('insertion', 'ins'),
  deletion: suggestion('deletion', 'del'),
  modification: {
    toDOM: (mark, inline) => [
      inline ? 'span' : 'div',
      {
        'data-type': 'modification',
        'data-id': JSON.stringify(mark.attrs.id),
        'data-mod-type': mark.attrs.type,
        'data-mod-prev-val': JSON.stringify(mark.attrs.previousValue),
        'data-mod-new-val': JSON.stringify(mark.attrs.newValue),
      },
      0,
    ],
  },
  link: {
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom: HTMLElement) => {
          const address = dom.getAttribute('href') ?? '';
          return isAllowedLink(address) && { href: address, title: dom.getAttribute('title')?.slice(0, 500) ?? null };
        },
      },
    ],
    toDOM: (mark) => ['a', { href: mark.attrs.href, title: mark.attrs.title, rel: 'noopener noreferrer nofollow' }, 0],
  },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      // web pages and word processors wrap whole texts in a <b> that is not bold
      { tag: 'b', getAttrs: (dom: HTMLElement) => dom.style.fontWeight !== 'normal' && null },
      { style: 'font-weight=400', clearMark: (mark) => mark.type.name === 'strong' },
      { style: 'font-weight', getAttrs: (value: string) => /^(bold(er)?|[5-9]\d{2,})$/.test(value) && null },
    ],
    toDOM: () => ['strong', 0],
  },
  em: {
    parseDOM: [
      { tag: 'i' },
      { tag: 'em' },
      { style: 'font-style=italic' },
      { style: 'font-style=normal', clearMark: (mark) => mark.type.name === 'em' },
    ],
    toDOM: () => ['em', 0],
  },
};

type Plain = { attrs?: Record<string, Bounds>; leafText?: string };

function node(name: string, plain: Plain): NodeSpec {
  const { leafText, ...rest } = plain;
  const built: NodeSpec = { ...rest, ...nodeLooks[name], attrs: attributes(name, plain.attrs) };
  return leafText === undefined ? built : { ...built, leafText: () => leafText };
}

function mark(name: string, plain: Plain): MarkSpec {
  return { ...plain, ...markLooks[name], attrs: attributes(name, plain.attrs) };
}

function all<T>(plain: object, build: (name: string, plain: Plain) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(plain).map(([name, each]) => [name, build(name, each as Plain)]));
}

export const schema = new Schema({
  topNode: spec.topNode,
  nodes: all(spec.nodes, node),
  marks: all(spec.marks, mark),
} as SchemaSpec);
