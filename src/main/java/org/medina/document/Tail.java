package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The latest steps of a text, for clients that are a little behind. */
final class Tail {

    private static final int KEPT = 2000;

    private final List<Confirmed> steps = new ArrayList<>();
    private long from;

    /** @param version the text's; steps after it will be added */
    Tail(long version) {
        this.from = version;
    }

    void add(List<Confirmed> more) {
        steps.addAll(more);
        if (steps.size() > 2 * KEPT) {
            List<Confirmed> old = steps.subList(0, steps.size() - KEPT);
            from = old.getLast().version();
            old.clear();
        }
    }

    /** The steps after one version up to another; empty when that is too long ago. */
    Optional<List<Confirmed>> between(long after, long upTo) {
        if (after < from) {
            return Optional.empty();
        }
        return Optional.of(List.copyOf(steps.subList((int) (after - from), (int) (Math.max(after, upTo) - from))));
    }
}
