import { suggestChanges, suggestChangesKey, transformToSuggestionTransaction } from '@handlewithcare/prosemirror-suggest-changes';
import type { Mark, Node } from 'prosemirror-model';
import { Plugin, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { AddMarkStep, AddNodeMarkStep, RemoveMarkStep, RemoveNodeMarkStep, type Step } from 'prosemirror-transform';
import { collabKey } from './collab.ts';

const SUGGESTED = new Set(['insertion', 'deletion', 'modification']);

/** The library's plugin without its decorations, which walk the whole text at every key. */
export function suggesting(): Plugin {
  const { spec } = suggestChanges();
  return new Plugin({ ...spec, props: { ...spec.props, decorations: undefined } } as any);
}

export function isSuggesting(state: EditorState): boolean {
  return !!suggestChangesKey.getState(state)?.enabled;
}

export const mayPassAsItIs = (tr: Transaction) => tr.setMeta(suggestChangesKey, { skip: true });

/** What was typed, as a suggestion by that person where suggestions are on; empty steps are left out. */
export function asSuggestion(tr: Transaction, state: EditorState, person: string): Transaction {
  const skip = tr.getMeta(collabKey) || tr.getMeta('history$') || tr.getMeta('recovered') || 'skip' in (tr.getMeta(suggestChangesKey) ?? {});
  if (skip || !tr.docChanged) return tr;
  if (!isSuggesting(state)) return rebuilt(tr, state, sane);
  const fresh = `${person}:${Math.random().toString(36).slice(2, 10)}`;
  const suggested = transformToSuggestionTransaction(tr, state, () => fresh);
  return rebuilt(suggested, state, (step) => sane(step) && own(step, person, fresh));
}

/** Steps without extent change nothing, but the portal refuses them. */
function sane(step: Step): Step | false {
  const { from, to } = step as any;
  if (typeof from === 'number' && from > to) return false;
  return (step instanceof AddMarkStep || step instanceof RemoveMarkStep) && from === to ? false : step;
}

/** The library joins neighbouring suggestions, whoever made them; here everybody's stay their own. */
function own(step: Step, person: string, fresh: string): Step | false {
  const mark = (step as any).mark as Mark | undefined;
  if (!mark || !SUGGESTED.has(mark.type.name) || mark.attrs.id.startsWith(person + ':')) return step;
  if (step instanceof RemoveMarkStep || step instanceof RemoveNodeMarkStep) return false;
  const mine = mark.type.create({ ...mark.attrs, id: fresh });
  if (step instanceof AddMarkStep) return new AddMarkStep(step.from, step.to, mine);
  return step instanceof AddNodeMarkStep ? new AddNodeMarkStep(step.pos, mine) : step;
}

function rebuilt(tr: Transaction, state: EditorState, change: (step: Step) => Step | false): Transaction {
  const steps = tr.steps.map(change);
  if (steps.every((step, i) => step === tr.steps[i])) return tr;
  const anew = state.tr;
  // only steps without a map are changed or left out, so the others keep their places
  for (const step of steps) if (step) anew.maybeStep(step);
  if (tr.selectionSet) anew.setSelection(tr.selection.map(anew.doc, anew.mapping.slice(anew.steps.length)));
  if (tr.scrolledIntoView) anew.scrollIntoView();
  (anew as any).meta = (tr as any).meta;
  return anew;
}

/** Repeated Delete goes on behind what is already marked as deleted. */
export const deleteForward: Command = (state, dispatch) => {
  const { $cursor } = state.selection as TextSelection;
  if (!isSuggesting(state) || !$cursor) return false;
  let at = $cursor.pos;
  const end = $cursor.end();
  for (let next = state.doc.resolve(at).nodeAfter; next && deleted(next); next = state.doc.resolve(at).nodeAfter) at += next.nodeSize;
  const next = state.doc.resolve(at).nodeAfter;
  if (at >= end || !next) return false;
  const length = next.isText ? [...next.text!][0].length : next.nodeSize;
  dispatch?.(state.tr.delete(at, at + length).setMeta('forward', at + length));
  return true;
};

function deleted(node: Node): boolean {
  return node.marks.some((mark) => mark.type.name === 'deletion');
}

/** The section as it would be without that person's open suggestions; the portal compares the same. */
export function withoutSuggestionsOf(node: Node, person: string): string {
  const parts: string[] = [];
  const mine = (marks: readonly Mark[], type: string) => marks.some((mark) => mark.type.name === type && mark.attrs.id.startsWith(person + ':'));
  const others = (marks: readonly Mark[]) =>
    marks.filter((mark) => mark.type.name !== 'comment' && !(SUGGESTED.has(mark.type.name) && mark.attrs.id.startsWith(person + ':')))
      .map((mark) => JSON.stringify(mark.toJSON())).join();
  const walk = (at: Node) => {
    if (mine(at.marks, 'insertion')) return;
    const marks = others(at.marks);
    if (at.isText) for (const letter of at.text!) parts.push(letter === '\u200B' ? '' : letter + marks);
    else {
      parts.push(`<${at.type.name}${JSON.stringify(at.attrs)}${marks}>`);
      at.forEach((child, _, i) => {
        const before = i > 0 ? at.child(i - 1) : undefined;
        if (before && child.isTextblock && border(before.lastChild) && border(child.firstChild)) {
          parts.pop();
          child.forEach(walk);
          parts.push('</>');
        } else walk(child);
      });
      parts.push('</>');
    }
  };
  const border = (child: Node | null) => !!child?.isText && mine(child.marks, 'insertion');
  walk(node);
  return parts.filter(Boolean).join('');
}
