import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { lengthOf } from './places.ts';
import { includes, type Right, type Section } from './protocol.ts';
import { h, type Words } from './words.ts';

/** One section: its heading, what a good answer says, what one may do here, how much room is left. */
export class SectionView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly right = h('p', { class: 'live-section-right' });
  private readonly room = h('p', { class: 'live-section-room' });
  private readonly said = h('p', { class: 'medina-visually-hidden', 'aria-live': 'polite' });
  private readonly section: Section;
  private readonly words: Words;
  private node: Node;
  private counting?: number;

  constructor(node: Node, section: Section, right: Right, words: Words) {
    this.node = node;
    this.section = section;
    this.words = words;
    const id = 'section-' + section.name;
    const guidance = section.guidance
      ? h('details', { class: 'live-section-guidance' }, h('summary', {}, words('section.guidance')), h('p', {}, section.guidance))
      : undefined;
    const head = h('header', { class: 'live-section-head', contenteditable: 'false' }, h('h3', { id }, section.label), this.right, guidance);
    this.contentDOM = h('div', { class: 'live-section-text', role: 'group', 'aria-labelledby': id });
    const foot = h('footer', { class: 'live-section-foot', contenteditable: 'false' }, this.room, this.said);
    this.dom = h('section', { class: 'live-section', 'data-section': section.name }, head, this.contentDOM, foot);
    this.allow(right);
    this.count();
  }

  update(node: Node) {
    if (node.type !== this.node.type || node.attrs.name !== this.node.attrs.name) return false;
    const changed = node !== this.node;
    this.node = node;
    if (changed) {
      window.clearTimeout(this.counting);
      this.counting = window.setTimeout(() => this.count(), 250);
    }
    return true;
  }

  allow(right: Right) {
    const words = includes(right, 'EDIT') ? '' : this.words('right.' + right);
    this.right.textContent = words;
    this.right.hidden = !words;
    this.dom.dataset.right = right;
    this.empty();
  }

  ignoreMutation(mutation: { target: globalThis.Node; type: string }) {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  stopEvent(event: Event) {
    return !this.contentDOM.contains(event.target as globalThis.Node);
  }

  destroy() {
    window.clearTimeout(this.counting);
  }

  private count() {
    const left = this.section.limit - lengthOf(this.node);
    const near = this.section.limit > 0 && left < Math.max(60, this.section.limit * 0.15);
    const words = !near ? '' : left >= 0 ? this.words('section.room', left) : this.words('section.over', -left);
    if (this.room.textContent !== words) this.room.textContent = words;
    const over = near && left < 0;
    if (over !== this.dom.hasAttribute('data-over')) {
      this.dom.toggleAttribute('data-over', over);
      this.said.textContent = over ? words : '';
    }
    this.empty();
  }

  private empty() {
    this.dom.toggleAttribute('data-empty', this.node.content.size <= 2);
  }
}
