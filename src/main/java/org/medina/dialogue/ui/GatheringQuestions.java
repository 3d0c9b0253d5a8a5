package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import org.medina.base.ui.Question;
import org.medina.dialogue.CommentFilter;
import org.medina.dialogue.CommentLists;
import org.medina.dialogue.DialogueCommenting;
import org.medina.dialogue.DialogueConsolidating;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.ReleasePreview;
import org.medina.dialogue.ReleasePreview.KeptBack;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.springframework.stereotype.Component;

/** What those who are asked do among themselves: hand in, gather, release. */
@Component
class GatheringQuestions {

    private static final int FIRST = 10;

    private final DialogueCommenting commenting;
    private final DialogueConsolidating consolidating;
    private final ReleasePreview preview;
    private final CommentLists comments;
    private final CurrentActor currentActor;
    private final StepQuestions steps;

    GatheringQuestions(
            DialogueCommenting commenting,
            DialogueConsolidating consolidating,
            ReleasePreview preview,
            CommentLists comments,
            CurrentActor currentActor,
            StepQuestions steps) {
        this.commenting = commenting;
        this.consolidating = consolidating;
        this.preview = preview;
        this.comments = comments;
        this.currentActor = currentActor;
        this.steps = steps;
    }

    Question handIn(DialogueDetails details, Runnable after) {
        boolean alone = currentActor.get().actsFor(details.consolidator().id());
        String key = alone ? "HAND_IN_OWN" : "HAND_IN";
        var question = steps.ask(key, own(details), details.consolidator().name());
        return steps.answer(question, "HAND_IN", () -> commenting.handIn(details.id()), after);
    }

    Question consolidate(DialogueDetails details, Runnable after) {
        List<Organisation> missing = details.consulted().stream()
                .filter(asked -> Boolean.FALSE.equals(asked.handedIn()))
                .map(DialogueDetails.Asked::organisation)
                .toList();
        var question = steps.ask("CONSOLIDATE");
        if (!missing.isEmpty()) {
            question.with(new Paragraph(say("dialogue.action.CONSOLIDATE.missing", DialogueWords.names(missing))));
        }
        return steps.answer(question, "CONSOLIDATE", () -> consolidating.consolidate(details.id()), after);
    }

    Question release(DialogueDetails details, Runnable after) {
        ReleasePreview.Preview now = preview.of(details.id());
        String readers = details.author().name() + "; " + DialogueWords.names(DialogueWords.asked(details));
        var fields = new PositionFields();
        var question =
                steps.ask("RELEASE", readers).with(new Paragraph(say("dialogue.action.RELEASE.count", now.released())));
        if (!now.keptBack().isEmpty()) {
            question.with(keptBack(now.keptBack()));
        }
        return steps.answer(
                steps.kept(fields.into(question), details.id(), "RELEASE"),
                "RELEASE",
                () -> consolidating.release(details.id(), fields.position(), fields.text(), fields.competence()),
                after);
    }

    private static Div keptBack(List<KeptBack> comments) {
        var list = new UnorderedList();
        comments.stream()
                .limit(FIRST)
                .map(one -> new ListItem(say(
                        "dialogue.action.RELEASE.kept-back.one", one.organisation(), one.draftNumber(), one.reason())))
                .forEach(list::add);
        if (comments.size() > FIRST) {
            list.add(new ListItem(say("dialogue.action.RELEASE.kept-back.more", comments.size() - FIRST)));
        }
        var place = new Div(new H3(say("dialogue.action.RELEASE.kept-back", comments.size())), list);
        place.addClassName("medina-missing");
        return place;
    }

    /** How many comments the reader's own organisation has written. */
    private long own(DialogueDetails details) {
        Actor actor = currentActor.get();
        Organisation own = actor.organisation();
        return own == null
                ? 0
                : comments.count(
                        details.id(), new CommentFilter(Set.of(), null, own.id().value(), false, false));
    }
}
