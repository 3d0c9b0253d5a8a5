import type { Person, Thread } from './protocol.ts';
import type { Places, Suggestion } from './places.ts';
import { button, h, initials, tone, when, type Words } from './words.ts';

export type MarginOptions = {
  words: Words;
  me: () => Person;
  colleagues: () => Person[];
  nameOf: (person: string) => string;
  may: (section: string, what: 'COMMENT' | 'EDIT') => boolean;
  mayComment: () => boolean;
  open: (body: string, mentions: string[]) => void;
  act: (frame: { type: 'reply' | 'resolve' | 'reopen'; thread: string; body?: string; mentions?: string[] }) => void;
  decide: (ids: string[] | undefined, accept: boolean) => void;
  goTo: (from: number, to: number) => void;
  cancelled: () => void;
};

type Card = { dom: HTMLElement; shown?: unknown; place: number };

/** What stands beside the text: comments next to their words, suggestions as a list. */
export class Margin {
  readonly dom: HTMLElement;
  readonly comments = h('div', { class: 'live-threads' });
  readonly suggestions = h('div', { class: 'live-suggestions' });
  private readonly resolved = h('details', { class: 'live-resolved' });
  private readonly options: MarginOptions;
  private readonly cards = new Map<string, Card>();
  private readonly suggested = new Map<string, Card>();
  private draft?: HTMLElement;
  private active?: string;
  private readonly empty: HTMLElement;
  private readonly none: HTMLElement;
  private readonly all: HTMLElement;

  constructor(options: MarginOptions) {
    const { words } = options;
    this.options = options;
    this.empty = h('p', { class: 'live-none' }, words('comments.none'));
    this.none = h('p', { class: 'live-none' }, words('suggestions.none'));
    this.all = h('div', { class: 'live-all' },
      button(words('suggestions.acceptAll'), () => options.decide(undefined, true)),
      button(words('suggestions.rejectAll'), () => options.decide(undefined, false)));
    this.resolved.append(h('summary', {}, words('comments.resolved', 0)));
    this.dom = h('div', {}, this.empty, this.comments, this.resolved);
  }

  /** A box for a first comment on what is selected. */
  ask(quoted: string) {
    this.draft?.remove();
    const { words } = this.options;
    const done = () => {
      this.draft?.remove();
      this.draft = undefined;
    };
    this.draft = h('div', { class: 'live-card live-card--draft' },
      h('blockquote', { dir: 'auto' }, quoted),
      this.writing(words('comments.add'), (body, mentions) => {
        done();
        this.options.open(body, mentions);
      }, () => {
        done();
        this.options.cancelled();
      }));
    this.dom.prepend(this.draft);
    this.draft.querySelector('textarea')!.focus();
    this.draft.scrollIntoView({ block: 'nearest' });
  }

  activate(id: string | undefined, scroll = false) {
    if (id === this.active && !scroll) return;
    this.active = id;
    for (const [thread, { dom }] of this.cards) dom.toggleAttribute('data-active', thread === id);
    if (scroll && id) this.cards.get(id)?.dom.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }

  get activeThread() {
    return this.active;
  }

  /** What one may do has changed: every card is drawn anew. */
  again() {
    for (const card of [...this.cards.values(), ...this.suggested.values()]) card.shown = undefined;
    delete this.resolved.dataset.drawn;
  }

  showThreads(threads: readonly Thread[], places: Places) {
    const open = threads.filter((thread) => !thread.resolvedAt);
    const at = (thread: Thread) => places.comments.get(thread.id)?.from ?? Infinity;
    // a card is drawn anew only when its thread changed, or lost its words
    this.fill(this.comments, this.cards, [...open].sort((a, b) => at(a) - at(b)), at, (thread) => this.thread(thread, at(thread) < Infinity, places));
    const closed = threads.filter((thread) => thread.resolvedAt);
    const drawn = closed.map((thread) => `${thread.id}${thread.resolvedAt}${thread.replies.length}`).join();
    if (this.resolved.dataset.drawn !== drawn) {
      this.resolved.dataset.drawn = drawn;
      this.resolved.querySelector('summary')!.textContent = this.options.words('comments.resolved', closed.length);
      this.resolved.replaceChildren(this.resolved.firstChild!, ...closed.map((thread) => this.thread(thread, false, places)));
    }
    this.resolved.hidden = closed.length === 0;
    this.empty.hidden = open.length > 0 || !!this.draft;
    this.empty.textContent = this.options.words(this.options.mayComment() ? 'comments.none' : 'comments.none.reading');
  }

  showSuggestions(list: readonly Suggestion[]) {
    const drawn = list.map((one) => ({ ...one, replies: [] }));
    if (!this.all.parentElement) this.suggestions.before(this.none, this.all);
    this.fill(this.suggestions, this.suggested, drawn, (one) => one.from, (one) => this.suggestion(one), (one) => one.inserted + '\u0000' + one.deleted);
    this.none.hidden = list.length > 0;
    this.all.hidden = !list.some((one) => this.options.may(one.section, 'EDIT'));
  }

  /** Puts each card beside its words, pushed down where two would overlap. */
  align(tops: Map<string, number>, spread: boolean) {
    this.comments.toggleAttribute('data-spread', spread);
    if (!spread) {
      for (const { dom } of this.cards.values()) dom.style.removeProperty('inset-block-start');
      this.comments.style.removeProperty('block-size');
      return;
    }
    const start = this.comments.getBoundingClientRect().top;
    const cards = [...this.cards.entries()].map(([id, { dom }]) => ({ id, dom, height: dom.offsetHeight, want: (tops.get(id) ?? Infinity) - start }));
    let next = 0;
    for (const card of cards.sort((a, b) => a.want - b.want)) {
      const top = Math.max(next, card.want === Infinity ? next : card.want);
      const style = `${Math.round(top)}px`;
      if (card.dom.style.insetBlockStart !== style) card.dom.style.insetBlockStart = style;
      next = top + card.height + 10;
    }
    this.comments.style.blockSize = `${Math.round(next)}px`;
  }

  private fill<T extends { id: string }>(place: HTMLElement, cards: Map<string, Card>, list: T[], at: (one: T) => number, draw: (one: T) => HTMLElement, look: (one: T) => unknown = (one) => one) {
    const focused = place.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
    const ids = new Set(list.map((one) => one.id));
    for (const [id, card] of cards) {
      if (!ids.has(id)) {
        card.dom.remove();
        cards.delete(id);
      }
    }
    let before: Element | null = place.firstElementChild;
    for (const one of list) {
      let card = cards.get(one.id);
      const detached = at(one) === Infinity;
      const shown = look(one);
      if (!card || card.shown !== shown || (card.place === Infinity) !== detached) {
        const dom = draw(one);
        dom.toggleAttribute('data-active', one.id === this.active);
        if (card?.dom === before) before = before!.nextElementSibling;
        if (card) keepWriting(card.dom, dom);
        card?.dom.remove();
        cards.set(one.id, (card = { dom, shown, place: at(one) }));
      }
      card.place = at(one);
      if (card.dom === before) before = before.nextElementSibling;
      else place.insertBefore(card.dom, before);
    }
    // what was moved has lost the keyboard
    if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
  }

  private thread(thread: Thread, anchored: boolean, places: Places): HTMLElement {
    const { words, act, may, goTo } = this.options;
    const open = !thread.resolvedAt;
    const head = h('button', { type: 'button', class: 'live-card-quote', dir: 'auto', onclick: () => {
      this.activate(thread.id);
      const place = places.comments.get(thread.id);
      if (place) goTo(place.from, place.to);
    } }, anchored ? '' : h('span', {}, words('comments.gone')), thread.quoted || '…');
    const replies = thread.replies.map((reply) => h('div', { class: 'live-reply' },
      h('div', { class: 'live-reply-who' }, avatar(reply.by, reply.byName), h('strong', {}, reply.byName), when(reply.at)),
      h('p', { dir: 'auto' }, reply.body)));
    const card = h('article', { class: 'live-card', 'aria-label': words('comments.by', thread.byName), 'data-thread': thread.id }, head, ...replies);
    if (thread.resolvedAt) card.append(h('p', { class: 'live-card-note' }, words('comments.resolvedBy', thread.resolvedByName ?? '')));
    if (!may(thread.section, 'COMMENT')) return card;
    const foot = h('div', { class: 'live-card-foot' });
    if (open) foot.append(this.writing(words('comments.reply'), (body, mentions) => act({ type: 'reply', thread: thread.id, body, mentions })));
    foot.append(h('div', { class: 'live-card-end' }, open
      ? button(words('comments.resolve'), () => act({ type: 'resolve', thread: thread.id }))
      : button(words('comments.reopen'), () => act({ type: 'reopen', thread: thread.id }))));
    card.append(foot);
    for (const near of ['focusin', 'click']) card.addEventListener(near, () => this.activate(thread.id));
    return card;
  }

  private suggestion(one: Suggestion): HTMLElement {
    const { words, decide, nameOf, may, goTo } = this.options;
    const author = one.id.split(':')[0];
    const name = nameOf(author);
    const mine = author === this.options.me().id;
    const text = h('button', { type: 'button', class: 'live-card-change', dir: 'auto', onclick: () => goTo(one.from, one.to) });
    if (one.deleted) text.append(h('span', { class: 'medina-visually-hidden' }, words('suggestions.removes')), h('del', {}, short(one.deleted)), ' ');
    if (one.inserted) text.append(h('span', { class: 'medina-visually-hidden' }, words('suggestions.adds')), h('ins', {}, short(one.inserted)));
    if (!one.inserted && !one.deleted) text.append(words('suggestions.form'));
    const card = h('article', { class: 'live-card', 'aria-label': words('suggestions.by', name) },
      h('div', { class: 'live-reply-who' }, avatar(author, name), h('strong', {}, name)), text);
    if (may(one.section, 'EDIT')) {
      card.append(h('div', { class: 'live-card-end' },
        button(words('suggestions.accept'), () => decide([one.id], true)), button(words('suggestions.reject'), () => decide([one.id], false))));
    } else if (mine) {
      card.append(h('div', { class: 'live-card-end' }, button(words('suggestions.withdraw'), () => decide([one.id], false))));
    }
    return card;
  }

  /** A box to write in; after @ the colleagues whom one may mention are offered. */
  private writing(label: string, send: (body: string, mentions: string[]) => void, cancel?: () => void): HTMLElement {
    const { words, colleagues } = this.options;
    const mentioned = new Map<string, string>();
    const names = h('div', { class: 'live-mentions', role: 'group', 'aria-label': words('comments.mention'), hidden: true });
    const box = h('textarea', { rows: '2', 'aria-label': label, placeholder: label, dir: 'auto' }) as HTMLTextAreaElement;
    const offer = () => {
      const typed = /(?:^|\s)@([\p{L} ]{0,30})$/u.exec(box.value.slice(0, box.selectionStart));
      const fits = typed ? colleagues().filter(({ name }) => name.toLocaleLowerCase().includes(typed[1].toLocaleLowerCase())).slice(0, 6) : [];
      names.hidden = fits.length === 0;
      names.replaceChildren(...fits.map(({ id, name }) => button(name, () => {
        const at = box.value.lastIndexOf('@', box.selectionStart);
        box.value = `${box.value.slice(0, at)}@${name} ${box.value.slice(box.selectionStart)}`;
        mentioned.set(id, name);
        names.hidden = true;
        box.focus();
      })));
    };
    const go = () => {
      const body = box.value.trim();
      if (!body) return void box.focus();
      box.value = '';
      send(body, [...mentioned].filter(([, name]) => body.includes('@' + name)).map(([id]) => id));
    };
    box.addEventListener('input', offer);
    box.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go();
      else if (event.key === 'Escape') cancel?.();
      else if (event.key === 'ArrowDown' && !names.hidden) {
        event.preventDefault();
        (names.firstElementChild as HTMLElement).focus();
      }
    });
    const end = h('div', { class: 'live-card-end' }, cancel ? button(words('comments.cancel'), cancel) : undefined, button(label, go, !cancel));
    return h('div', { class: 'live-writing' }, box, names, end);
  }
}

/** What somebody writes in a card stays in the one that takes its place. */
function keepWriting(from: HTMLElement, to: HTMLElement) {
  const [old, box] = [from, to].map((card) => card.querySelector('.live-writing'));
  if (old) box?.replaceWith(old);
}

export function avatar(person: string, name: string): HTMLElement {
  return h('span', { class: 'live-avatar', 'data-tone': tone(person), 'aria-hidden': 'true', title: name }, initials(name));
}

function short(text: string): string {
  return text.length > 160 ? text.slice(0, 157) + '…' : text;
}
