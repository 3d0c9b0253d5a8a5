import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { collabKey } from './collab.ts';
import { includes, type Right } from './protocol.ts';
import { withoutSuggestionsOf } from './suggest.ts';

/** Lets nothing be typed that the portal would refuse; `refused` is told which section it was and what one may do there. */
export function guard(right: (section: string) => Right, me: () => string, refused: (section: string, right: Right) => void): Plugin {
  return new Plugin({
    filterTransaction(tr, state) {
      if (!tr.docChanged || tr.getMeta(collabKey) || tr.getMeta('recovered')) return true;
      const before = state.doc;
      const after = tr.doc;
      if (before.childCount !== after.childCount) return false;
      for (let i = 0; i < before.childCount; i++) {
        const [old, now] = [before.child(i), after.child(i)];
        if (old === now) continue;
        const held = right(old.attrs.name);
        if (!allowed(old, now, held, me())) {
          refused(old.attrs.name, held);
          return false;
        }
      }
      return true;
    },
  });
}

function allowed(old: Node, now: Node, held: Right, me: string): boolean {
  if (!old.sameMarkup(now)) return false;
  if (includes(held, 'EDIT')) return true;
  if (includes(held, 'SUGGEST')) return withoutSuggestionsOf(old, me) === withoutSuggestionsOf(now, me);
  return includes(held, 'COMMENT') && withoutComments(old).eq(withoutComments(now));
}

function withoutComments(node: Node): Node {
  const marks = node.marks.filter((mark) => mark.type.name !== 'comment');
  if (node.isText) return node.mark(marks);
  const children: Node[] = [];
  node.forEach((child) => {
    const plain = withoutComments(child);
    const last = children.at(-1);
    if (last?.isText && plain.isText && last.sameMarkup(plain)) children[children.length - 1] = (last as any).withText(last.text! + plain.text!);
    else children.push(plain);
  });
  return node.type.create(node.attrs, children, marks);
}
