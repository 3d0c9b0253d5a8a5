import { Wire } from '../document/wire.ts';
import type { Json } from '../document/protocol.ts';

type Here = { client: string; person: string; name: string; here?: boolean };

/**
 * Who of one's own side looks at a case now, and word that something in it has changed. The portal decides who belongs to
 * one's side; nothing of the others ever comes here.
 */
class CasePresence extends HTMLElement {
  private wire: Wire | undefined;
  private readonly client = crypto.randomUUID();
  private readonly words = document.createElement('span');
  private me = '';
  private joined = false;

  connectedCallback() {
    if (!this.words.isConnected) {
      this.words.setAttribute('role', 'status');
      this.append(this.words);
    }
    this.hidden = true;
    const url = new URL(this.getAttribute('address') ?? '', document.baseURI);
    url.protocol = url.protocol.replace('http', 'ws');
    this.wire = new Wire({ url: url.href }, {
      opened: () => this.wire?.send({ type: 'join', client: this.client, version: null }),
      frame: (frame) => this.frame(frame),
      status: () => {},
      closed: () => this.show([]),
    });
    this.wire.open();
  }

  disconnectedCallback() {
    this.wire?.close();
    this.wire = undefined;
  }

  private frame(frame: Json) {
    switch (frame.type) {
      case 'joined':
        this.me = frame.person?.id ?? '';
        this.show(frame.people ?? []);
        // after a lost connection something may have been missed
        if (this.joined) this.changed();
        this.joined = true;
        break;
      case 'people':
        this.show(frame.people ?? []);
        break;
      case 'touched':
        this.changed();
        break;
    }
  }

  private changed() {
    this.dispatchEvent(new CustomEvent('case-changed'));
  }

  private show(people: Here[]) {
    const names = new Map<string, string>();
    for (const { person, name, here } of people) if (person !== this.me && here !== false) names.set(person, name);
    const text = names.size === 0 ? '' : (this.getAttribute('say-here') ?? '').replace('{0}', [...names.values()].sort().join(', '));
    if (this.words.textContent !== text) this.words.textContent = text;
    this.hidden = names.size === 0;
  }
}

customElements.define('case-presence', CasePresence);
