package org.medina.pledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.YourTurnPanel;
import org.medina.dialogue.DialogueDetails;
import org.medina.identity.Actor;
import org.medina.identity.Organisation;
import org.medina.inbox.InboxEntry;
import org.medina.pledge.PledgeAction;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeStatus;
import org.springframework.stereotype.Service;

/** <i>Your turn</i>: what the reader may do with a pledge now and what follows from it, or whose turn it is instead. */
@Service
class PledgeTurn {

    private final PledgeQuestions questions;
    private final ReaderTime times;

    PledgeTurn(PledgeQuestions questions, ReaderTime times) {
        this.questions = questions;
        this.times = times;
    }

    /**
     * @param talks the dialogues on it that the reader may know of, newest first
     * @param after called when a step was taken
     */
    YourTurnPanel of(
            PledgeDetails details, Actor actor, List<InboxEntry> open, List<DialogueDetails> talks, Runnable after) {
        Optional<InboxEntry> mine = open.stream()
                .filter(entry -> actor.actsFor(entry.organisation()) && actor.has(entry.role()))
                .findFirst();
        YourTurnPanel panel = mine.map(entry -> yours(details, entry)).orElseGet(() -> others(details, open, talks));
        boolean[] first = {mine.isPresent()};
        for (PledgeAction action : List.of(
                PledgeAction.CONFIRM,
                PledgeAction.DECLINE,
                PledgeAction.CHECK_PAPER,
                PledgeAction.SIGN,
                PledgeAction.RECORD_PAPER,
                PledgeAction.ACCEPT,
                PledgeAction.APPROVE,
                PledgeAction.CONSULT,
                PledgeAction.EDIT,
                PledgeAction.SEND_TO_REVIEW,
                PledgeAction.RETURN,
                PledgeAction.PRINT_SHEET,
                PledgeAction.CORRECT,
                PledgeAction.WITHDRAW)) {
            if (details.may(action) && makesSense(details, actor, action)) {
                add(panel, details, actor, action, first[0], after);
                first[0] = false;
            }
        }
        return panel;
    }

    private YourTurnPanel yours(PledgeDetails details, InboxEntry entry) {
        String task = I18NProvider.translate(entry.nodeKey());
        String since = times.since(entry.since());
        StringBuilder words = new StringBuilder(
                entry.assigneeName() == null
                        ? say("pledge.turn.yours.since", since)
                        : say("pledge.turn.claimed", since, entry.assigneeName()));
        if (details.enteredBy() != null) {
            words.append(' ').append(say("pledge.turn.unconfirmed"));
        } else if (details.status() == PledgeStatus.DRAFT && !details.missing().isEmpty()) {
            words.append(' ')
                    .append(say("pledge.turn.missing", details.missing().size()));
        }
        YourTurnPanel panel = YourTurnPanel.yours(say("pledge.turn.yours", task), words.toString());
        return panel;
    }

    private YourTurnPanel others(PledgeDetails details, List<InboxEntry> open, List<DialogueDetails> talks) {
        if (Set.of(PledgeStatus.CONSULTATION, PledgeStatus.REVISION).contains(details.status()) && open.isEmpty()) {
            return talking(details, talks);
        }
        if (open.isEmpty()) {
            String key = "pledge.turn.over." + details.status();
            return YourTurnPanel.others(
                    say("pledge.turn.over"),
                    Set.of(PledgeStatus.PUBLISHED, PledgeStatus.WITHDRAWN).contains(details.status()) ? say(key) : "");
        }
        String who = open.stream().map(InboxEntry::organisationName).distinct().collect(Collectors.joining(", "));
        InboxEntry first = open.getFirst();
        String task = I18NProvider.translate(first.nodeKey());
        StringBuilder words = new StringBuilder(
                say("pledge.turn.others.text", task, times.since(first.since()), say("pledge.role." + first.role())));
        if (details.enteredBy() != null) {
            words.append(' ').append(say("pledge.turn.unconfirmed.others"));
        }
        if (partnersAreAsked(details)) {
            words.append(' ').append(say("pledge.turn.partners"));
        }
        return YourTurnPanel.others(say("pledge.turn.others", who), words.toString());
    }

    /** The pledge waits for its dialogue, in which most of the work is done. */
    private YourTurnPanel talking(PledgeDetails details, List<DialogueDetails> talks) {
        String key = "pledge.turn.talk." + details.status();
        YourTurnPanel panel = YourTurnPanel.others(say(key), say(key + ".text"));
        talks.stream().findFirst().ifPresent(talk -> {
            Anchor link = DialoguesPanel.link(talk);
            link.addClassNames("medina-button", "medina-button--quiet");
            panel.action(link, DialoguesPanel.words(talk, times));
        });
        return panel;
    }

    /** The access table says who may at all; a few steps also need a reason to be there. */
    private static boolean makesSense(PledgeDetails details, Actor actor, PledgeAction action) {
        return switch (action) {
            case CONFIRM ->
                details.status() == PledgeStatus.SIGNING ? isAsked(details, actor) : details.enteredBy() != null;
            case DECLINE -> isAsked(details, actor);
            case SIGN -> !partnersAreAsked(details);
            case SEND_TO_REVIEW -> details.enteredBy() == null;
            case PRINT_SHEET -> !details.may(PledgeAction.RECORD_PAPER);
            case CORRECT -> details.status() != PledgeStatus.OFFICE_REVIEW;
            default -> true;
        };
    }

    private static boolean isAsked(PledgeDetails details, Actor actor) {
        return details.partners().stream()
                .anyMatch(partner ->
                        !partner.confirmed() && actor.actsFor(partner.city().id()));
    }

    private static boolean partnersAreAsked(PledgeDetails details) {
        return details.status() == PledgeStatus.SIGNING
                && details.partners().stream().anyMatch(partner -> !partner.confirmed());
    }

    private void add(
            YourTurnPanel panel,
            PledgeDetails details,
            Actor actor,
            PledgeAction action,
            boolean main,
            Runnable after) {
        switch (action) {
            case EDIT -> panel.action(link(PledgeNavigation.form(details.id()), "EDIT", main), consequence("EDIT"));
            case SIGN -> panel.action(link(PledgeNavigation.signing(details.id()), "SIGN", main), consequence("SIGN"));
            case CORRECT ->
                panel.action(link(PledgeNavigation.correction(details.id()), "CORRECT", main), consequence("CORRECT"));
            case CHECK_PAPER, RECORD_PAPER, PRINT_SHEET -> paper(panel, details, action, main);
            case SEND_TO_REVIEW ->
                panel.action(
                        button("SEND_TO_REVIEW", main, () -> questions
                                .sendToReview(details, after)
                                .open()),
                        consequence("SEND_TO_REVIEW"));
            case APPROVE -> {
                String words = details.status() == PledgeStatus.REVISION ? "APPROVE_REVISED" : "APPROVE";
                panel.action(
                        button(words, main, () -> questions
                                .approve(details, after)
                                .open()),
                        consequence(words));
            }
            case CONSULT -> {
                String words = ConsultQuestion.words(details, actor);
                panel.action(
                        button(words, main, () -> questions
                                .consult(details, after)
                                .open()),
                        consequence(words));
            }
            case RETURN ->
                panel.action(
                        button("RETURN", main, () -> questions
                                .returnToDraft(details.id(), after)
                                .open()),
                        consequence("RETURN"));
            case ACCEPT ->
                panel.action(
                        button("ACCEPT", main, () -> questions
                                .accept(details.id(), after)
                                .open()),
                        consequence("ACCEPT"));
            case WITHDRAW -> {
                String words = PledgeQuestions.withdrawal(details);
                panel.action(
                        button(words, main, () -> questions
                                .withdraw(details, after)
                                .open()),
                        consequence(words));
            }
            case CONFIRM -> confirm(panel, details, actor, main, after);
            case DECLINE ->
                panel.action(
                        button("DECLINE", main, () -> questions
                                .decline(details, after)
                                .open()),
                        say("pledge.action.DECLINE.consequence", details.lead().name()));
            case READ, SEE_HISTORY, SEE_PROCESS, SEE_FILES, ATTACH, SEE_PAPER -> {}
        }
    }

    private static void paper(YourTurnPanel panel, PledgeDetails details, PledgeAction action, boolean main) {
        String path = action == PledgeAction.CHECK_PAPER
                ? PledgeNavigation.checkingPaper(details.id())
                : PledgeNavigation.paper(details.id());
        panel.action(link(path, action.name(), main), consequence(action.name()));
    }

    private void confirm(YourTurnPanel panel, PledgeDetails details, Actor actor, boolean main, Runnable after) {
        Organisation enteredBy = details.enteredBy();
        if (details.status() != PledgeStatus.SIGNING && enteredBy != null) {
            panel.action(
                    button("CONFIRM_ENTRY", main, () -> questions
                            .confirmEntry(details.id(), enteredBy.name(), after)
                            .open()),
                    consequence("CONFIRM_ENTRY"));
            return;
        }
        String share = details.partners().stream()
                .filter(partner -> actor.actsFor(partner.city().id()))
                .map(partner -> partner.part().share().stripTrailingZeros().toPlainString())
                .findFirst()
                .orElse("");
        panel.action(
                button("CONFIRM", main, () -> questions
                        .confirmPart(details.id(), share, after)
                        .open()),
                say("pledge.action.CONFIRM.consequence", share, details.lead().name()));
    }

    private static Component link(String path, String action, boolean main) {
        var link = new Anchor(path, say("pledge.action." + action));
        link.addClassNames("medina-button", main ? "medina-button--door" : "medina-button--quiet");
        return link;
    }

    private static Component button(String action, boolean main, Runnable work) {
        var button = new Button(say("pledge.action." + action), event -> work.run());
        if (main) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        } else if (action.equals("WITHDRAW")) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
        }
        return button;
    }

    private static String consequence(String action) {
        return say("pledge.action." + action + ".consequence");
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
