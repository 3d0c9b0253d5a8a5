package org.medina.dialogue.ui;

import static org.medina.dialogue.ui.DialogueWords.say;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import java.util.List;
import java.util.Set;
import org.medina.base.ui.Question;
import org.medina.dialogue.DialogueConsolidating;
import org.medina.dialogue.DialogueFilter;
import org.medina.dialogue.DialogueLists;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.DialogueSummary;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.Role;
import org.springframework.stereotype.Component;

/** The same position on several texts of a country's desk, released on all of them or on none. */
@Component
class ManyReleases {

    private static final int MANY = 200;
    private static final Set<DialogueStage> OPEN = Set.of(DialogueStage.COMMENTING, DialogueStage.CONSOLIDATING);

    private final DialogueConsolidating consolidating;
    private final DialogueLists lists;
    private final CurrentActor currentActor;
    private final StepQuestions steps;

    ManyReleases(
            DialogueConsolidating consolidating, DialogueLists lists, CurrentActor currentActor, StepQuestions steps) {
        this.consolidating = consolidating;
        this.lists = lists;
        this.currentActor = currentActor;
        this.steps = steps;
    }

    /** Those on which the reader could release a position now, newest first; the service checks each again. */
    List<DialogueSummary> open() {
        Actor actor = currentActor.get();
        Organisation own = actor.organisation();
        if (own == null || !(actor.has(Role.STATE_FOCAL_POINT) || actor.has(Role.CITY_COORDINATOR))) {
            return List.of();
        }
        return lists.page(new DialogueFilter(null, OPEN, null), 0, MANY).stream()
                .filter(dialogue -> dialogue.consolidator().equals(own.name()))
                .toList();
    }

    Question ask(List<DialogueSummary> open, Runnable after) {
        var chosen = new CheckboxGroup<DialogueSummary>(say("dialogue.field.dialogues"));
        chosen.setItems(open);
        chosen.setItemLabelGenerator(one -> say("dialogue.field.dialogues.one", one.title(), one.author()));
        chosen.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        var fields = new PositionFields();
        return steps.answer(
                fields.into(steps.ask("RELEASE_MANY").field("dialogues", chosen)),
                "RELEASE_MANY",
                () -> consolidating.releaseAll(
                        chosen.getValue().stream().map(DialogueSummary::id).toList(),
                        fields.position(),
                        fields.text(),
                        fields.competence()),
                after);
    }
}
