package org.medina.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.medina.document.prosemirror.AddMarkStep;
import org.medina.document.prosemirror.AddNodeMarkStep;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.ReplaceStep;
import org.medina.document.prosemirror.Slice;
import org.medina.document.prosemirror.Step;

/**
 * What somebody would have to suggest for a text to read as another: insertions and deletions of words where a block only
 * changed, of whole blocks where not. The accepted text stays as it is.
 *
 * @param steps to be applied in their order
 * @param count of insertions and deletions
 */
record SuggestedChanges(List<Step> steps, int count, Set<DocxNote> notes) {

    /**
     * @param sections as they should read
     * @param ids of new suggestions, each begins with its author
     * @param mayChangeTables in which sections tables may come, go and change their shape
     */
    static SuggestedChanges plan(
            Node document, Map<String, Node> sections, Supplier<String> ids, Predicate<String> mayChangeTables) {
        List<Step> steps = new ArrayList<>();
        Set<DocxNote> notes = EnumSet.noneOf(DocxNote.class);
        int pos = 0;
        List<Change> changes = new ArrayList<>();
        for (Node section : document.content().children()) {
            Node wanted = sections.get(Sections.name(section));
            if (wanted != null) {
                var plan = new Plan(ids, mayChangeTables.test(Sections.name(section)), notes, changes);
                plan.section(ReadBlock.of(section, pos), ReadBlock.of(wanted, 0));
            }
            pos += section.nodeSize();
        }
        // from the end of the text to its beginning, so that no step moves what another one means
        changes.sort(Comparator.comparingInt(Change::at));
        changes.reversed().forEach(change -> steps.add(change.step));
        return new SuggestedChanges(List.copyOf(steps), changes.size(), notes);
    }

    private record Change(int at, Step step) {}

    private record Plan(Supplier<String> ids, boolean tables, Set<DocxNote> notes, List<Change> changes) {

        void section(ReadBlock old, ReadBlock now) {
            blocks(old.children, now.children, old.pos + 1);
        }

        /** Empty paragraphs, which Word needs around tables and people put anywhere, are neither added nor removed. */
        private void blocks(List<ReadBlock> before, List<ReadBlock> after, int start) {
            List<ReadBlock> old = filled(before);
            List<ReadBlock> now = filled(after);
            int cursor = start;
            if (old.isEmpty() && !now.isEmpty() && !before.isEmpty()) {
                ReadBlock empty = before.getFirst();
                if (empty.kind().equals(now.getFirst().kind())) {
                    words(empty, now.getFirst());
                    now = now.subList(1, now.size());
                }
                cursor = before.getLast().end;
            } else if (now.isEmpty() && !old.isEmpty() && !after.isEmpty()) {
                now = after.subList(0, 1);
            }
            pairs(BlockPair.align(old, now), cursor);
        }

        private static List<ReadBlock> filled(List<ReadBlock> blocks) {
            return blocks.stream().filter(block -> !block.isEmpty()).toList();
        }

        private void pairs(List<BlockPair> pairs, int start) {
            int cursor = start;
            List<Node> added = new ArrayList<>();
            for (BlockPair pair : pairs) {
                ReadBlock old = pair.old();
                ReadBlock now = pair.now();
                if (old == null) {
                    if (now != null && (tables || !holdsTable(now))) {
                        added.add(now.node);
                    } else {
                        notes.add(DocxNote.TABLES);
                    }
                    continue;
                }
                insert(cursor, added);
                added.clear();
                if (now == null) {
                    remove(old);
                } else if (!old.signature().equals(now.signature())) {
                    change(old, now);
                }
                cursor = old.end;
            }
            insert(cursor, added);
        }

        private void change(ReadBlock old, ReadBlock now) {
            if (old.isTextblock()) {
                words(old, now);
            } else if (old.type().equals("table")) {
                table(old, now);
            } else if (old.type().equals("list_item") && now.children.size() > 0 && old.children.size() > 0) {
                ReadBlock first = old.children.getFirst();
                words(first, now.children.getFirst());
                blocks(rest(old), rest(now), first.end);
            } else {
                blocks(old.children, now.children, old.pos + 1);
            }
        }

        private static List<ReadBlock> rest(ReadBlock item) {
            return item.children.subList(1, item.children.size());
        }

        private void table(ReadBlock old, ReadBlock now) {
            if (TableMatch.fits(old, now)) {
                for (int row = 0; row < old.children.size(); row++) {
                    cells(old.children.get(row), now.children.get(row));
                }
            } else if (tables) {
                remove(old);
                insert(old.end, List.of(now.node));
            } else {
                notes.add(DocxNote.TABLES);
            }
        }

        private void cells(ReadBlock old, ReadBlock now) {
            for (int i = 0; i < old.children.size(); i++) {
                TableMatch.pairs(old.children.get(i), now.children.get(i)).forEach(pair -> {
                    ReadBlock before = pair.old();
                    ReadBlock after = pair.now();
                    if (before != null && after != null && !before.signature().equals(after.signature())) {
                        change(before, after);
                    }
                });
            }
        }

        private static boolean holdsTable(ReadBlock block) {
            return block.type().equals("table") || block.children.stream().anyMatch(Plan::holdsTable);
        }

        private void remove(ReadBlock old) {
            if (!tables && holdsTable(old)) {
                notes.add(DocxNote.TABLES);
                return;
            }
            List<Integer> parts = new ArrayList<>(List.of(old.pos));
            parts.addAll(old.halves);
            Mark deletion = mark(Projection.DELETION, ids.get());
            if (!old.bearsSuggestion()) {
                parts.forEach(pos -> changes.add(new Change(pos, new AddNodeMarkStep(pos, deletion))));
            }
        }

        private void insert(int at, List<Node> blocks) {
            if (!blocks.isEmpty()) {
                Mark insertion = mark(Projection.INSERTION, ids.get());
                List<Node> marked = blocks.stream()
                        .map(block -> block.type()
                                .create(block.attrs().values(), block.content(), insertion.addToSet(block.marks())))
                        .toList();
                changes.add(new Change(at, new ReplaceStep(at, at, new Slice(Fragment.of(marked), 0, 0), false)));
            }
        }

        private void words(ReadBlock old, ReadBlock now) {
            int done = 0;
            for (WordChange change : WordChange.between(old, now)) {
                if (!change.same()) {
                    String id = ids.get();
                    int from = change.old().isEmpty()
                            ? done
                            : change.old().getFirst().from();
                    int to = change.old().isEmpty()
                            ? done
                            : change.old().getLast().to();
                    delete(old, from, to, id);
                    insertWords(old, to, change.now(), id);
                }
                done = change.old().isEmpty() ? done : change.old().getLast().to();
            }
        }

        /** What somebody suggests to delete already needs no second suggestion. */
        private void delete(ReadBlock block, int from, int to, String id) {
            int start = from;
            for (int i = from; i <= to; i++) {
                boolean goesOn = i < to
                        && !block.isSettled(i)
                        && (i == start || block.positions.get(i) == block.positions.get(i - 1) + 1);
                if (!goesOn) {
                    if (i > start) {
                        int first = block.positions.get(start);
                        int end = block.positions.get(i - 1) + 1;
                        changes.add(new Change(first, new AddMarkStep(first, end, mark(Projection.DELETION, id))));
                    }
                    start = i < to && block.isSettled(i) ? i + 1 : i;
                }
            }
        }

        private void insertWords(ReadBlock old, int offset, List<Word> words, String id) {
            if (words.isEmpty()) {
                return;
            }
            int at = offset > 0 ? old.positions.get(offset - 1) + 1 : old.pos + 1;
            if (offset == 0 && !old.positions.isEmpty()) {
                at = old.positions.getFirst();
            }
            List<Node> nodes = InlineText.of(words, mark(Projection.INSERTION, id));
            changes.add(new Change(at, new ReplaceStep(at, at, new Slice(Fragment.of(nodes), 0, 0), false)));
        }

        private static Mark mark(String type, String id) {
            return Sections.SCHEMA.mark(type, Map.of("id", id));
        }
    }
}
