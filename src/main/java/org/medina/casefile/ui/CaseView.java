package org.medina.casefile.ui;

import java.util.UUID;

/** How a journey's cases are reached; each journey declares one as a bean. */
public interface CaseView {

    /** The kind of its cases, as in {@link org.medina.base.SubjectRef}. */
    String kind();

    /** Address of a case's page, without a leading slash. */
    String path(UUID id);
}
