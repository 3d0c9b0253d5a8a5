import type { Json } from './protocol.ts';

export type Status = 'connecting' | 'saved' | 'saving' | 'offline' | 'signed-out' | 'gone';

/** The part of a WebSocket that is used; Node's and the browser's have it alike. */
export type Socket = {
  readyState: number;
  send(text: string): void;
  close(): void;
  onopen: ((event: any) => void) | null;
  onmessage: ((event: any) => void) | null;
  onclose: ((event: any) => void) | null;
  onerror: ((event: any) => void) | null;
};

export type WireOptions = {
  url: string;
  socket?: (url: string) => Socket;
  /** Asked where a connection failed: whether one has to sign in first, which a browser's socket does not say. */
  signedOut?: () => Promise<boolean>;
  /** Milliseconds without an answer after which a connection counts as dead. */
  patience?: number;
  /** First and longest pause before another attempt. */
  pauses?: [number, number];
};

export type WireListener = {
  opened(): void;
  frame(frame: Json): void;
  status(status: Status): void;
  closed(): void;
};

const PING = 20_000;

/** Keeps one socket open: reconnects with growing, scattered pauses and notices a line that is dead without saying so. */
export class Wire {
  private readonly options: WireOptions;
  private readonly listener: WireListener;
  private socket?: Socket;
  private attempts = 0;
  private retry?: ReturnType<typeof setTimeout>;
  private pulse?: ReturnType<typeof setInterval>;
  private waiting?: ReturnType<typeof setTimeout>;
  private heard = 0;
  private stopped = false;
  private readonly wake = () => this.hurry();
  private readonly cut = () => this.lost();

  constructor(options: WireOptions, listener: WireListener) {
    this.options = options;
    this.listener = listener;
  }

  open() {
    if (this.stopped || this.socket) return;
    globalThis.addEventListener?.('online', this.wake);
    globalThis.addEventListener?.('offline', this.cut);
    globalThis.addEventListener?.('focus', this.wake);
    const socket = (this.options.socket ?? ((url: string) => new WebSocket(url) as Socket))(this.options.url);
    this.socket = socket;
    socket.onopen = () => this.opened(socket);
    socket.onmessage = (event) => {
      if (socket !== this.socket) return;
      this.heard = Date.now();
      this.attempts = 0;
      this.listener.frame(JSON.parse(event.data));
    };
    socket.onerror = () => {};
    socket.onclose = (event) => {
      if (socket === this.socket) this.ended(event?.code ?? 1006);
    };
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.lost(), this.options.patience ?? PING);
  }

  send(frame: Json) {
    if (this.socket?.readyState === 1) this.socket.send(JSON.stringify(frame));
  }

  /** An answer is awaited, or has come. */
  expect(answer: boolean) {
    clearTimeout(this.waiting);
    if (answer) this.waiting = setTimeout(() => this.lost(), this.options.patience ?? PING);
  }

  /** The line is taken for dead. */
  lost() {
    const socket = this.socket;
    if (!socket) return;
    this.ended(1006);
    socket.close();
  }

  /** For good: the portal said so. */
  stop() {
    this.stopped = true;
    this.listener.status('gone');
  }

  close() {
    this.stopped = true;
    clearTimeout(this.retry);
    clearTimeout(this.waiting);
    clearInterval(this.pulse);
    globalThis.removeEventListener?.('online', this.wake);
    globalThis.removeEventListener?.('offline', this.cut);
    globalThis.removeEventListener?.('focus', this.wake);
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }

  private opened(socket: Socket) {
    if (socket !== this.socket) return socket.close();
    clearTimeout(this.waiting);
    this.heard = Date.now();
    this.listener.opened();
    clearInterval(this.pulse);
    this.pulse = setInterval(() => {
      if (Date.now() - this.heard > 2.5 * PING) this.lost();
      else this.send({ type: 'ping' });
    }, PING);
  }

  private ended(code: number) {
    this.socket = undefined;
    clearInterval(this.pulse);
    clearTimeout(this.waiting);
    this.listener.closed();
    if (this.stopped) return;
    this.listener.status(code === 1008 ? 'signed-out' : 'offline');
    if (code === 1006) {
      void this.options.signedOut?.().then((out) => {
        if (out && !this.socket && !this.stopped) this.listener.status('signed-out');
      }, () => {});
    }
    const [first, longest] = this.options.pauses ?? [300, 15_000];
    // one who is signed out comes back by signing in, perhaps in another tab: asked for rarely
    const pause = code === 1008 ? longest : Math.min(longest, first * 2 ** this.attempts++);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.open(), pause * (0.5 + Math.random()));
  }

  private hurry() {
    if (this.socket || this.stopped) return;
    clearTimeout(this.retry);
    this.open();
  }
}
