import type { Socket } from '../../../../frontend/document/wire.ts';

/** A person with the cookies of one browser, who signs in at Keycloak's own page wherever that is needed. */
export class Account {
  /** How often the password was asked for. */
  passwords = 0;
  private readonly name: string;
  private readonly cookies = new Map<string, Map<string, string>>();
  private readonly signingIn = new Map<string, Promise<void>>();

  constructor(name: string) {
    this.name = name;
  }

  /** A live connection to the first of these nodes that answers; to be used at once, as a browser's own is. */
  socket(nodes: string[], document: string): Connection {
    return new Connection(this.connect(nodes, document));
  }

  private async connect(nodes: string[], document: string): Promise<WebSocket> {
    let why: unknown;
    for (const node of nodes) {
      try {
        await this.signedIn(node);
        const headers = { Cookie: this.cookiesFor(new URL(node)), Origin: node };
        return new WebSocket(node.replace(/^http/, 'ws') + '/live/documents/' + document, { headers } as any);
      } catch (problem) {
        why = problem;
      }
    }
    throw why;
  }

  /** One sign-in at a time and node, however many tabs ask for it. */
  private signedIn(node: string): Promise<void> {
    let asked = this.signingIn.get(node);
    if (!asked) {
      asked = this.signIn(node).finally(() => this.signingIn.delete(node));
      this.signingIn.set(node, asked);
    }
    return asked;
  }

  private async signIn(node: string) {
    const page = await this.follow(new URL('/work', node));
    const form = /<form[^>]*action="([^"]+)"/.exec(page.text);
    if (!page.text.includes('kc-form-login') && page.url.origin === node) return;
    if (!form) throw new Error('no sign-in form at ' + page.url);
    this.passwords++;
    const body = new URLSearchParams({ username: this.name, password: 'medina' });
    const end = await this.follow(new URL(form[1].replaceAll('&amp;', '&')), { method: 'POST', body });
    if (end.url.origin !== node || end.status !== 200) throw new Error(`${this.name} is not let in at ${end.url}: ${end.status}`);
  }

  private async follow(address: URL, init: RequestInit = {}): Promise<{ url: URL; status: number; text: string }> {
    let url = address;
    let request = init;
    for (let hop = 0; hop < 15; hop++) {
      const answer = await fetch(url, {
        ...request, redirect: 'manual', headers: { Cookie: this.cookiesFor(url) }, signal: AbortSignal.timeout(15_000),
      });
      this.remember(url, answer);
      const text = await answer.text();
      const to = answer.headers.get('location');
      if (!to) {
        if (answer.status >= 500) throw new Error(`${url.origin} answers ${answer.status}`);
        return { url, status: answer.status, text };
      }
      url = new URL(to, url);
      request = {};
    }
    throw new Error('sent around in circles from ' + address);
  }

  /** Cookies of a port stay with it, other than in a browser: so one person has a session at each node. */
  private cookiesFor(url: URL) {
    return [...(this.cookies.get(url.origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private remember(url: URL, answer: Response) {
    const jar = this.cookies.get(url.origin) ?? new Map<string, string>();
    this.cookies.set(url.origin, jar);
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value === '' || /max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
  }
}

/** A connection that is used before it is there, since one may have to sign in first. */
export class Connection implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  onerror: Socket['onerror'] = null;
  private socket?: WebSocket;
  private ended = false;

  constructor(coming: Promise<WebSocket>) {
    coming.then(
      (socket) => this.take(socket),
      () => this.end(1006),
    );
  }

  get readyState() {
    return this.ended ? 3 : (this.socket?.readyState ?? 0);
  }

  get node() {
    return this.socket && new URL(this.socket.url.replace(/^ws/, 'http')).origin;
  }

  send(text: string) {
    this.socket?.send(text);
  }

  close() {
    if (this.socket) this.socket.close();
    else this.end(1006);
  }

  private take(socket: WebSocket) {
    if (this.ended) return socket.close();
    this.socket = socket;
    socket.onopen = (event) => this.onopen?.(event);
    socket.onmessage = (event) => this.onmessage?.(event);
    socket.onerror = () => {};
    socket.onclose = (event) => this.end(event.code);
  }

  private end(code: number) {
    if (this.ended) return;
    this.ended = true;
    this.onclose?.({ code });
  }
}
