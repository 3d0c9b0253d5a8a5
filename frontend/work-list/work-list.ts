import { Wire } from '../document/wire.ts';

const PAUSE = 250;
const TYPED = 'input:not([type=checkbox]), textarea, select, [contenteditable], vaadin-text-field, vaadin-combo-box, vaadin-select';

/**
 * The list of what waits: hears when to look again, keeps the focus where it was when rows are shown anew, and is walked
 * through by keys while the focus is in it, and only then.
 */
class WorkList extends HTMLElement {
  private wire: Wire | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private connected = false;
  private at: { entry: string; part: string; index: number } | undefined;
  private readonly shown = new MutationObserver(() => this.stay());

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.key(event));
    this.addEventListener('focusin', (event) => this.note(event.target as Element));
  }

  connectedCallback() {
    this.shown.observe(this, { childList: true, subtree: true });
    const url = new URL('live/work', document.baseURI);
    url.protocol = url.protocol.replace('http', 'ws');
    this.wire = new Wire({ url: url.href }, {
      opened: () => {
        // after a lost connection something may have been missed
        if (this.connected) this.changed();
        this.connected = true;
      },
      frame: (frame) => frame.type === 'changed' && this.changed(),
      status: () => {},
      closed: () => {},
    });
    this.wire.open();
  }

  disconnectedCallback() {
    this.shown.disconnect();
    clearTimeout(this.timer);
    this.timer = undefined;
    this.wire?.close();
    this.wire = undefined;
  }

  /** Many changes at once are one look. */
  private changed() {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.dispatchEvent(new CustomEvent('work-changed'));
    }, PAUSE);
  }

  private rows() {
    return [...this.querySelectorAll<HTMLElement>('[data-entry]')];
  }

  private row(element: Element | null) {
    return element?.closest<HTMLElement>('[data-entry]') ?? null;
  }

  private note(target: Element) {
    const row = this.row(target);
    this.at = row
      ? { entry: row.dataset.entry ?? '', part: target.closest<HTMLElement>('[data-part]')?.dataset.part ?? '', index: this.rows().indexOf(row) }
      : undefined;
  }

  /** The row that had the focus was replaced or is gone: the same place, else its neighbour, has it now. */
  private stay() {
    if (!this.at || document.activeElement !== document.body) return;
    const { entry, part, index } = this.at;
    const rows = this.rows();
    const row = rows.find((one) => one.dataset.entry === entry) ?? rows[Math.min(index, rows.length - 1)];
    if (row) (row.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? this.heading(row))?.focus();
  }

  private heading(row: HTMLElement) {
    return row.querySelector<HTMLElement>('.medina-listrow-title');
  }

  private key(event: KeyboardEvent) {
    const target = event.composedPath()[0] as Element;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || target.matches?.(TYPED)) return;
    const row = this.row(event.target as Element);
    if (!row) return;
    switch (event.key) {
      case 'j': case 'ArrowDown': this.step(row, 1); break;
      case 'k': case 'ArrowUp': this.step(row, -1); break;
      case 'c': this.press(row, 'claim'); break;
      case 'x': this.press(row, 'choose'); break;
      case '?': this.dispatchEvent(new CustomEvent('ask-keys')); break;
      default: return;
    }
    event.preventDefault();
  }

  private step(row: HTMLElement, by: number) {
    const rows = this.rows();
    const next = rows[rows.indexOf(row) + by];
    if (next) this.heading(next)?.focus();
  }

  private press(row: HTMLElement, part: string) {
    row.querySelector<HTMLElement>(`[data-part="${part}"]`)?.click();
  }
}

customElements.define('work-list', WorkList);
