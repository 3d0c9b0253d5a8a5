import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { history, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { collab, held } from '../../../../frontend/document/collab.ts';
import { Headless, rescue } from '../../../../frontend/document/headless.ts';
import { Live, type LiveOptions } from '../../../../frontend/document/live.ts';
import { schema } from '../../../../frontend/document/schema.ts';
import { MemoryStore } from '../../../../frontend/document/unsent.ts';
import { Authority } from './authority.ts';

const SOURCES = new URL('../../../../frontend/document/', import.meta.url);
const BUNDLE = new URL('../../../../src/main/resources/messages/document-ui.properties', import.meta.url);
const SEED = Number(process.env.SEED ?? 20261121);

function text(...paragraphs: string[]) {
  const content = paragraphs.map((words) => ({ type: 'paragraph', content: words ? [{ type: 'text', text: words }] : [] }));
  return { type: 'doc', content: [{ type: 'section', attrs: { name: 'summary' }, content }] };
}

function random(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return (below: number) => Math.floor(next() * below);
}

function person(authority: Authority, name: string, more: Partial<LiveOptions> = {}, host = new Headless(schema)) {
  const store = more.store ?? new MemoryStore();
  const live = new Live({
    url: '', document: 'd', person: name, host, store, socket: () => authority.connect(name), patience: 150, pauses: [1, 10], ...more,
  });
  host.live = live;
  const kept: any[] = [];
  const frames: any[] = [];
  live.on((told) => (told.type === 'kept' ? kept.push(told.kept) : frames.push(told)));
  return { live, host, kept, frames, store };
}

async function until(met: () => boolean, what: string, patience = 20_000) {
  const end = Date.now() + patience;
  while (!met()) {
    if (Date.now() > end) assert.fail('never: ' + what);
    await new Promise((done) => setTimeout(done, 2));
  }
}

const ready = (one: { live: Live; host: Headless }) => until(() => !!one.host.state() && one.live.settled, 'joined');
const words = (doc: Node) => doc.textBetween(0, doc.content.size, '|');

function randomEdit(host: Headless, pick: (below: number) => number, label: string) {
  const doc = host.state()!.doc;
  const size = doc.content.size;
  host.type((tr) => {
    try {
      const at = 2 + pick(Math.max(1, size - 3));
      const kind = pick(10);
      if (kind < 6) tr.insertText(label, Math.min(at, size - 2));
      else if (kind < 7) tr.split(at);
      else if (kind < 9) tr.delete(at, Math.min(size - 2, at + pick(8)));
      else tr.addMark(at, Math.min(size - 2, at + 5), schema.marks.strong.create());
    } catch {
      return host.state()!.tr;
    }
    return tr;
  });
}

test('five people who edit wildly over bad lines end with the same text', async () => {
  console.log('seed', SEED);
  const pick = random(SEED);
  const authority = new Authority(schema, text('The city commits', 'to welcome everybody', 'with dignity'));
  authority.delay = () => pick(4);
  const people = ['a', 'b', 'c', 'd', 'e'].map((name) => person(authority, name));
  for (const one of people) await one.live.open();
  for (const one of people) await ready(one);
  for (let round = 0; round < 300; round++) {
    randomEdit(people[pick(5)].host, pick, 'abcde'[pick(5)] + round + ' ');
    if (pick(25) === 0) authority.cut();
    if (pick(3) === 0) await new Promise((done) => setTimeout(done, pick(5)));
  }
  await until(() => people.every(({ live, host }) => live.settled && held(host.state()!).version === authority.version), 'settled');
  const expected = JSON.stringify(authority.doc.toJSON());
  for (const one of people) assert.equal(JSON.stringify(one.host.state()!.doc.toJSON()), expected);
  assert.ok(authority.version > 250);
  people.forEach(({ live }) => live.close());
});

test('a batch whose acknowledgement was lost counts once', async () => {
  const authority = new Authority(schema, text('Hello'));
  const one = person(authority, 'a');
  await one.live.open();
  await ready(one);
  const take = authority.take.bind(authority);
  let lost = 0;
  authority.take = (client, by, batch) => {
    const answer = take(client, by, batch);
    if (lost++ < 3) authority.cut();
    return answer;
  };
  one.host.type((tr) => tr.insertText('!', 7));
  await until(() => one.live.settled, 'saved');
  assert.equal(words(authority.doc), 'Hello!');
  assert.equal(authority.version, 1);
  assert.ok(lost > 3);
  one.live.close();
});

test('unsent words survive the tab, and come behind what others wrote meanwhile', async () => {
  const authority = new Authority(schema, text('one', 'two'));
  const store = new MemoryStore();
  const first = person(authority, 'a', { store });
  const other = person(authority, 'b');
  await first.live.open();
  await other.live.open();
  await ready(first);
  await ready(other);
  const take = authority.take.bind(authority);
  let deaf = true;
  authority.take = (client, by, batch) => (deaf && by === 'a' ? (undefined as any) : take(client, by, batch));
  first.host.type((tr) => tr.insertText(' sent', 5));
  first.host.type((tr) => tr.insertText(' and waiting', 10));
  await until(() => true, 'written');
  await new Promise((done) => setTimeout(done, 20));
  first.live.close();
  other.host.type((tr) => tr.insertText('Others: ', 2));
  await until(() => other.live.settled, 'the other saved');
  deaf = false;

  const again = person(authority, 'a', { store });
  await again.live.open();
  await until(() => again.live.settled && words(authority.doc) === 'Others: one sent and waiting|two', 'brought home');
  assert.equal(again.live.client, first.live.client);
  assert.equal(words(again.host.state()!.doc), words(authority.doc));
  await until(() => (store as any).entries.size === 0, 'forgotten');
  again.live.close();
  other.live.close();
});

test('the same after the batch was taken but nobody heard of it: not a word twice', async () => {
  const authority = new Authority(schema, text('one'));
  const store = new MemoryStore();
  const first = person(authority, 'a', { store });
  await first.live.open();
  await ready(first);
  const take = authority.take.bind(authority);
  authority.take = (client, by, batch) => {
    take(client, by, batch);
    return { type: 'pong' };
  };
  first.host.type((tr) => tr.insertText(' two', 5));
  first.host.type((tr) => tr.insertText(' three', 9));
  await new Promise((done) => setTimeout(done, 20));
  first.live.close();
  authority.take = take;
  assert.equal(words(authority.doc), 'one two');

  const again = person(authority, 'a', { store });
  await again.live.open();
  await until(() => words(authority.doc) === 'one two three' && again.live.settled, 'brought home');
  assert.equal(words(again.host.state()!.doc), 'one two three');
  again.live.close();
});

test('two tabs do not take up the same unsent words; a second person is never given them', async () => {
  const authority = new Authority(schema, text('one'));
  const store = new MemoryStore();
  const entry = (client: string, person: string, words: string) => ({
    document: 'd', person, client, seq: 1, base: 0, at: 1, sent: [], sentThreads: [], waitingThreads: [],
    waiting: [schema && { stepType: 'replace', from: 5, to: 5, slice: { content: [{ type: 'text', text: words }] } }],
  });
  await store.put(entry('x', 'a', ' left'));
  await store.put(entry('y', 'a', ' behind'));
  await store.put(entry('z', 'b', ' secret'));
  const one = person(authority, 'a', { store });
  const two = person(authority, 'a', { store });
  const [more] = [await one.live.open(), await two.live.open()];
  assert.deepEqual(more.map((left) => left.client), ['y']);
  await ready(one);
  await ready(two);
  assert.deepEqual([one.live.client, two.live.client], ['x', 'y']);
  await rescue({ url: '', document: 'd', person: 'a', store, socket: () => authority.connect('a') }, schema, more[0]);
  await until(() => held(one.host.state()!).version === 2 && held(two.host.state()!).version === 2, 'both');
  assert.match(words(authority.doc), /left/);
  assert.match(words(authority.doc), /behind/);
  assert.doesNotMatch(words(authority.doc), /secret/);
  one.live.close();
  two.live.close();
});

test('what an earlier tab left beside the one taken up is brought home too', async () => {
  const authority = new Authority(schema, text('one'));
  const store = new MemoryStore();
  await store.put({
    document: 'd', person: 'a', client: 'x', seq: 4, base: 0, at: 1, sent: [], sentThreads: [], waitingThreads: [],
    waiting: [{ stepType: 'replace', from: 5, to: 5, slice: { content: [{ type: 'text', text: ' left' }] } }],
  });
  const [left] = await store.list('d');
  await rescue({ url: '', document: 'd', person: 'a', store, socket: () => authority.connect('a') }, schema, left);
  await until(() => words(authority.doc) === 'one left', 'brought home');
  assert.ok(authority.batches.has('x/4'));
});

test('unsent words whose text is known no more are kept, not lost', async () => {
  const authority = new Authority(schema, text('one'));
  authority.forgetful = true;
  authority.take('other', 'b', { seq: 1, version: 0, steps: [{ stepType: 'replace', from: 2, to: 2, slice: { content: [{ type: 'text', text: 'Now ' }] } }] });
  const store = new MemoryStore();
  await store.put({
    document: 'd', person: 'a', client: 'x', seq: 1, base: 0, at: 1, sent: [], sentThreads: [], waitingThreads: [],
    waiting: [{ stepType: 'replace', from: 5, to: 5, slice: { content: [{ type: 'text', text: ' left' }] } }],
  });
  const one = person(authority, 'a', { store });
  await one.live.open();
  await ready(one);
  assert.equal(words(one.host.state()!.doc), 'Now one');
  assert.deepEqual(one.kept.map((kept) => kept.text), [' left']);
  assert.equal((await store.kept('d')).length, 1);
  one.host.type((tr) => tr.insertText('!', 9));
  await until(() => one.live.settled && words(authority.doc) === 'Now one!', 'goes on');
  one.live.close();
});

test('a refused batch leaves the text as it was and keeps the words', async () => {
  const authority = new Authority(schema, text('one'));
  const one = person(authority, 'a');
  await one.live.open();
  await ready(one);
  authority.refuse = () => ({ kind: 'closed', detail: 'The text is being signed.' });
  one.host.type((tr) => tr.insertText('My words', 5));
  one.host.type((tr) => tr.insertText(' stay', 13));
  await until(() => one.kept.length === 1 && one.live.settled, 'kept');
  assert.equal(one.kept[0].text, 'My words stay');
  assert.equal(one.kept[0].detail, 'The text is being signed.');
  one.host.type((tr) => tr.insertText(' too', 5));
  await until(() => one.kept.length === 2 && one.live.settled, 'kept with it');
  assert.deepEqual([one.kept[1].id, one.kept[1].text], [one.kept[0].id, 'My words stay too']);
  assert.equal(words(one.host.state()!.doc), 'one');
  assert.equal((await one.store.kept('d')).length, 1);
  authority.refuse = () => undefined;
  one.host.type((tr) => tr.insertText('!', 5));
  await until(() => one.live.settled && words(authority.doc) === 'one!', 'goes on');
  one.live.close();
});

test('after an invalid batch the document is fetched anew', async () => {
  const authority = new Authority(schema, text('one'));
  const one = person(authority, 'a');
  await one.live.open();
  await ready(one);
  let refused = false;
  authority.refuse = () => (refused ? undefined : ((refused = true), { kind: 'invalid', detail: '' }));
  one.host.type((tr) => tr.insertText('Mine', 5));
  await until(() => one.kept.length === 1 && one.frames.filter((frame) => frame.type === 'joined').length === 2, 'anew');
  one.host.type((tr) => tr.insertText(' more', 5));
  await until(() => words(authority.doc) === 'one more', 'goes on');
  one.live.close();
});

test('words that met a deletion are offered again', async () => {
  const authority = new Authority(schema, text('keep', 'this goes away', 'keep too'));
  const one = person(authority, 'a');
  const other = person(authority, 'b');
  for (const each of [one, other]) await each.live.open();
  for (const each of [one, other]) await ready(each);
  authority.cut();
  await until(() => authority.connections.size === 0, 'cut');
  one.host.type((tr) => tr.insertText('precious ', 13));
  const before = authority.delay;
  authority.delay = () => (authority.version === 0 ? 0 : before());
  authority.take('b2', 'b', { seq: 1, version: 0, steps: [{ stepType: 'replace', from: 7, to: 23 }] });
  await until(() => one.live.settled && one.kept.length === 1, 'offered');
  assert.equal(one.kept[0].kind, 'deleted');
  assert.equal(one.kept[0].text, 'precious ');
  assert.equal(words(one.host.state()!.doc), words(authority.doc));
  one.live.close();
  other.live.close();
});

test('undo takes back one’s own words only, also behind other people’s', async () => {
  const authority = new Authority(schema, text('middle'));
  class Undoing extends Headless {
    own?: EditorState;
    state() {
      return this.own;
    }
    load(doc: Node, version: number) {
      this.own = EditorState.create({ doc, plugins: [collab(version), history()] });
    }
    dispatch(tr: any) {
      this.own = this.own!.apply(tr);
    }
    type(change: any) {
      this.dispatch(change(this.own!.tr));
      this.live?.changed();
    }
  }
  const one = person(authority, 'a', {}, new Undoing(schema));
  const other = person(authority, 'b');
  for (const each of [one, other]) await each.live.open();
  for (const each of [one, other]) await ready(each);
  authority.delay = () => 5;
  for (let i = 0; i < 10; i++) {
    one.host.type((tr) => tr.insertText('x', tr.doc.content.size - 2));
    other.host.type((tr) => tr.insertText('y', 2));
    await new Promise((done) => setTimeout(done, i));
  }
  const converged = () => [one, other].every(({ live, host }) => live.settled && held(host.state()!).version === authority.version);
  await until(converged, 'converged');
  assert.equal(words(authority.doc), 'y'.repeat(10) + 'middle' + 'x'.repeat(10));
  while (undo(one.host.state()!, (tr) => one.host.type(() => tr)));
  await until(converged, 'undone');
  assert.equal(words(authority.doc), 'y'.repeat(10) + 'middle');
  [one, other].forEach(({ live }) => live.close());
});

test('a thousand offline edits come home in batches of two hundred, one large paste by HTTP', async () => {
  const authority = new Authority(schema, text('start'));
  const posted: number[] = [];
  const one = person(authority, 'a', {
    post: async (batch) => {
      posted.push(batch.steps.length);
      return authority.take(batch.client, 'a', batch);
    },
  });
  await one.live.open();
  await ready(one);
  const connect = authority.connect.bind(authority);
  authority.connect = () => ({ readyState: 0, send() {}, close() {}, onopen: null, onmessage: null, onclose: null, onerror: null });
  authority.cut();
  for (let i = 0; i < 1000; i++) one.host.type((tr) => tr.insertText('k', tr.doc.content.size - 2));
  authority.connect = connect;
  one.host.type((tr) => tr.insertText('p'.repeat(150_000), 2));
  await until(() => one.live.settled, 'home');
  assert.equal(words(authority.doc).length, 'start'.length + 1000 + 150_000);
  assert.ok(Math.max(...[...authority.batches.keys()].map((key) => Number(key.split('/')[1]))) <= 8);
  assert.equal(posted.length, 1);
  one.live.close();
});

test('a thread goes with the batch that holds its mark', async () => {
  const authority = new Authority(schema, text('some words'));
  const seen: any[] = [];
  authority.refuse = (batch) => void seen.push(batch);
  const one = person(authority, 'a');
  await one.live.open();
  await ready(one);
  const id = '00000000-0000-4000-8000-000000000001';
  one.live.openThread({ id, body: 'Why?', mentions: [] });
  one.host.type((tr) => tr.addMark(2, 6, schema.marks.comment.create({ id })));
  await until(() => one.live.settled, 'saved');
  assert.deepEqual(seen[0].threads, [{ id, body: 'Why?', mentions: [] }]);
  one.live.close();
});

test('every word that the editor asks for is in the bundle', { skip: !existsSync(BUNDLE) }, () => {
  const bundle = readFileSync(BUNDLE, 'utf8');
  const keys = new Set([...bundle.matchAll(/^document\.ui\.([^=]+)=/gm)].map((match) => match[1]));
  let asked = 0;
  for (const file of readdirSync(SOURCES).filter((name) => name.endsWith('.ts'))) {
    for (const [, key, more] of readFileSync(new URL(file, SOURCES), 'utf8').matchAll(/words\('([^']+)'( \+)?/g)) {
      asked++;
      assert.ok(more ? [...keys].some((each) => each.startsWith(key)) : keys.has(key), `${file}: ${key}`);
    }
  }
  assert.ok(asked > 50);
});
