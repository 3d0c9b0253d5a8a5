/** The sentences of the message bundle, with places {0} {1} for what is known only here. */
export type Words = (key: string, ...values: (string | number)[]) => string;

export function wordsOf(bundle: Record<string, string>): Words {
  return (key, ...values) => (bundle[key] ?? key).replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)] ?? ''));
}

type Attributes = Record<string, string | boolean | EventListener | undefined>;

/** An element with attributes, listeners (on…) and children. */
export function h(tag: string, attributes: Attributes = {}, ...children: (Node | string | undefined)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export function button(label: string, pressed: () => void, quiet = true): HTMLElement {
  return h('button', { type: 'button', class: quiet ? 'live-button' : 'live-button live-button--main', onclick: pressed }, label);
}

/** A time as the reader's language writes it. */
export function when(iso: string): HTMLElement {
  const time = new Date(iso);
  const today = time.toDateString() === new Date().toDateString();
  // of the page's language the reader's own kind, so that British readers see 13:05
  const page = document.documentElement.lang;
  const lang = navigator.languages.find((one) => one.split('-')[0] === page.split('-')[0]) ?? (page || undefined);
  const text = today
    ? time.toLocaleTimeString(lang, { timeStyle: 'short' })
    : time.toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' });
  return h('time', { datetime: iso }, text);
}

const TONES = ['sky', 'iris', 'leaf', 'amber', 'rose', 'wall'];

const tones = new Map<string, string>();

/** The same person has the same tone everywhere on the page, another person another while there are any left. */
export function tone(person: string): string {
  const known = tones.get(person);
  if (known) return known;
  let hash = 0;
  for (const letter of person) hash = (hash * 31 + letter.charCodeAt(0)) | 0;
  const start = Math.abs(hash) % TONES.length;
  const order = [...TONES.slice(start), ...TONES.slice(0, start)];
  const taken = new Set(tones.values());
  const chosen = order.find((one) => !taken.has(one)) ?? order[0];
  tones.set(person, chosen);
  return chosen;
}

export function initials(name: string): string {
  return name.split(/\s+/).filter(Boolean).slice(0, 2).map((part) => [...part][0]).join('').toLocaleUpperCase();
}
