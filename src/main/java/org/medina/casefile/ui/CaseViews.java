package org.medina.casefile.ui;

import java.util.List;
import java.util.Optional;
import org.medina.base.SubjectRef;
import org.springframework.stereotype.Component;

/** Leads from a case of any journey to its page. */
@Component
public class CaseViews {

    private final List<CaseView> views;

    CaseViews(List<CaseView> views) {
        this.views = views;
    }

    /** Address of the case's page, without a leading slash; empty where no journey claims the kind. */
    public Optional<String> path(SubjectRef subject) {
        return views.stream()
                .filter(view -> view.kind().equals(subject.kind()))
                .findFirst()
                .map(view -> view.path(subject.id()));
    }
}
