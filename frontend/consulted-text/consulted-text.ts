import css from './consulted-text.css?inline';

/**
 * The text under consultation: marks the passages that were commented on, and says which passage a reader selects.
 * Offsets are those of the section's plain text in UTF-16 code units, which is what the browser counts in anyway.
 */
type Section = { name: string; heading: string; text: string };
type Mark = { id: string; section: string; start: number; end: number; label: string; tone: string };
type Passage = { section: string; quoted: string; start: number; end: number };

class ConsultedText extends HTMLElement {
  private parts: Section[] = [];
  private known: Mark[] = [];
  private chosen: string | undefined;
  private passage: Passage | undefined;
  private readonly body = document.createElement('div');
  private readonly offer = document.createElement('div');
  private timer = 0;

  set sections(sections: Section[]) {
    this.parts = sections ?? [];
    this.draw();
  }

  set marks(marks: Mark[]) {
    this.known = marks ?? [];
    this.draw();
  }

  connectedCallback() {
    if (!this.body.isConnected) {
      this.offer.className = 'consulted-offer';
      this.offer.hidden = true;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'medina-button';
      button.textContent = this.getAttribute('say-comment') ?? '';
      // pressing the button must not take the selection away first
      button.addEventListener('pointerdown', (event) => event.preventDefault());
      button.addEventListener('click', this.take);
      this.offer.append(button);
      this.append(this.body, this.offer);
    }
    document.addEventListener('selectionchange', this.selected);
    this.addEventListener('click', this.pressed);
    this.addEventListener('keydown', this.moved);
  }

  disconnectedCallback() {
    document.removeEventListener('selectionchange', this.selected);
    this.removeEventListener('click', this.pressed);
    this.removeEventListener('keydown', this.moved);
  }

  /** Leads to the passage of a comment, and shows which one it is. */
  show(id: string, go: boolean) {
    this.chosen = id;
    this.emphasise();
    const mark = this.markOf(id);
    if (go && mark) {
      mark.scrollIntoView({ block: 'center' });
      mark.focus({ preventScroll: true });
    }
  }

  private markOf(id: string) {
    return [...this.querySelectorAll<HTMLElement>('mark')].find((mark) => ids(mark).includes(id));
  }

  private emphasise() {
    for (const mark of this.querySelectorAll<HTMLElement>('mark')) {
      mark.toggleAttribute('data-chosen', this.chosen !== undefined && ids(mark).includes(this.chosen));
    }
  }

  private draw() {
    this.body.replaceChildren(...this.parts.map((part) => this.section(part)));
    this.querySelector('mark')?.setAttribute('tabindex', '0');
    this.emphasise();
  }

  private section(part: Section) {
    const section = document.createElement('section');
    const heading = document.createElement('h2');
    heading.textContent = part.heading;
    const text = document.createElement('div');
    text.className = 'medina-text-prose';
    text.dataset.section = part.name;
    text.append(...this.pieces(part));
    section.append(heading, text);
    return section;
  }

  /** Passages overlap; the text is cut wherever one begins or ends. */
  private pieces(part: Section): Node[] {
    const marks = this.known.filter((mark) => mark.section === part.name && mark.end <= part.text.length);
    const cuts = [...new Set([0, part.text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
    return cuts.slice(0, -1).map((start, at) => {
      const end = cuts[at + 1];
      const words = part.text.slice(start, end);
      const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
      return here.length === 0 ? document.createTextNode(words) : this.marked(words, here);
    });
  }

  private marked(words: string, marks: Mark[]) {
    const mark = document.createElement('mark');
    mark.textContent = words;
    mark.dataset.comments = marks.map((one) => one.id).join(' ');
    mark.dataset.tone = marks[0].tone;
    if (marks.length > 1) mark.dataset.many = '';
    mark.setAttribute('role', 'button');
    mark.setAttribute('tabindex', '-1');
    mark.setAttribute('aria-label', `${words} – ${marks.map((one) => one.label).join(', ')}`);
    mark.title = marks.map((one) => one.label).join(', ');
    return mark;
  }

  private pressed = (event: Event) => {
    const mark = (event.target as Element).closest?.<HTMLElement>('mark');
    if (!mark || !window.getSelection()?.isCollapsed) return;
    this.openFrom(mark);
  };

  /** Pressed once more, the next of several comments on the same passage. */
  private openFrom(mark: HTMLElement) {
    const here = ids(mark);
    const next = here[(here.indexOf(this.chosen ?? '') + 1) % here.length];
    this.dispatchEvent(new CustomEvent('comment', { detail: { id: next } }));
  }

  private moved = (event: KeyboardEvent) => {
    const mark = (event.target as Element).closest?.<HTMLElement>('mark');
    if (!mark) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.openFrom(mark);
      return;
    }
    const step = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = [...this.querySelectorAll<HTMLElement>('mark')];
    const next = all[(all.indexOf(mark) + step + all.length) % all.length];
    mark.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  };

  private selected = () => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.passage = this.hasAttribute('selectable') ? this.find() : undefined;
      this.offer.hidden = this.passage === undefined;
      if (this.passage) this.place();
    }, 150);
  };

  private find(): Passage | undefined {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const first = range.startContainer.parentElement?.closest<HTMLElement>('[data-section]');
    const text = first ?? [...this.querySelectorAll<HTMLElement>('[data-section]')].find((one) => range.intersectsNode(one));
    if (!text || !this.contains(text) || !range.intersectsNode(text)) return undefined;
    const whole = text.textContent ?? '';
    const start = range.startContainer === text || text.contains(range.startContainer) ? before(text, range.startContainer, range.startOffset) : 0;
    const end = range.endContainer === text || text.contains(range.endContainer) ? before(text, range.endContainer, range.endOffset) : whole.length;
    return trimmed(text.dataset.section!, whole, start, end);
  }

  /** Beside the end of what is selected; on a phone at the foot of the window, where the thumb is. */
  private place() {
    const box = window.getSelection()!.getRangeAt(0).getBoundingClientRect();
    const here = this.getBoundingClientRect();
    this.offer.style.setProperty('--offer-block', `${box.bottom - here.top + 6}px`);
    this.offer.style.setProperty('--offer-inline', `${Math.max(0, Math.min(box.left - here.left, here.width - 220))}px`);
  }

  private take = () => {
    if (!this.passage) return;
    this.dispatchEvent(new CustomEvent('passage', { detail: this.passage }));
    this.offer.hidden = true;
    window.getSelection()?.removeAllRanges();
  };
}

function before(text: HTMLElement, node: Node, offset: number) {
  const range = document.createRange();
  range.selectNodeContents(text);
  range.setEnd(node, offset);
  return range.toString().length;
}

function trimmed(section: string, whole: string, from: number, to: number): Passage | undefined {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(whole[start])) start++;
  while (end > start && /\s/.test(whole[end - 1])) end--;
  return start < end ? { section, quoted: whole.slice(start, end), start, end } : undefined;
}

function ids(mark: HTMLElement) {
  return (mark.dataset.comments ?? '').split(' ');
}

customElements.define('consulted-text', ConsultedText);

const style = document.createElement('style');
style.textContent = css as unknown as string;
document.head.append(style);
