package org.medina.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The versions of a cycle's dossier, oldest first; only the last one can still change. */
public record Editions(List<Edition> all) {

    static final Editions NONE = new Editions(List.of());

    public Editions {
        all = List.copyOf(all);
    }

    public Optional<Edition> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    Editions with(Edition next) {
        List<Edition> editions = new ArrayList<>(all);
        editions.add(next);
        return new Editions(editions);
    }

    Editions change(UnaryOperator<Edition> step) {
        List<Edition> editions = new ArrayList<>(all);
        editions.add(step.apply(editions.removeLast()));
        return new Editions(editions);
    }
}
