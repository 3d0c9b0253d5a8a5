import { avatar, type Margin } from './margin.ts';
import type { Present, Right } from './protocol.ts';
import type { Kept } from './unsent.ts';
import { button, h, type Words } from './words.ts';
import type { Status } from './wire.ts';

type Tab = 'comments' | 'suggestions' | 'versions';

const BOOK = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 6v14M12 6c-2-2-5-2.500-9-2v13c4-.5 7 0 9 2 2-2 5-2.500 9-2V4c-4-.5-7 0-9 2z"/></svg>';

type Parts = {
  toolbar: HTMLElement;
  margin: Margin;
  versions: HTMLElement;
  insert: (kept: Kept) => boolean;
  letGo: (kept: Kept) => void;
  tab: () => void;
  read: () => void;
};

/** What stands around the text: tools, who is here, how it stands, notices, the margin. */
export class Shell {
  readonly sheet = h('div', { class: 'live-sheet' });
  tabShown: Tab = 'comments';
  private readonly root: HTMLElement;
  private readonly words: Words;
  private readonly parts: Parts;
  private readonly here = h('ul', { class: 'live-people' });
  private readonly state = h('p', { class: 'live-status', role: 'status' });
  private readonly spoken = h('p', { class: 'medina-visually-hidden', 'aria-live': 'polite' });
  private readonly notices = h('div', { class: 'live-notices', 'aria-live': 'polite' });
  /** What is worth knowing on arrival, and scrolls away. */
  private readonly news = h('div', { class: 'live-notices', 'aria-live': 'polite' });
  private readonly tabs = new Map<Tab, HTMLElement>();
  private readonly panels = new Map<Tab, HTMLElement>();
  private readonly styles = h('style');
  private readonly reader: HTMLElement;
  private settling?: number;
  private quiet?: HTMLElement;
  private known = new Set<string>();
  private offers = new Map<string, HTMLElement>();

  constructor(element: HTMLElement, words: Words, parts: Parts) {
    this.words = words;
    this.parts = parts;
    this.reader = h('button', { type: 'button', class: 'live-tool', 'aria-label': words('read'), title: words('read'), onclick: parts.read });
    this.reader.innerHTML = BOOK;
    this.here.setAttribute('aria-label', words('people'));
    this.panels.set('comments', h('div', {}, parts.margin.dom));
    this.panels.set('suggestions', h('div', {}, parts.margin.suggestions));
    this.panels.set('versions', h('div', {}, parts.versions));
    const tablist = h('div', { role: 'tablist', class: 'live-tabs', 'aria-label': words('margin') });
    for (const [tab, panel] of this.panels) tablist.append(this.tab(tab, panel));
    tablist.addEventListener('keydown', (event) => this.arrows(event));
    this.root = h('div', { class: 'live' },
      h('div', { class: 'live-top' },
        h('div', { class: 'live-bar' }, parts.toolbar, h('div', { class: 'live-bar-end' }, this.state, this.here, this.reader)),
        this.notices),
      this.news,
      h('div', { class: 'live-body' }, h('div', { class: 'live-paper' }, this.sheet), h('section', { class: 'live-margin', 'aria-label': words('margin') }, tablist, ...this.panels.values())),
      this.spoken, this.styles);
    element.replaceChildren(this.root);
    this.status('connecting');
    this.open('comments');
  }

  /** The margin stands beside the text, not under it. */
  get beside() {
    return this.root.clientWidth >= 768 && this.tabShown === 'comments' && !this.root.hasAttribute('data-reading');
  }

  open(tab: Tab) {
    this.tabShown = tab;
    for (const [name, button] of this.tabs) {
      button.setAttribute('aria-selected', String(name === tab));
      button.tabIndex = name === tab ? 0 : -1;
      this.panels.get(name)!.hidden = name !== tab;
    }
    this.parts.tab();
  }

  counts(comments: number, suggestions: number) {
    const set = (tab: Tab, text: string) => {
      const button = this.tabs.get(tab)!;
      if (button.textContent !== text) button.textContent = text;
    };
    set('comments', comments ? this.words('tab.comments.count', comments) : this.words('tab.comments'));
    set('suggestions', suggestions ? this.words('tab.suggestions.count', suggestions) : this.words('tab.suggestions'));
  }

  /** Shown soon, said aloud only when it has settled, so that nobody hears every letter. */
  status(status: Status) {
    window.clearTimeout(this.settling);
    this.settling = window.setTimeout(() => {
      this.state.dataset.status = status;
      const words = this.words('status.' + status);
      if (this.state.textContent !== words) this.state.textContent = words;
    }, status === 'saving' ? 700 : status === 'saved' ? 150 : 0);
  }

  people(people: Present[], me: string | undefined) {
    const others = [...new Map(people.filter(({ person }) => person !== me).map((one) => [one.person, one])).values()];
    this.here.replaceChildren(...others.slice(0, 5).map(({ person, name }) => h('li', { title: name }, avatar(person, name), h('span', {}, name))),
      ...(others.length > 5 ? [h('li', { class: 'live-more', title: others.slice(5).map(({ name }) => name).join(', ') }, '+' + (others.length - 5))] : []));
    this.here.hidden = others.length === 0;
    const now = new Set(others.map(({ name }) => name));
    for (const name of now) if (!this.known.has(name)) this.say(this.words('joined', name));
    for (const name of this.known) if (!now.has(name)) this.say(this.words('left', name));
    this.known = now;
  }

  allow(best: Right) {
    this.root.dataset.right = best;
  }

  read(reading: boolean) {
    this.root.toggleAttribute('data-reading', reading);
    const label = this.words(reading ? 'read.end' : 'read');
    this.reader.setAttribute('aria-label', label);
    this.reader.title = label;
    this.reader.innerHTML = BOOK;
    if (reading) this.reader.append(h('span', {}, label));
  }

  say(words: string) {
    this.spoken.textContent = words;
  }

  style(rule: string) {
    this.styles.textContent = rule;
  }

  /** One quiet sentence; a later one takes its place. `stay` keeps it until it is closed. */
  calm(words: string, stay = false) {
    this.quiet?.remove();
    const notice = this.notice('sky', words);
    this.quiet = notice;
    notice.querySelector('.live-card-end')!.append(button(this.words('close'), () => notice.remove()));
    if (!stay) window.setTimeout(() => notice.remove(), 8000);
  }

  /** Said once on arrival. */
  greet(words: string) {
    const notice = this.notice('sky', words, undefined, this.news);
    notice.querySelector('.live-card-end')!.append(button(this.words('close'), () => notice.remove()));
  }

  changedSince(show: () => void) {
    const notice = this.notice('sky', this.words('since'), undefined, this.news);
    notice.querySelector('.live-card-end')!.append(button(this.words('since.show'), () => {
      notice.remove();
      show();
    }), button(this.words('close'), () => notice.remove()));
  }

  /** Words that found no place in the text: nothing typed is lost. */
  offer(kept: Kept) {
    const notice = this.notice('amber', this.words('kept.' + kept.kind), kept.detail);
    // the same reason is not said twice
    if (kept.detail && this.quiet?.textContent?.startsWith(kept.detail)) this.quiet.remove();
    this.offers.get(kept.id)?.replaceWith(notice);
    this.offers.set(kept.id, notice);
    const done = () => {
      notice.remove();
      this.parts.letGo(kept);
    };
    notice.querySelector('.live-card-end')!.before(h('blockquote', { class: 'live-kept', dir: 'auto', tabindex: '0' }, kept.text));
    const copy = button(this.words('kept.copy'), () => {
      void navigator.clipboard?.writeText(kept.text).then(() => (copy.textContent = this.words('kept.copied')));
    });
    notice.querySelector('.live-card-end')!.append(copy,
      button(this.words('kept.insert'), () => this.parts.insert(kept) && done()), button(this.words('kept.letGo'), done));
  }

  askLink(address: string, done: (address: string) => boolean) {
    const field = h('input', { type: 'text', inputmode: 'url', class: 'medina-input', dir: 'ltr', 'aria-label': this.words('link.address'), placeholder: 'https://' }) as HTMLInputElement;
    field.value = address;
    const wrong = h('p', { class: 'live-wrong', role: 'alert', hidden: true }, this.words('link.wrong'));
    const dialog = h('dialog', { class: 'live-dialog', 'aria-label': this.words('tool.link') }) as HTMLDialogElement;
    const form = h('form', { method: 'dialog' }, h('label', {}, this.words('link.address'), field), wrong,
      h('div', { class: 'live-card-end' },
        button(this.words('link.set'), () => form.dispatchEvent(new Event('submit', { cancelable: true })), false),
        address ? button(this.words('link.remove'), () => (done(''), dialog.close())) : undefined,
        button(this.words('comments.cancel'), () => dialog.close())));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (done(field.value)) dialog.close();
      else wrong.hidden = false;
    });
    dialog.append(form);
    dialog.addEventListener('close', () => dialog.remove());
    this.root.append(dialog);
    dialog.showModal();
    field.select();
  }

  destroy() {
    this.root.remove();
  }

  private notice(tone: string, title: string, text?: string, place = this.notices): HTMLElement {
    const notice = h('div', { class: 'live-notice', 'data-tone': tone }, h('p', { class: 'live-notice-title' }, title), text ? h('p', {}, text) : undefined, h('div', { class: 'live-card-end' }));
    place.append(notice);
    return notice;
  }

  private tab(tab: Tab, panel: HTMLElement): HTMLElement {
    const id = `live-tab-${tab}-${Math.random().toString(36).slice(2, 8)}`;
    const made = h('button', { type: 'button', role: 'tab', id, 'aria-controls': id + '-panel', onclick: () => this.open(tab) }, this.words('tab.' + tab));
    panel.id = id + '-panel';
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', id);
    this.tabs.set(tab, made);
    return made;
  }

  private arrows(event: KeyboardEvent) {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const names = [...this.tabs.keys()];
    const onward = getComputedStyle(this.root).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const to = names[(names.indexOf(this.tabShown) + (event.key === onward ? 1 : -1) + names.length) % names.length];
    this.open(to);
    this.tabs.get(to)!.focus();
  }
}
