package org.medina.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medina.base.SubjectRef;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.YourTurnPanel;
import org.medina.casefile.ui.CaseViews;
import org.medina.funding.FundingAction;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingStatus;
import org.medina.identity.Actor;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.springframework.stereotype.Service;

/** <i>Your turn</i>: what the reader may do with a request now and what follows from it, or whose turn it is instead. */
@Service
class FundingTurn {

    private static final List<FundingAction> ACTIONS = List.of(
            FundingAction.CONFIRM_ENTRY,
            FundingAction.CHECK,
            FundingAction.SEND_FEEDBACK,
            FundingAction.DECIDE_REVIEW,
            FundingAction.SUBMIT,
            FundingAction.EDIT,
            FundingAction.ASK_MINISTRIES,
            FundingAction.TAKE_UP,
            FundingAction.MOVE,
            FundingAction.REAPPLY,
            FundingAction.ASK_REVIEW,
            FundingAction.LINK,
            FundingAction.WITHDRAW);

    private final FundingQuestions questions;
    private final OwnershipQuestions ownership;
    private final CaseViews views;
    private final Inbox inbox;
    private final ReaderTime times;

    FundingTurn(
            FundingQuestions questions, OwnershipQuestions ownership, CaseViews views, Inbox inbox, ReaderTime times) {
        this.questions = questions;
        this.ownership = ownership;
        this.views = views;
        this.inbox = inbox;
        this.times = times;
    }

    /** @param after called when a step was taken */
    YourTurnPanel of(FundingDetails details, Actor actor, List<InboxEntry> open, Runnable after) {
        Optional<InboxEntry> mine = mine(open, actor);
        Optional<SubjectRef> elsewhere = elsewhere(details);
        Optional<InboxEntry> there =
                elsewhere.flatMap(subject -> mine(inbox.of(subject), actor)).filter(entry -> mine.isEmpty());
        YourTurnPanel panel =
                mine.or(() -> there).map(entry -> yours(details, entry)).orElseGet(() -> others(details, open));
        there.ifPresent(entry -> door(panel, details, entry.subject(), true));
        boolean main = mine.isPresent();
        for (FundingAction action : ACTIONS) {
            if (details.may(action) && makesSense(details, action)) {
                panel.action(
                        part(details, action, main, after),
                        say("funding.action." + words(details, action) + ".consequence"));
                main = false;
            }
        }
        elsewhere.filter(subject -> there.isEmpty()).ifPresent(subject -> door(panel, details, subject, false));
        return panel;
    }

    /** What waits for the reader; what waits for others in another case is not told here. */
    private static Optional<InboxEntry> mine(List<InboxEntry> open, Actor actor) {
        return open.stream()
                .filter(entry -> actor.actsFor(entry.organisation()) && actor.has(entry.role()))
                .findFirst();
    }

    private void door(YourTurnPanel panel, FundingDetails details, SubjectRef subject, boolean main) {
        views.path(subject).ifPresent(path -> {
            var link = new Anchor(path, say("funding.turn.there." + details.status()));
            link.addClassNames("medina-button", main ? "medina-button--door" : "medina-button--quiet");
            boolean over = details.status() == FundingStatus.CLOSED;
            panel.action(link, say(over ? "funding.turn.there.over" : "funding.turn.there.consequence"));
        });
    }

    private static boolean makesSense(FundingDetails details, FundingAction action) {
        return switch (action) {
            case LINK -> details.pledge() == null;
            case MOVE -> details.status() == FundingStatus.OWNERSHIP;
            default -> true;
        };
    }

    /** The case in which it is worked on now. */
    private static Optional<SubjectRef> elsewhere(FundingDetails details) {
        return switch (details.status()) {
            case OWNERSHIP -> Optional.ofNullable(details.dialogue()).map(id -> id.subject());
            case APPRAISAL -> Optional.ofNullable(details.appraisal()).map(id -> id.subject());
            case GRANT, CLOSED -> Optional.ofNullable(details.grant()).map(id -> id.subject());
            case DRAFT, ELIGIBILITY, FEEDBACK, PROCEDURE, PIPELINE, REJECTED, INELIGIBLE, WITHDRAWN -> Optional.empty();
        };
    }

    private YourTurnPanel yours(FundingDetails details, InboxEntry entry) {
        String since = times.since(entry.since());
        StringBuilder words = new StringBuilder(
                entry.assigneeName() == null
                        ? say("funding.turn.since", since)
                        : say("funding.turn.claimed", since, entry.assigneeName()));
        if (!details.missing().isEmpty()) {
            words.append(' ')
                    .append(say("funding.turn.missing", details.missing().size()));
        }
        return YourTurnPanel.yours(
                say("funding.turn.yours", I18NProvider.translate(entry.nodeKey())), words.toString());
    }

    private YourTurnPanel others(FundingDetails details, List<InboxEntry> open) {
        if (open.isEmpty()) {
            return YourTurnPanel.others(
                    say("funding.turn.now." + details.status()), say("funding.turn.now." + details.status() + ".text"));
        }
        String who = open.stream().map(InboxEntry::organisationName).distinct().collect(Collectors.joining(", "));
        InboxEntry first = open.getFirst();
        return YourTurnPanel.others(
                say("funding.turn.others", who),
                say("funding.turn.others.text", I18NProvider.translate(first.nodeKey()), times.since(first.since())));
    }

    private Component part(FundingDetails details, FundingAction action, boolean main, Runnable after) {
        if (action == FundingAction.EDIT) {
            var link = new Anchor(FundingNavigation.form(details.id()), say("funding.action.EDIT"));
            link.addClassNames("medina-button", main ? "medina-button--door" : "medina-button--quiet");
            return link;
        }
        var button = new Button(say("funding.action." + words(details, action)), event -> ask(details, action, after));
        if (main) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        } else if (action == FundingAction.WITHDRAW) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
        }
        return button;
    }

    private static String words(FundingDetails details, FundingAction action) {
        return action == FundingAction.WITHDRAW ? FundingQuestions.withdrawal(details) : action.name();
    }

    private void ask(FundingDetails details, FundingAction action, Runnable after) {
        switch (action) {
            case CONFIRM_ENTRY -> questions.confirmEntry(details, after).open();
            case SUBMIT -> questions.submit(details, after).open();
            case CHECK -> questions.check(details, after).open();
            case SEND_FEEDBACK -> questions.feedback(details, after).open();
            case ASK_REVIEW -> questions.askReview(details, after).open();
            case DECIDE_REVIEW -> questions.decideReview(details, after).open();
            case WITHDRAW -> questions.withdraw(details, after).open();
            case LINK -> questions.link(details, after).open();
            case ASK_MINISTRIES -> ownership.ask(details, after).open();
            case TAKE_UP -> ownership.takeUp(details, after).open();
            case MOVE -> ownership.move(details, after).open();
            case REAPPLY -> ownership.reapply(details).open();
            case READ, SEE_HISTORY, SEE_PROCESS, SEE_FILES, EDIT, ATTACH -> {}
        }
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
