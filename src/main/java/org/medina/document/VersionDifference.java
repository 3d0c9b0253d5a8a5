package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.medina.document.SectionDifference.Block;
import org.medina.document.SectionDifference.Kind;
import org.medina.document.SectionDifference.Words;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.ProseMirrorException;
import org.medina.document.prosemirror.Step;
import org.medina.document.prosemirror.StepResult;
import org.medina.identity.PersonId;

/** Compares two versions of a text, and tells from the steps between them who changed what. */
final class VersionDifference {

    /** A step and who did it; nobody where the portal itself did. */
    record Done(Step step, Optional<PersonId> by) {}

    private final Authorship authors;

    private VersionDifference(Authorship authors) {
        this.authors = authors;
    }

    /** @param steps all from the one version to the other, in their order */
    static List<SectionDifference> between(Node before, List<Done> steps) {
        var authors = new Authorship(before.content().size());
        Node after = before;
        for (Done done : steps) {
            if (!(done.step.apply(after) instanceof StepResult.Ok(Node changed))) {
                throw new ProseMirrorException("A step does not fit the version before it");
            }
            after = changed;
            authors.add(done.step, done.by);
        }
        return new VersionDifference(authors).sections(before, after);
    }

    private List<SectionDifference> sections(Node before, Node after) {
        List<SectionDifference> differences = new ArrayList<>();
        int oldPos = 0;
        int nowPos = 0;
        for (int i = 0; i < after.childCount(); i++) {
            Node old = before.child(i);
            Node now = after.child(i);
            differences.add(section(ReadBlock.of(old, oldPos), ReadBlock.of(now, nowPos)));
            oldPos += old.nodeSize();
            nowPos += now.nodeSize();
        }
        return List.copyOf(differences);
    }

    private SectionDifference section(ReadBlock old, ReadBlock now) {
        List<Block> blocks = BlockPair.align(texts(old), texts(now)).stream()
                .map(this::block)
                .toList();
        return new SectionDifference(Sections.name(now.node), blocks);
    }

    private static List<ReadBlock> texts(ReadBlock section) {
        return section.textblocks().stream().filter(block -> !block.isEmpty()).toList();
    }

    private Block block(BlockPair pair) {
        ReadBlock old = pair.old();
        ReadBlock now = pair.now();
        if (old == null && now != null) {
            return new Block(Kind.ADDED, now.place(), added(now, 0, now.text.length()));
        }
        if (now == null && old != null) {
            return new Block(Kind.REMOVED, old.place(), removed(old, 0, old.text.length()));
        }
        if (old == null || now == null) {
            throw new IllegalArgumentException("a pair of nothing");
        }
        if (old.signature().equals(now.signature())) {
            Kind kind = old.place().equals(now.place()) ? Kind.SAME : Kind.CHANGED;
            return new Block(kind, now.place(), List.of(new Words(Kind.SAME, now.text.toString(), null)));
        }
        List<Words> words = new ArrayList<>();
        for (WordChange change : slid(old, now)) {
            if (change.same()) {
                add(words, List.of(new Words(Kind.SAME, text(now, change.now()), null)));
            } else {
                add(
                        words,
                        range(change.old())
                                .map(range -> removed(old, range[0], range[1]))
                                .orElse(List.of()));
                add(
                        words,
                        range(change.now())
                                .map(range -> added(now, range[0], range[1]))
                                .orElse(List.of()));
            }
        }
        return new Block(Kind.CHANGED, now.place(), List.copyOf(words));
    }

    private static void add(List<Words> words, List<Words> more) {
        for (Words next : more) {
            Words last = words.isEmpty() ? null : words.getLast();
            if (last != null && last.kind() == next.kind() && Objects.equals(last.by(), next.by())) {
                words.set(words.size() - 1, new Words(last.kind(), last.text() + next.text(), last.by()));
            } else {
                words.add(next);
            }
        }
    }

    /**
     * Of {@code "a. b."} either {@code ". b"} or {@code " b."} may count as what came to {@code "a."}; the words that
     * somebody is known to have written or removed are those.
     */
    private List<WordChange> slid(ReadBlock old, ReadBlock now) {
        List<WordChange> changes = new ArrayList<>(WordChange.between(old, now));
        List<WordChange> slid = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            WordChange change = changes.get(i);
            WordChange next = i + 1 < changes.size() ? changes.get(i + 1) : change;
            int by = change.same() || !next.same() ? 0 : slide(old, now, change, next);
            if (by == 0) {
                slid.add(change);
            } else {
                // both sides of the words that are passed stand in what follows and in the change itself
                slid.add(new WordChange(
                        true,
                        pick(change, next, true).subList(0, by),
                        pick(change, next, false).subList(0, by)));
                slid.add(new WordChange(
                        false, moved(change.old(), next.old(), by), moved(change.now(), next.now(), by)));
                changes.set(
                        i + 1,
                        new WordChange(
                                true,
                                next.old().subList(by, next.old().size()),
                                next.now().subList(by, next.now().size())));
            }
        }
        return slid.stream()
                .filter(change -> !change.old().isEmpty() || !change.now().isEmpty())
                .toList();
    }

    /** The words of the one side that stand first: those of the change where it has some there, otherwise the next. */
    private static List<Word> pick(WordChange change, WordChange next, boolean old) {
        List<Word> own = old ? change.old() : change.now();
        return own.isEmpty() ? (old ? next.old() : next.now()) : own;
    }

    private static List<Word> moved(List<Word> own, List<Word> next, int by) {
        if (own.isEmpty()) {
            return own;
        }
        List<Word> moved = new ArrayList<>(own);
        moved.addAll(next.subList(0, by));
        return moved.subList(by, moved.size());
    }

    /** By how many words a run that only came or only went has to move on for all of it to have an author. */
    private int slide(ReadBlock old, ReadBlock now, WordChange change, WordChange next) {
        boolean came = change.old().isEmpty();
        if (!came && !change.now().isEmpty()) {
            return 0;
        }
        List<Word> run = came ? change.now() : change.old();
        List<Word> behind = came ? next.now() : next.old();
        List<Word> all = new ArrayList<>(run);
        all.addAll(behind);
        for (int by = 0; by <= Math.min(run.size(), behind.size()); by++) {
            if (hasAuthor(came ? now : old, all.subList(by, by + run.size()), came ? Kind.ADDED : Kind.REMOVED)) {
                return by;
            }
            if (by < behind.size() && !all.get(by).same(behind.get(by))) {
                return 0;
            }
        }
        return 0;
    }

    private boolean hasAuthor(ReadBlock block, List<Word> words, Kind kind) {
        return words.stream().allMatch(word -> author(block, word.from(), kind).isPresent());
    }

    private static String text(ReadBlock block, List<Word> words) {
        return block.text.substring(words.getFirst().from(), words.getLast().to());
    }

    private static Optional<int[]> range(List<Word> words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new int[] {words.getFirst().from(), words.getLast().to()});
    }

    private List<Words> added(ReadBlock block, int from, int to) {
        return byAuthor(block, from, to, Kind.ADDED);
    }

    private List<Words> removed(ReadBlock block, int from, int to) {
        return byAuthor(block, from, to, Kind.REMOVED);
    }

    private List<Words> byAuthor(ReadBlock block, int from, int to, Kind kind) {
        List<Words> words = new ArrayList<>();
        int start = from;
        Optional<PersonId> by = Optional.empty();
        for (int i = from; i <= to; i++) {
            Optional<PersonId> next = i == to ? Optional.empty() : author(block, i, kind);
            boolean goesOn = i < to && (i == start || next.equals(by));
            if (!goesOn && i > start) {
                words.add(new Words(kind, block.text.substring(start, i), by.orElse(null)));
                start = i;
            }
            by = next;
        }
        return List.copyOf(words);
    }

    private Optional<PersonId> author(ReadBlock block, int index, Kind kind) {
        int pos = block.positions.get(index);
        return kind == Kind.ADDED ? authors.writer(pos) : authors.remover(pos);
    }
}
