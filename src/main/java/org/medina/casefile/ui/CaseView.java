package org.medina.casefile.ui;

import java.util.UUID;
import java.util.function.Function;

/** How a journey's cases are reached; each journey declares one as a bean. */
public interface CaseView {

    /** The kind of its cases, as in {@link org.medina.base.SubjectRef}. */
    String kind();

    /** Address of a case's page, without a leading slash. */
    String path(UUID id);

    /** @param path address of a case's page, without a leading slash */
    static CaseView of(String kind, Function<UUID, String> path) {
        return new CaseView() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public String path(UUID id) {
                return path.apply(id);
            }
        };
    }
}
