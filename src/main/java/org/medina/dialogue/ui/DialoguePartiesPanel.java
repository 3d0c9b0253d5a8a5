package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Question;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;
import org.medina.dialogue.DialogueAction;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.InvitationLetters;
import org.medina.dialogue.Referral;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Service;

/** Who asks, who is asked, who speaks for them, and whom somebody else would ask as well. */
@Service
class DialoguePartiesPanel {

    private final Organisations organisations;
    private final InvitationLetters letters;
    private final StepQuestions steps;

    DialoguePartiesPanel(Organisations organisations, InvitationLetters letters, StepQuestions steps) {
        this.organisations = organisations;
        this.letters = letters;
        this.steps = steps;
    }

    /** @param after called when a link was closed */
    Panel of(DialogueDetails details, Runnable after) {
        var facts = new FactList()
                .fact(say("dialogue.parties.author"), details.author().name())
                .fact(say("dialogue.parties.asked"), asked(details, after))
                .fact(
                        say("dialogue.parties.consolidator." + details.direction()),
                        details.consolidator().name());
        if (!details.referrals().isEmpty()) {
            facts.fact(say("dialogue.parties.referrals"), referrals(details.referrals()));
        }
        return new Panel(say("dialogue.parties"), facts);
    }

    private Component asked(DialogueDetails details, Runnable after) {
        Set<OrganisationId> links = letters.openLinks(details.id());
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        details.consulted().forEach(asked -> {
            var item = new ListItem(new Div(new Span(asked.organisation().name())));
            if (asked.handedIn() != null && details.stage() == DialogueStage.COMMENTING) {
                item.add(handedIn(asked.handedIn()));
            }
            if (details.actions().contains(DialogueAction.INVITE)) {
                item.add(letter(details, asked.organisation()));
            }
            if (links.contains(asked.organisation().id())) {
                item.add(new Div(closeLink(details, asked.organisation(), after)));
            }
            list.add(item);
        });
        return list;
    }

    private Button closeLink(DialogueDetails details, Organisation to, Runnable after) {
        Question question = new Question(
                say("dialogue.action.CLOSE_LINK.title"), say("dialogue.action.CLOSE_LINK.text", to.name()));
        var button = new Button(say("dialogue.action.CLOSE_LINK"), event -> steps.answer(
                        question,
                        "CLOSE_LINK",
                        () -> letters.closeLinks(details.id(), to.alias()),
                        after,
                        ButtonVariant.ERROR)
                .open());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(say("dialogue.action.CLOSE_LINK.to", to.name()));
        return button;
    }

    /** Written when it is asked for; from then on it has its number. */
    private Anchor letter(DialogueDetails details, Organisation to) {
        DownloadHandler handler = event -> {
            InvitationLetters.Printed letter = letters.print(details.id(), to.alias());
            event.setContentType("application/pdf");
            event.setFileName(letter.fileName());
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.getOutputStream().write(letter.pdf());
        };
        var link = new Anchor(handler, say("dialogue.parties.letter"));
        link.setAriaLabel(say("dialogue.parties.letter.to", to.name()));
        return link;
    }

    private static StatusBadge handedIn(@Nullable Boolean handedIn) {
        return Boolean.TRUE.equals(handedIn)
                ? new StatusBadge(say("dialogue.parties.handed-in"), Tone.LEAF)
                : new StatusBadge(say("dialogue.parties.writing"), Tone.STONE);
    }

    private Component referrals(List<Referral> referrals) {
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        referrals.forEach(referral -> {
            String to = organisations.get(referral.to()).name();
            String by = organisations.get(referral.by()).name();
            list.add(new ListItem(say("dialogue.parties.referral", to, by, referral.reason())));
        });
        return list;
    }
}
