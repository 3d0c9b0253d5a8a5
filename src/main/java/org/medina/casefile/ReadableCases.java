package org.medina.casefile;

import org.medina.identity.AccessTable;
import org.medina.identity.Actor;

/** Which of a journey's cases somebody may read, by its access table; each journey offers one for each kind of case. */
public interface ReadableCases {

    /** The kind of its cases, as in {@link org.medina.base.SubjectRef}. */
    String kind();

    /** Its states are the statuses of the case file. */
    AccessTable<?, ?> table();

    /** A condition on {@code cf} in the terms of {@link CaseSql#parameters}. */
    default String sql(Actor actor) {
        return table().readableBy(actor, "cf.status", CaseSql::relationSql);
    }
}
