package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.medina.base.ui.Question;
import org.medina.base.ui.YourTurnPanel;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Turn;
import org.medina.grant.GrantAction;
import org.medina.grant.GrantDetails;
import org.medina.grant.Report;
import org.medina.grant.Tranche;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Service;

/** <i>Your turn</i>: what the grant waits for, from the reader or from somebody else, and what the reader may do. */
@Service
class GrantTurn {

    /** What somebody has to do before it goes on, in the order in which it matters. */
    private static final List<GrantAction> DUTIES = List.of(
            GrantAction.COMMIT,
            GrantAction.CONFIRM_DILIGENCE,
            GrantAction.TICK,
            GrantAction.CHECK_OUTSIDE,
            GrantAction.DRAFT_AGREEMENT,
            GrantAction.APPROVE_AGREEMENT,
            GrantAction.SIGN,
            GrantAction.ACCEPT_REPORT,
            GrantAction.CHECK_TRANCHE,
            GrantAction.APPROVE_TRANCHE,
            GrantAction.PAY,
            GrantAction.CLOSE,
            GrantAction.REQUEST_TRANCHE,
            GrantAction.REPORT);

    /** What may be done beside. */
    private static final List<GrantAction> ALSO =
            List.of(GrantAction.RECORD_OUTSIDE, GrantAction.REOPEN_AGREEMENT, GrantAction.CALL_OFF);

    private static final Set<String> QUIET = Set.of(
            "DECLINE",
            "RETURN_AGREEMENT",
            "REFUSE_OUTSIDE",
            "RETURN_REPORT",
            "RETURN_TRANCHE",
            "REFUSE_TRANCHE",
            "RECORD_OUTSIDE",
            "REOPEN_AGREEMENT",
            "CALL_OFF");

    private final GrantQuestions questions;
    private final MoneyQuestions money;
    private final CaseFiles cases;
    private final Organisations organisations;

    GrantTurn(GrantQuestions questions, MoneyQuestions money, CaseFiles cases, Organisations organisations) {
        this.questions = questions;
        this.money = money;
        this.cases = cases;
        this.organisations = organisations;
    }

    /** @param after called when a step was taken */
    YourTurnPanel of(GrantDetails grant, Runnable after) {
        Optional<GrantAction> duty =
                DUTIES.stream().filter(action -> isDue(grant, action)).findFirst();
        YourTurnPanel panel = duty.map(action -> YourTurnPanel.yours(
                        say("grant.turn.yours", say("grant.duty." + action)), say("grant.duty." + action + ".text")))
                .orElseGet(() -> others(grant));
        var row = new Row(panel, grant, after, duty.isPresent());
        DUTIES.stream().filter(grant::may).forEach(row::add);
        ALSO.stream().filter(grant::may).forEach(row::add);
        return panel;
    }

    private static boolean isDue(GrantDetails grant, GrantAction action) {
        return grant.may(action)
                && (action != GrantAction.TICK
                        || grant.checklist().items().stream().anyMatch(item -> !item.isDone()));
    }

    private YourTurnPanel others(GrantDetails grant) {
        if (grant.stage().isOver()) {
            return YourTurnPanel.others(say("grant.turn.over"), say("grant.turn.over." + grant.stage()));
        }
        String who = cases.find(grant.id().subject())
                .map(CaseFile::turn)
                .map(Turn::organisation)
                .map(id -> organisations.get(id).name())
                .orElse("");
        return YourTurnPanel.others(say("grant.turn.others", who), say("grant.turn.others." + grant.stage()));
    }

    private final class Row {
        private final YourTurnPanel panel;
        private final GrantDetails grant;
        private final Runnable after;
        private boolean main;

        private Row(YourTurnPanel panel, GrantDetails grant, Runnable after, boolean main) {
            this.panel = panel;
            this.grant = grant;
            this.after = after;
            this.main = main;
        }

        private void add(GrantAction action) {
            switch (action) {
                case COMMIT -> {
                    ask("COMMIT", () -> questions.commit(grant, after));
                    ask("DECLINE", () -> questions.decline(grant, after));
                }
                case CONFIRM_DILIGENCE -> ask("CONFIRM_DILIGENCE", () -> questions.confirm(grant, after));
                case DRAFT_AGREEMENT -> ask("DRAFT_AGREEMENT", () -> questions.draft(grant, after));
                case APPROVE_AGREEMENT -> {
                    ask("APPROVE_AGREEMENT", () -> questions.approve(grant, after));
                    ask("RETURN_AGREEMENT", () -> questions.sendBack(grant, after));
                }
                case REOPEN_AGREEMENT -> ask("REOPEN_AGREEMENT", () -> questions.reopen(grant, after));
                case SIGN -> link("SIGN", GrantNavigation.signing(grant.id()));
                case RECORD_OUTSIDE -> ask("RECORD_OUTSIDE", () -> questions.recordOutside(grant, after));
                case CHECK_OUTSIDE -> {
                    ask("CHECK_OUTSIDE", () -> questions.checkOutside(grant, after));
                    ask("REFUSE_OUTSIDE", () -> questions.refuseOutside(grant, after));
                }
                case REQUEST_TRANCHE, CHECK_TRANCHE, APPROVE_TRANCHE, PAY ->
                    grant.current().ifPresent(tranche -> tranche(action, tranche));
                case REPORT -> link("REPORT", GrantNavigation.report(grant.id()));
                case ACCEPT_REPORT -> grant.reports().waiting().ifPresent(this::report);
                case CLOSE -> ask("CLOSE", () -> money.close(grant, after));
                case CALL_OFF -> ask("CALL_OFF", () -> questions.callOff(grant, after));
                case READ, SEE_HISTORY, SEE_FILES, ATTACH, TICK -> {}
            }
        }

        private void tranche(GrantAction action, Tranche tranche) {
            switch (action) {
                case REQUEST_TRANCHE -> ask("REQUEST_TRANCHE", () -> money.request(grant, tranche, after));
                case CHECK_TRANCHE -> {
                    ask("CHECK_TRANCHE", () -> money.check(grant, tranche, after));
                    ask("RETURN_TRANCHE", () -> money.sendBack(grant, tranche, after));
                }
                case APPROVE_TRANCHE -> {
                    ask("APPROVE_TRANCHE", () -> money.approve(grant, tranche, after));
                    ask("REFUSE_TRANCHE", () -> money.refuse(grant, tranche, after));
                }
                default -> ask("PAY", () -> money.pay(grant, tranche, after));
            }
        }

        private void report(Report report) {
            ask(report.last() ? "ACCEPT_FINAL" : "ACCEPT_REPORT", () -> money.accept(grant, report, after));
            ask("RETURN_REPORT", () -> money.returnReport(grant, report, after));
        }

        private void ask(String step, Supplier<Question> question) {
            var button = new Button(
                    say("grant.action." + step), event -> question.get().open());
            if (main) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            } else if (QUIET.contains(step)) {
                button.addThemeVariants(ButtonVariant.TERTIARY);
            }
            put(button, step);
        }

        private void link(String step, String path) {
            var link = new Anchor(path, say("grant.action." + step));
            link.addClassNames("medina-button", main ? "medina-button--door" : "medina-button--quiet");
            put(link, step);
        }

        private void put(Component button, String step) {
            panel.action(button, say("grant.action." + step + ".consequence"));
            main = false;
        }
    }
}
