import { EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { ReplaceStep, Step, StepResult, Transform, type Mapping } from 'prosemirror-transform';

// People who type at one spot stay in runs; the portal rebases with the same bias.
ReplaceStep.MAP_BIAS = -1;

// A step that meets a document it was not made for may throw instead of failing.
const maybeStep = Transform.prototype.maybeStep;
Transform.prototype.maybeStep = function (step: Step) {
  try {
    return maybeStep.call(this, step);
  } catch (problem) {
    return StepResult.fail(String(problem));
  }
};

/** A step of one's own that the portal has not confirmed. */
export type Unconfirmed = { step: Step; inverted: Step };

/** What of the document is confirmed, and what of one's own stands on top of it. */
export class Collab {
  readonly version: number;
  readonly unconfirmed: readonly Unconfirmed[];

  constructor(version: number, unconfirmed: readonly Unconfirmed[] = []) {
    this.version = version;
    this.unconfirmed = unconfirmed;
  }
}

export const collabKey = new PluginKey<Collab>('collab');

/**
 * Like prosemirror-collab, but one's own steps may be confirmed behind other people's: the portal rebases, it does not
 * reject. Which place they took is said by the portal, never guessed, so that both sides hold the very same list.
 */
export function collab(version: number): Plugin<Collab> {
  return new Plugin<Collab>({
    key: collabKey,
    state: {
      init: () => new Collab(version),
      apply(tr: Transaction, held: Collab) {
        const told = tr.getMeta(collabKey);
        if (told) return told;
        if (!tr.docChanged) return held;
        const more = tr.steps.map((step: Step, i: number) => ({ step, inverted: step.invert(tr.docs[i]) }));
        return new Collab(held.version, held.unconfirmed.concat(more));
      },
    },
    // undo must find its steps again after they were rebased
    historyPreserveItems: true,
  } as any);
}

export function held(state: EditorState): Collab {
  return collabKey.getState(state)!;
}

export type Received = { tr: Transaction; lost: Step[] };

/**
 * Takes in confirmed steps, in the portal's order and in one transaction.
 *
 * @param mine for each of one's own steps among them the index of the unconfirmed step it answers, else -1
 * @param answered how many of the first unconfirmed steps are answered by them, kept or dropped
 */
export function receive(state: EditorState, steps: readonly Step[], mine: readonly number[], answered: number): Received {
  const { version, unconfirmed } = held(state);
  const after = version + steps.length;
  const rest = unconfirmed.slice(answered);
  if (unchanged(steps, mine, unconfirmed, answered)) {
    return { tr: state.tr.setMeta(collabKey, new Collab(after, rest)).setMeta('addToHistory', false), lost: [] };
  }
  const tr = state.tr;
  const count = unconfirmed.length;
  for (let i = count - 1; i >= 0; i--) tr.step(unconfirmed[i].inverted);
  steps.forEach((step, k) => {
    tr.step(step);
    if (mine[k] >= 0) mirror(tr.mapping, count - 1 - mine[k], tr.steps.length - 1);
  });
  const kept: Unconfirmed[] = [];
  const lost: Step[] = [];
  for (let i = answered; i < count; i++) {
    const mapped = unconfirmed[i].step.map(tr.mapping.slice(count - i));
    if (mapped && !tr.maybeStep(mapped).failed) {
      mirror(tr.mapping, count - 1 - i, tr.steps.length - 1);
      kept.push({ step: mapped, inverted: mapped.invert(tr.docs[tr.docs.length - 1]) });
    } else {
      lost.push(unconfirmed[i].step);
    }
  }
  return { tr: settle(state, tr, count, new Collab(after, kept)), lost };
}

/** Says that one map brings back what another took away; the method is there, though not among the declared ones. */
function mirror(mapping: Mapping, taken: number, back: number) {
  (mapping as Mapping & { setMirror(n: number, m: number): void }).setMirror(taken, back);
}

/** Takes back everything that is not confirmed. */
export function revert(state: EditorState): Transaction {
  const { version, unconfirmed } = held(state);
  const tr = state.tr;
  for (let i = unconfirmed.length - 1; i >= 0; i--) tr.step(unconfirmed[i].inverted);
  return settle(state, tr, unconfirmed.length, new Collab(version));
}

function unchanged(steps: readonly Step[], mine: readonly number[], unconfirmed: readonly Unconfirmed[], answered: number) {
  return (
    steps.length === answered &&
    mine.every((index, k) => index === k) &&
    steps.every((step, k) => JSON.stringify(step.toJSON()) === JSON.stringify(unconfirmed[k].step.toJSON()))
  );
}

function settle(state: EditorState, tr: Transaction, rebased: number, collab: Collab): Transaction {
  if (state.selection instanceof TextSelection) {
    const at = (pos: number) => tr.doc.resolve(tr.mapping.map(pos, -1));
    tr.setSelection(TextSelection.between(at(state.selection.anchor), at(state.selection.head), -1));
    // the selection followed the text; nobody moved it
    (tr as any).updated &= ~1;
  }
  return tr.setMeta('rebased', rebased).setMeta('addToHistory', false).setMeta(collabKey, collab);
}
