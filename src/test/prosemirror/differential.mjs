/**
 * Makes cases and says what the real ProseMirror does with them, one JSON object a line.
 * node differential.mjs SEED STEPS REBASES
 */
import { rebaseSteps } from 'prosemirror-collab';
import { ReplaceStep, Step, StepResult, Transform } from 'prosemirror-transform';
import { corrupted } from './corrupt.mjs';
import { document } from './documents.mjs';
import { edit } from './edits.mjs';
import { Random } from './random.mjs';
import { schema } from './document/schema.ts';
import { strict, valid } from './strict.mjs';

// as in the editor: what several people type at one spot stays in runs, and what throws has failed
ReplaceStep.MAP_BIAS = -1;
const maybeStep = Transform.prototype.maybeStep;
Transform.prototype.maybeStep = function (step) {
  try {
    return maybeStep.call(this, step);
  } catch (e) {
    return StepResult.fail(String(e.message));
  }
};

const [seed, steps, rebases] = process.argv.slice(2).map(Number);
const random = new Random(seed);
let lines = [];

async function flush() {
  const text = lines.join('');
  lines = [];
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function say(line) {
  lines.push(JSON.stringify(line) + '\n');
}

function read(json) {
  if (!strict(json)) return null;
  try {
    return Step.fromJSON(schema, json);
  } catch {
    return null;
  }
}

/** An attribute that a node does not have is forgotten silently by ProseMirror; the server says so. */
function apply(step, doc) {
  try {
    if (step.attr !== undefined && !Object.hasOwn(doc.nodeAt(step.pos)?.type.attrs ?? {}, step.attr)) return null;
    return step.apply(doc).doc;
  } catch {
    return null;
  }
}

/** Where positions go, and what is deleted around them. */
function mapped(map, size) {
  const found = [];
  for (let i = 0; i < 4; i++) {
    const pos = random.below(size + 1);
    const assoc = random.chance(0.5) ? 1 : -1;
    const result = map.mapResult(pos, assoc);
    const { deleted, deletedBefore, deletedAfter, deletedAcross } = result;
    found.push([pos, assoc, result.pos, deleted, deletedBefore, deletedAfter, deletedAcross, map.invert().map(pos, assoc)]);
  }
  return found;
}

function reading(before, after) {
  const from = random.below(after.content.size + 1);
  const to = from + random.below(after.content.size - from + 1);
  const separator = random.pick(['', '\n', ' | ']);
  return {
    from,
    to,
    separator,
    text: after.textBetween(from, to, separator || null),
    all: after.textContent,
    start: before.content.findDiffStart(after.content),
    end: before.content.findDiffEnd(after.content),
    slice: after.slice(from, to).toJSON(),
  };
}

function stepCase(json, doc, previous) {
  const step = read(json);
  if (!step) return [{ kind: 'step', step: json, outcome: 'refused' }, null, null];
  const after = apply(step, doc);
  if (!after) return [{ kind: 'step', step: json, outcome: 'failed' }, null, null];
  if (!valid(after)) return [{ kind: 'step', step: json, outcome: 'invalid' }, null, null];
  const inverse = step.invert(doc);
  const line = {
    kind: 'step',
    step: json,
    outcome: 'ok',
    doc: after.toJSON(),
    again: step.toJSON(),
    inverse: inverse.toJSON(),
    undone: inverse.apply(after).doc?.toJSON() ?? null,
    merged: previous ? (previous.merge(step)?.toJSON() ?? null) : null,
    mapped: mapped(step.getMap(), doc.content.size),
    reading: reading(doc, after),
  };
  return [line, after, step];
}

async function allSteps() {
  for (let done = 0; done < steps; ) {
    let doc = document(random);
    let previous = null;
    let inverse = null;
    say({ kind: 'document', doc: doc.toJSON() });
    for (let i = 0; i < 25 && done < steps; i++) {
      const undo = inverse && random.chance(0.15);
      for (const step of undo ? [inverse] : edit(random, doc)) {
        const json = random.chance(0.4) ? corrupted(random, step) : JSON.parse(JSON.stringify(step));
        const [line, after, read] = stepCase(json, doc, previous);
        say(line);
        done++;
        if (!after) break;
        inverse = read.invert(doc);
        doc = after;
        previous = read;
      }
    }
    await flush();
  }
}

/** A row of edits, each on the document that the one before left. */
function edits(doc, count, spot) {
  const made = { docs: [doc], steps: [] };
  while (made.steps.length < count) {
    const before = made.steps.length;
    const undo = made.steps.length && random.chance(0.1);
    const next = undo
      ? [made.steps.at(-1).invert(made.docs.at(-2))]
      : edit(random, made.docs.at(-1), random.chance(0.8) ? spot : null);
    for (const step of next) {
      const after = read(JSON.parse(JSON.stringify(step))) && apply(step, made.docs.at(-1));
      if (!after || !valid(after)) break;
      made.steps.push(step);
      made.docs.push(after);
    }
    if (made.steps.length === before && random.chance(0.2)) break;
  }
  return made;
}

function rebaseCase(foreign, own) {
  const rebaseable = own.steps.map((step, i) => ({ step, inverted: step.invert(own.docs[i]), origin: i }));
  const transform = new Transform(own.docs.at(-1));
  let result;
  try {
    result = rebaseSteps(rebaseable, foreign.steps, transform);
  } catch {
    // the undoing of an edit may fail in ProseMirror itself; no browser gets any further then
    return false;
  }
  const kept = result.map((each) => each.origin);
  say({
    kind: 'rebase',
    foreign: foreign.steps.map((step) => step.toJSON()),
    own: own.steps.map((step) => step.toJSON()),
    doc: transform.doc.toJSON(),
    steps: result.map((each) => each.step.toJSON()),
    dropped: own.steps.map((_, i) => i).filter((i) => !kept.includes(i)),
    outcome: valid(transform.doc) ? 'ok' : 'invalid',
  });
  return true;
}

/** Several people edit at one spot; each is rebased over each other one. */
async function allRebases() {
  for (let done = 0; done < rebases; ) {
    const base = document(random);
    say({ kind: 'document', doc: base.toJSON() });
    const spot = random.below(base.content.size + 1);
    const people = Array.from({ length: 4 }, () => edits(base, 1 + random.below(4), spot)).filter((own) => own.steps.length);
    for (const foreign of people) {
      for (const own of people) if (foreign !== own && rebaseCase(foreign, own)) done++;
    }
    await flush();
  }
}

await allSteps();
await allRebases();
say({ kind: 'end' });
await flush();
