package org.medina.call;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CaseProgress;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Turn;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.medina.inbox.Inbox;
import org.medina.inbox.WorkItem;
import org.springframework.stereotype.Component;

/** Keeps the call's case file in step, and tells the head of a draft that waits. */
@Component
class CallCase {

    private static final String CHECK = "call.publish";

    private final CaseFiles cases;
    private final Inbox inbox;
    private final Organisations organisations;

    CallCase(CaseFiles cases, Inbox inbox, Organisations organisations) {
        this.cases = cases;
        this.inbox = inbox;
        this.organisations = organisations;
    }

    String nextReference() {
        return cases.nextReference();
    }

    void open(Call call) {
        CaseProgress progress = progress(call);
        cases.open(new CaseFile(
                call.id().subject(),
                call.reference(),
                call.title(),
                progress.status(),
                progress.stage(),
                progress.turn(),
                call.createdAt(),
                null,
                secretariat(),
                Set.of(),
                progress.visibility(),
                call.createdAt()));
        noted(call, "create", null, Visibility.SECRETARIAT);
    }

    void renamed(Call call) {
        cases.rename(call.id().subject(), call.title());
    }

    /** Writes where the call stands now and what brought it there. */
    void moved(Call call, String action, @Nullable String reason, Visibility visibility) {
        cases.update(call.id().subject(), progress(call));
        noted(call, action, reason, visibility);
        String task = CallId.KIND + ":" + call.id();
        if (call.isHandedOver()) {
            inbox.open(new WorkItem(
                    task, call.id().subject(), CHECK, "call.work.publish", secretariat(), Role.SECRETARIAT_HEAD, null));
        } else {
            inbox.close(task);
        }
    }

    private void noted(Call call, String action, @Nullable String reason, Visibility visibility) {
        cases.record(call.id().subject(), new HistoryEntry(action, null, null, reason, visibility));
    }

    private CaseProgress progress(Call call) {
        CallStatus kept = call.kept();
        return new CaseProgress(
                kept.name(),
                kept.name().toLowerCase(Locale.ROOT),
                turn(call),
                kept == CallStatus.PUBLISHED ? call.closesAt() : null,
                kept == CallStatus.DRAFT ? Visibility.SECRETARIAT : Visibility.PUBLIC);
    }

    private @Nullable Turn turn(Call call) {
        if (call.draft().isEmpty()) {
            return null;
        }
        return new Turn(secretariat(), call.isHandedOver() ? Role.SECRETARIAT_HEAD : Role.SECRETARIAT_OFFICER);
    }

    private OrganisationId secretariat() {
        return organisations.all(OrganisationKind.SECRETARIAT).stream()
                .findFirst()
                .map(Organisation::id)
                .orElseThrow(() -> new IllegalStateException("no organisation is the secretariat"));
    }
}
