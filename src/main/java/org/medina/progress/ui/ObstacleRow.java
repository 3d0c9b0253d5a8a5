package org.medina.progress.ui;

import static org.medina.progress.ui.ProgressSay.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.medina.progress.Obstacle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One kind of obstacle: whether it stood in the way, in which words, and who reads it. */
final class ObstacleRow extends Div {
    private final Obstacle.Kind kind;
    private final Checkbox there;
    private final TextArea words;
    private final Checkbox open;

    ObstacleRow(Obstacle.Kind kind, @Nullable Obstacle named, UpdateInputs inputs) {
        this.kind = kind;
        // what stood there before is no change: filled in first, followed after
        there = inputs.follow("there " + kind, new Checkbox(say("progress.obstacle." + kind), named != null));
        words = inputs.text("words " + kind, say("progress.obstacle.words"), named == null ? null : named.words());
        boolean told = named == null ? kind.isOpenByDefault() : named.open();
        open = inputs.follow("open " + kind, new Checkbox(say("progress.obstacle.open"), told));
        var more = new Div(words, open);
        more.addClassName("medina-text-part");
        more.setVisible(named != null);
        there.addValueChangeListener(event -> more.setVisible(event.getValue()));
        addClassName("medina-item");
        add(there, more);
    }

    void writeTo(ArrayNode list) {
        if (there.getValue()) {
            ObjectNode one = list.addObject().put("kind", kind.name()).put("open", open.getValue());
            if (!words.getValue().isBlank()) {
                one.put("words", words.getValue().strip());
            }
        }
    }
}
