import type { Json, Present } from './protocol.ts';
import { h, tone, type Words } from './words.ts';

type Somebody = { person: string; name: string; field: string | null };

export type FieldsOptions = {
  /** What stands around the text and holds the fields. */
  form: HTMLElement;
  words: Words;
  me: () => string;
  tell: (frame: Json) => void;
  say: (words: string) => void;
};

/** Who is in which short field of the form around the text: told to others, shown as a small name at the field's label. */
export class Fields {
  private readonly options: FieldsOptions;
  private readonly here = new Map<string, Somebody>();
  private mine: string | null = null;
  private told: string | null = null;
  private pause?: number;

  constructor(options: FieldsOptions) {
    this.options = options;
    options.form.addEventListener('focusin', this.entered);
    options.form.addEventListener('focusout', this.left);
  }

  /** Who is here, as the portal says it; those who are not are in no field either. */
  people(people: readonly Present[]) {
    const clients = new Set(people.map(({ client }) => client));
    for (const client of this.here.keys()) if (!clients.has(client)) this.here.delete(client);
    for (const { client, person, name, field } of people) if (field !== undefined) this.here.set(client, { person, name, field });
    this.draw();
  }

  moved({ client, person, name, field }: Present) {
    this.here.set(client, { person, name, field: field ?? null });
    if (field && field === this.mine && person !== this.options.me()) this.options.say(this.options.words('field.too', name));
    this.draw();
  }

  /** After a lost connection the portal knows nothing of it any more. */
  again() {
    this.told = null;
    this.tell();
  }

  destroy() {
    this.options.form.removeEventListener('focusin', this.entered);
    this.options.form.removeEventListener('focusout', this.left);
    window.clearTimeout(this.pause);
    this.here.clear();
    this.draw();
  }

  private readonly entered = (event: Event) => this.go((event.target as Element).closest?.('[data-keep]')?.getAttribute('data-keep') ?? null);

  private readonly left = () => this.go(null);

  /** Going from field to field is one move, not two. */
  private go(field: string | null) {
    this.mine = field;
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => this.tell(), 150);
  }

  private tell() {
    if (this.mine === this.told) return;
    this.told = this.mine;
    this.options.tell({ type: 'field', name: this.mine });
  }

  private draw() {
    const { form, words, me } = this.options;
    const wanted = new Map<string, Map<string, string>>();
    for (const { person, name, field } of this.here.values()) {
      if (field && person !== me()) wanted.set(field, (wanted.get(field) ?? new Map()).set(person, name));
    }
    for (const tag of form.querySelectorAll<HTMLElement>('.live-field-here')) {
      const people = wanted.get(tag.dataset.field!);
      if (people?.has(tag.dataset.person!)) people.delete(tag.dataset.person!);
      else tag.remove();
    }
    for (const [field, people] of wanted) {
      // the label is what every field has, whatever it is chosen or typed with
      const label = form.querySelector(`[data-keep="${CSS.escape(field)}"] > :is(label, [slot="label"])`);
      for (const [person, name] of people) {
        label?.append(h('span', { class: 'live-field-here', 'data-tone': tone(person), 'data-field': field, 'data-person': person, 'aria-hidden': 'true', title: words('field.here', name) }, name));
      }
    }
  }
}
