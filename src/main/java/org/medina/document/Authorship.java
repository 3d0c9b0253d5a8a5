package org.medina.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medina.document.prosemirror.AddMarkStep;
import org.medina.document.prosemirror.MarkSetStep;
import org.medina.document.prosemirror.RemoveMarkStep;
import org.medina.document.prosemirror.Step;
import org.medina.identity.PersonId;

/**
 * Who wrote and who removed what between two versions: spans of the document, moved along with every step. Whoever takes
 * or rejects a suggestion answers for text that stood in the document before.
 */
final class Authorship {

    /** A person may be unknown (the portal itself), so they are kept as an {@code Optional}. */
    private record Span(int length, int origin, Optional<PersonId> by, boolean written, Optional<PersonId> markedBy) {

        Span cut(int from, int to) {
            return new Span(to - from, origin < 0 ? -1 : origin + from, by, written, markedBy);
        }
    }

    private final List<Span> spans = new ArrayList<>();
    private final Map<Integer, Optional<PersonId>> removed = new HashMap<>();

    /** @param size of the document at the earlier version, in positions */
    Authorship(int size) {
        spans.add(new Span(size, 0, Optional.empty(), false, Optional.empty()));
    }

    void add(Step step, Optional<PersonId> by) {
        switch (step) {
            case AddMarkStep mark -> mark(mark.from(), mark.to(), by);
            case RemoveMarkStep mark -> mark(mark.from(), mark.to(), by);
            case MarkSetStep marks -> marks.steps().forEach(mark -> add(mark, by));
            default ->
                step.getMap()
                        .forEach((oldStart, oldEnd, newStart, newEnd) ->
                                replace(newStart, oldEnd - oldStart, newEnd - newStart, by));
        }
    }

    /** Who wrote the character at a position of the later version, or brought it into the accepted text. */
    Optional<PersonId> writer(int pos) {
        int at = 0;
        for (Span span : spans) {
            if (pos < at + span.length) {
                return span.written ? span.by : span.markedBy;
            }
            at += span.length;
        }
        return Optional.empty();
    }

    /** Who removed the character at a position of the earlier version. */
    Optional<PersonId> remover(int pos) {
        Optional<PersonId> by = removed.get(pos);
        if (by != null) {
            return by;
        }
        return spans.stream()
                .filter(span -> span.origin >= 0 && span.origin <= pos && pos < span.origin + span.length)
                .findFirst()
                .flatMap(Span::markedBy);
    }

    private void replace(int at, int gone, int come, Optional<PersonId> by) {
        int index = split(at);
        int last = split(at + gone);
        for (Span span : spans.subList(index, last)) {
            for (int i = 0; span.origin >= 0 && i < span.length; i++) {
                removed.put(span.origin + i, by);
            }
        }
        spans.subList(index, last).clear();
        if (come > 0) {
            spans.add(index, new Span(come, -1, by, true, Optional.empty()));
        }
    }

    private void mark(int from, int to, Optional<PersonId> by) {
        int index = split(from);
        int last = split(to);
        for (int i = index; i < last; i++) {
            Span span = spans.get(i);
            spans.set(i, new Span(span.length, span.origin, span.by, span.written, by));
        }
    }

    /** Makes a span begin at that position and returns its index. */
    private int split(int pos) {
        int at = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (pos == at) {
                return i;
            }
            if (pos < at + span.length) {
                spans.set(i, span.cut(0, pos - at));
                spans.add(i + 1, span.cut(pos - at, span.length));
                return i + 1;
            }
            at += span.length;
        }
        return spans.size();
    }
}
