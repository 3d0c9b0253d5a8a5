package org.medina.appraisal;

import java.util.ArrayList;
import java.util.List;

/** All changes of scores in the panel, in their order. */
record Revisions(List<ScoreChange> all) {

    static final Revisions NONE = new Revisions(List.of());

    Revisions {
        all = List.copyOf(all);
    }

    Revisions with(ScoreChange change) {
        List<ScoreChange> changes = new ArrayList<>(all);
        changes.add(change);
        return new Revisions(changes);
    }
}
