package org.medina.help;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseProgress;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.medina.inbox.Inbox;
import org.medina.inbox.WorkItem;
import org.springframework.stereotype.Component;

/** Keeps the request’s case file and the secretariat’s work in step with it. */
@Component
class HelpCase {

    private static final String WORK = "help.answer";

    private final CaseFiles cases;
    private final Organisations organisations;
    private final Inbox inbox;

    HelpCase(CaseFiles cases, Organisations organisations, Inbox inbox) {
        this.cases = cases;
        this.organisations = organisations;
        this.inbox = inbox;
    }

    String nextReference() {
        return cases.nextReference();
    }

    void open(HelpRequest request) {
        CaseProgress progress =
                progress(request.state(), request.at().plus(request.urgency().within()));
        cases.open(new CaseFile(
                request.id().subject(),
                request.reference(),
                request.title(),
                progress.status(),
                progress.stage(),
                progress.turn(),
                request.at(),
                progress.due(),
                Objects.requireNonNullElseGet(
                        request.organisation(), () -> secretariat().organisation()),
                Set.of(),
                progress.visibility(),
                request.at()));
        record(request.id().subject(), "ask", null, request.state());
        work(request.id().subject(), progress);
    }

    /** @param since from when on an answer is awaited, where one is */
    void moved(HelpRequest before, HelpState now, String action, Instant since) {
        SubjectRef subject = before.id().subject();
        CaseProgress progress = progress(now, since.plus(before.urgency().within()));
        cases.update(subject, progress);
        record(subject, action, before.state(), now);
        work(subject, progress);
    }

    private void record(SubjectRef subject, String action, @Nullable HelpState from, HelpState to) {
        cases.record(
                subject,
                new HistoryEntry(action, from == null ? null : from.name(), to.name(), null, Visibility.SECRETARIAT));
    }

    private void work(SubjectRef subject, CaseProgress progress) {
        String task = HelpId.KIND + ":" + subject.id();
        Turn turn = progress.turn();
        if (turn == null) {
            inbox.close(task);
        } else {
            inbox.open(new WorkItem(
                    task, subject, WORK, "help.work.answer", turn.organisation(), turn.role(), progress.due()));
        }
    }

    private CaseProgress progress(HelpState state, Instant due) {
        boolean waits = state == HelpState.ASKED;
        return new CaseProgress(
                state.name(),
                state.name().toLowerCase(Locale.ROOT),
                waits ? secretariat() : null,
                waits ? due : null,
                Visibility.SECRETARIAT);
    }

    private Turn secretariat() {
        Organisation office = organisations.all(OrganisationKind.SECRETARIAT).getFirst();
        return new Turn(office.id(), Role.SECRETARIAT_OFFICER);
    }
}
