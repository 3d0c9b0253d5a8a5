package org.medina.grant;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.medina.identity.PersonId;

/** What somebody may do with a grant and what would not be refused for the grant's own reasons now. */
final class TimelyActions {

    private final GrantAccess.Opened opened;
    private final Grant grant;

    TimelyActions(GrantAccess.Opened opened) {
        this.opened = opened;
        this.grant = opened.grant();
    }

    Set<GrantAction> all() {
        Set<GrantAction> actions = EnumSet.noneOf(GrantAction.class);
        opened.allowed().stream().filter(this::isTimely).forEach(actions::add);
        return actions;
    }

    private boolean isTimely(GrantAction action) {
        Optional<Agreement> agreement = grant.drafted();
        return switch (action) {
            case COMMIT ->
                grant.commitments().of(opened.own()).filter(Commitment::isOpen).isPresent();
            case TICK -> !grant.checklist().items().isEmpty();
            case CONFIRM_DILIGENCE ->
                grant.checklist().isDone()
                        && !isMine(person -> grant.checklist().isTickedBy(person));
            case DRAFT_AGREEMENT -> agreement.isEmpty() || agreement.get().returned() != null;
            case APPROVE_AGREEMENT ->
                agreement
                        .filter(Agreement::isToBeApproved)
                        .filter(draft -> !isMine(draft.drafted()))
                        .isPresent();
            case REOPEN_AGREEMENT ->
                agreement
                        .filter(text -> text.isFrozen() && !text.hasPaperWaiting())
                        .isPresent();
            case SIGN ->
                agreement
                                .filter(text -> text.isFrozen() && !text.hasPaperWaiting())
                                .isPresent()
                        && grant.partiesToSign().contains(opened.own());
            case RECORD_OUTSIDE ->
                agreement
                        .filter(text -> text.isFrozen() && !text.hasPaperWaiting())
                        .isPresent();
            case CHECK_OUTSIDE ->
                agreement
                        .filter(Agreement::hasPaperWaiting)
                        .map(Agreement::outside)
                        .filter(paper -> !isMine(paper.recorded()))
                        .isPresent();
            case REQUEST_TRANCHE -> mayRequest();
            case CHECK_TRANCHE ->
                current(Tranche.State.REQUESTED)
                        .filter(tranche -> !isMine(tranche.requested()))
                        .isPresent();
            case APPROVE_TRANCHE ->
                current(Tranche.State.CHECKED)
                        .filter(tranche -> tranche.toApprove().contains(opened.own()))
                        .filter(tranche -> !isMine(tranche.requested()) && !isMine(tranche.checked()))
                        .isPresent();
            case PAY -> current(Tranche.State.APPROVED).isPresent();
            case REPORT ->
                grant.reports().waiting().isEmpty() && !grant.reports().isComplete();
            case ACCEPT_REPORT -> grant.reports().waiting().isPresent();
            case READ, SEE_HISTORY, SEE_FILES, ATTACH, CLOSE, CALL_OFF -> true;
        };
    }

    private boolean mayRequest() {
        return current(Tranche.State.PLANNED)
                .filter(tranche -> TrancheRule.of(tranche, grant.request().plan(), grant.tranches(), grant.reports())
                        .isMet())
                .filter(tranche ->
                        grant.reports().waiting().filter(Report::last).isEmpty())
                .isPresent();
    }

    private Optional<Tranche> current(Tranche.State state) {
        return grant.planned().flatMap(Tranches::current).filter(tranche -> tranche.state() == state);
    }

    private boolean isMine(@Nullable Act act) {
        return act != null && isMine(act::isBy);
    }

    private boolean isMine(Predicate<PersonId> by) {
        PersonId person = opened.actor().person();
        return person != null && by.test(person);
    }
}
