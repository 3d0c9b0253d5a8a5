/** The frames between browser and portal, as the module `document` speaks them. */
export type Json = Record<string, any>;
export type Right = 'NONE' | 'READ' | 'COMMENT' | 'SUGGEST' | 'EDIT';
export type WireStep = { step: Json; client?: string; by?: string; byName?: string };
export type Section = { name: string; label: string; guidance?: string; limit: number };
export type Person = { id: string; name: string };
/** `field` is the short field of the form around the text that the person is in. */
export type Present = { client: string; person: string; name: string; here?: boolean; field?: string | null };
export type Reply = { id: string; by: string; byName: string; at: string; body: string; mentions?: string[] };
export type Thread = {
  id: string;
  section: string;
  quoted: string;
  by: string;
  byName: string;
  at: string;
  resolvedAt?: string | null;
  resolvedByName?: string | null;
  replies: Reply[];
};
export type Version = { version: number; label: string; at: string; by: string };
export type NewThread = { id: string; body: string; mentions: string[] };
export type Joined = {
  type: 'joined';
  document: string;
  version: number;
  doc?: Json;
  steps?: WireStep[];
  sections: Section[];
  rights: Record<string, Right>;
  why: string | null;
  person: Person;
  people: Present[];
  threads: Thread[];
  seen: number | null;
  versions: Version[];
  colleagues: Person[];
};
export type Ack = { type: 'ack'; seq: number; version: number; steps: WireStep[]; dropped?: number[] };
export type Refused = { type: 'refused'; seq: number; kind: string; detail: string };
export type Caret = { type: 'caret'; client: string; person: string; name: string; anchor: number; head: number; version: number };

const ORDER: Right[] = ['NONE', 'READ', 'COMMENT', 'SUGGEST', 'EDIT'];

/** Each right includes the ones before it. */
export function includes(held: Right | undefined, asked: Right): boolean {
  return ORDER.indexOf(held ?? 'NONE') >= ORDER.indexOf(asked);
}
