import type { MedinaCompare } from './compare.ts';
import type { Live } from './live.ts';
import type { Version } from './protocol.ts';
import { button, h, when, type Words } from './words.ts';

type Options = { words: Words; live: Live; nameOf: (person: string) => string; labelOf: (section: string) => string; may: () => boolean; now: () => number };

/** The named versions of a text; what compares two of them is fetched when it is asked for. */
export class Versions {
  readonly list = h('div', { class: 'live-versions' });
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
  }

  show(versions: readonly Version[]) {
    const { words } = this.options;
    const newest = [...versions].sort((a, b) => b.version - a.version);
    const items = newest.map((one, i) => {
      const end = h('div', { class: 'live-card-end' }, button(words('versions.compare'), () => this.changes(one.version, undefined, words('versions.since', one.label))));
      const before = newest[i + 1];
      if (before) end.append(button(words('versions.before'), () => this.changes(before.version, one.version, words('versions.between', before.label, one.label))));
      if (this.options.may()) end.append(button(words('versions.restore'), () => this.restore(one)));
      return h('li', { class: 'live-card' }, h('strong', {}, one.label), h('p', { class: 'live-card-note' }, when(one.at), ' ', one.by), end);
    });
    this.list.replaceChildren(items.length > 0 ? h('ol', {}, ...items) : h('p', { class: 'live-none' }, words('versions.none')));
  }

  /** Fetches what changed and shows it; without an end, until now. */
  async changes(from: number, to: number | undefined, title: string) {
    await import('./compare.ts');
    const element = document.createElement('medina-compare') as MedinaCompare;
    element.options = { ...this.options, title };
    this.list.closest('medina-document')?.append(element);
    try {
      element.show(await this.options.live.ask({ type: 'changes', from, to: to ?? this.options.now() }));
    } catch (problem) {
      element.failed((problem as Error).message);
    }
  }

  private restore(one: Version) {
    const { words, live } = this.options;
    const dialog = h('dialog', { class: 'live-dialog', 'aria-label': words('versions.restore') }) as HTMLDialogElement;
    dialog.append(h('p', {}, words('versions.restore.ask', one.label)), h('div', { class: 'live-card-end' },
      button(words('versions.restore'), () => {
        dialog.close();
        void live.ask({ type: 'restore', version: one.version }).catch(() => {});
      }, false), button(words('comments.cancel'), () => dialog.close())));
    dialog.addEventListener('close', () => dialog.remove());
    this.list.append(dialog);
    dialog.showModal();
  }
}
