package org.medina.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.OrganisationId;
import org.medina.identity.Relation;
import org.springframework.stereotype.Service;

/** The files of all cases; journeys write them in the transaction of their own transition. */
@Service
public class CaseFiles {

    /** The next human reference, e.g. {@code MM-2026-00042}; a number that is not used leaves a gap. */
    public String nextReference() {
        throw new IllegalStateException("not built yet");
    }

    public void open(CaseFile file) {
        throw new IllegalStateException("not built yet");
    }

    public void update(SubjectRef subject, CaseProgress progress) {
        throw new IllegalStateException("not built yet");
    }

    public void rename(SubjectRef subject, String title) {
        throw new IllegalStateException("not built yet");
    }

    public void join(SubjectRef subject, OrganisationId organisation, Relation relation) {
        throw new IllegalStateException("not built yet");
    }

    public void leave(SubjectRef subject, OrganisationId organisation, Relation relation) {
        throw new IllegalStateException("not built yet");
    }

    public List<Party> parties(SubjectRef subject) {
        throw new IllegalStateException("not built yet");
    }

    public Set<Relation> relations(SubjectRef subject, Actor actor) {
        throw new IllegalStateException("not built yet");
    }

    public Optional<CaseFile> find(SubjectRef subject) {
        throw new IllegalStateException("not built yet");
    }

    public Optional<CaseFile> findByReference(String reference) {
        throw new IllegalStateException("not built yet");
    }

    public void record(SubjectRef subject, HistoryEntry entry) {
        throw new IllegalStateException("not built yet");
    }

    /** What a reader of that level may see, newest first, at most 500 rows. */
    public List<HistoryRow> history(SubjectRef subject, Visibility level) {
        throw new IllegalStateException("not built yet");
    }

    /** What this actor may see: by their relation to the case, and always what their own organisation did. */
    public List<HistoryRow> history(SubjectRef subject, Actor actor) {
        throw new IllegalStateException("not built yet");
    }
}
