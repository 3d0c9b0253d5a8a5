package org.medina.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** The way of a case as a row of gates: what is done, where it is now and with whom, what comes next. */
public final class StageTracker extends Div {

    /**
     * @param label what the list is called when it is read aloud
     */
    public StageTracker(String label, List<Stage> stages) {
        addClassName("medina-stages-frame");
        var list = new OrderedList();
        list.addClassName("medina-stages");
        list.getElement().setAttribute("aria-label", label);
        // Safari takes the list's meaning away with its bullets
        list.getElement().setAttribute("role", "list");
        for (int i = 0; i < stages.size(); i++) {
            list.add(gate(stages.get(i), i + 1));
        }
        add(list);
    }

    private ListItem gate(Stage stage, int number) {
        var state = stage.state().name().toLowerCase(Locale.ROOT);
        var item = new ListItem(sign(stage, number), words(stage, getTranslation("base.stage." + state)));
        item.addClassName("medina-stage");
        item.getElement().setAttribute("data-state", state);
        if (stage.state() == Stage.State.HERE) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private static Component sign(Stage stage, int number) {
        var sign = new Span(
                switch (stage.state()) {
                    case DONE -> "✓";
                    case SKIPPED -> "–";
                    case HERE, NEXT -> String.valueOf(number);
                });
        sign.addClassName("medina-stage-gate");
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    private static Component words(Stage stage, String stateInWords) {
        var state = new Span(stateInWords);
        state.addClassName("medina-visually-hidden");
        var name = new Span(new Span(stage.name()), state);
        name.addClassName("medina-stage-name");
        var words = new Div(name);
        words.addClassName("medina-stage-words");
        if (stage.detail() != null) {
            var detail = new Span(stage.detail());
            detail.addClassName("medina-stage-detail");
            words.add(detail);
        }
        return words;
    }
}
