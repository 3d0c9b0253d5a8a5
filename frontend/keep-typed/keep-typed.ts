/**
 * Keeps every edited field in the browser until the server confirms it. Works without the server: it only listens to
 * what the browser says, writes to localStorage, and speaks to the server when there is one.
 */
type Kept = { field: string; value: string; at: string; revision: number };

const PREFIX = 'medina.kept';
const OLDEST = 90 * 24 * 3600 * 1000;
type State = 'saved' | 'saving' | 'held' | 'offline' | 'refused';

/** Fields whose value is chosen, not typed: their input events carry search words. */
const CHOSEN = /^vaadin-(combo-box|multi-select-combo-box|date-picker|select|radio-group|checkbox-group)$/;

class KeepTyped extends HTMLElement {
  private pending = new Set<string>();
  private waiting = new Set<string>();
  private wrong = new Set<string>();
  /** What the server has of each field, as far as this page knows: no need to keep the same once more. */
  private known = new Map<string, string>();
  private offered = false;
  private announce = 0;
  /** How a text that is written together inside the form stands; it keeps its own words. */
  private text: { status: string; words: string } | undefined;

  connectedCallback() {
    this.addEventListener('focusin', this.entered);
    this.addEventListener('input', this.typed);
    this.addEventListener('change', this.chosen);
    this.addEventListener('document-status', this.followed);
    window.addEventListener('online', this.tell);
    window.addEventListener('offline', this.tell);
    window.addEventListener('beforeunload', this.leaving);
    connection()?.addStateChangeListener(this.tell);
    sweep();
    this.tell();
  }

  disconnectedCallback() {
    this.removeEventListener('focusin', this.entered);
    this.removeEventListener('input', this.typed);
    this.removeEventListener('change', this.chosen);
    this.removeEventListener('document-status', this.followed);
    window.removeEventListener('online', this.tell);
    window.removeEventListener('offline', this.tell);
    window.removeEventListener('beforeunload', this.leaving);
    connection()?.removeStateChangeListener(this.tell);
  }

  /** Tells the server once what an earlier visit left here. */
  offer() {
    if (this.offered) return;
    this.offered = true;
    const kept = this.entries();
    kept.forEach((entry) => this.pending.delete(entry.field));
    if (kept.length > 0) {
      this.dispatchEvent(new CustomEvent('kept', { detail: kept }));
    }
  }

  stored(field: string, value: string) {
    this.known.set(field, value);
    const kept = this.read(field);
    if (!kept || kept.value === value) {
      localStorage.removeItem(this.key(field));
      this.pending.delete(field);
    }
    this.wrong.delete(field);
    this.tell();
  }

  held(field: string) {
    if (this.pending.has(field)) this.waiting.add(field);
    this.tell();
  }

  refused(field: string) {
    this.wrong.add(field);
    this.tell();
  }

  forget(field: string) {
    localStorage.removeItem(this.key(field));
    this.pending.delete(field);
    this.wrong.delete(field);
    this.tell();
  }

  /** What stands in a field that nobody has typed into yet came from the server. */
  private entered = (event: Event) => {
    const field = fieldOf(event);
    const name = field?.getAttribute('data-keep');
    if (field && name && !this.known.has(name) && !this.read(name)) this.known.set(name, valueOf(field));
  };

  private typed = (event: Event) => {
    const field = fieldOf(event);
    if (field && !CHOSEN.test(field.localName)) {
      const typed = event.target as HTMLInputElement;
      this.keep(field, typed.value ?? (field as HTMLInputElement).value);
    }
  };

  private chosen = (event: Event) => {
    const field = fieldOf(event);
    // what is typed was kept at each letter; its change event comes when the server may have stored it already
    if (!field || !CHOSEN.test(field.localName)) return;
    // the component itself hears the event after us
    queueMicrotask(() => this.keep(field, valueOf(field)));
  };

  /** Also what was set rather than typed. */
  remember(name: string, value: string) {
    if (!this.known.has(name)) this.known.set(name, '');
    this.put(name, value);
  }

  private keep(field: Element, value: string) {
    this.put(field.getAttribute('data-keep')!, value);
  }

  private put(name: string, value: string) {
    if (this.known.get(name) === value) {
      this.forget(name);
      return;
    }
    const revision = this.read(name)?.revision ?? Number(this.getAttribute('revision') ?? 0);
    const kept: Kept = { field: name, value: value ?? '', at: new Date().toISOString(), revision };
    try {
      localStorage.setItem(this.key(name), JSON.stringify(kept));
    } catch {
      // a full or forbidden store: the server is still told, only the safety net is missing
    }
    this.pending.add(name);
    this.waiting.delete(name);
    this.wrong.delete(name);
    this.tell();
  }

  private entries(): Kept[] {
    const start = this.key('');
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => parse(localStorage.getItem(key)))
      .filter((kept): kept is Kept => kept !== undefined);
  }

  private read(field: string): Kept | undefined {
    return parse(localStorage.getItem(this.key(field)));
  }

  private key(field: string) {
    return `${PREFIX}/${this.getAttribute('person')}/${this.getAttribute('subject')}/${field}`;
  }

  private state(): State {
    if (!navigator.onLine || ['connection-lost', 'reconnecting'].includes(connection()?.state ?? '')) return 'offline';
    if (this.text?.status === 'offline' || this.text?.status === 'signed-out') return 'offline';
    if (this.wrong.size > 0 || this.text?.status === 'gone') return 'refused';
    if ([...this.pending].some((field) => !this.waiting.has(field))) return 'saving';
    if (this.text?.status === 'saving' || this.text?.status === 'connecting') return 'saving';
    return this.pending.size > 0 ? 'held' : 'saved';
  }

  /** Shows the state at once; says it aloud only when it has settled, so that nobody hears every letter. */
  private tell = () => {
    const state = this.state();
    this.setAttribute('state', state);
    for (const place of this.querySelectorAll<HTMLElement>('[data-keep-state]')) {
      window.clearTimeout(this.announce);
      const words = this.says(state);
      this.announce = window.setTimeout(() => {
        place.dataset.keepState = state;
        if (place.textContent !== words) place.textContent = words;
      }, state === 'saving' ? 500 : 0);
    }
  };

  /** A text says in words of its own why it cannot be reached; fields and text share one place for it. */
  private says(state: State) {
    const of = this.text?.status ?? '';
    return ['signed-out', 'gone'].includes(of) && this.wrong.size === 0 ? this.text!.words : (this.getAttribute(`say-${state}`) ?? '');
  }

  private followed = (event: Event) => {
    this.text = (event as CustomEvent).detail;
    this.tell();
  };

  /** Only where the safety net is missing would closing the page lose something. */
  private leaving = (event: BeforeUnloadEvent) => {
    const lost = [...this.pending].some((field) => !this.read(field));
    if (lost) event.preventDefault();
  };
}

function fieldOf(event: Event): Element | null {
  const from = event.target instanceof Element ? event.target : null;
  return from?.closest('[data-keep]') ?? null;
}

function valueOf(field: Element): string {
  const any = field as any;
  switch (field.localName) {
    case 'vaadin-multi-select-combo-box':
      return JSON.stringify(any.selectedItems.map((item: any) => item.label).sort());
    case 'vaadin-combo-box':
      return any.selectedItem?.label ?? '';
    case 'vaadin-select':
      return any.value ? (field.querySelector('[slot="value"]')?.textContent?.trim() ?? '') : '';
    case 'vaadin-radio-group': {
      const chosen = [...field.querySelectorAll('vaadin-radio-button')].find((button: any) => button.checked);
      return chosen?.textContent?.trim() ?? '';
    }
    default:
      return any.value ?? '';
  }
}

function parse(text: string | null): Kept | undefined {
  try {
    return text ? (JSON.parse(text) as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** What nobody came back for in three months goes. */
function sweep() {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX + '/')) {
      const kept = parse(localStorage.getItem(key));
      if (!kept || Date.now() - Date.parse(kept.at) > OLDEST) localStorage.removeItem(key);
    }
  }
}

function connection(): any {
  return (window as any).Vaadin?.connectionState;
}

customElements.define('keep-typed', KeepTyped);
