package org.medina.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medina.base.ui.Notice;
import org.medina.inbox.InboxEntry;

/** What is chosen in the list, and the bar that does the same with all of it. */
final class WorkChosen extends Div {

    private final Map<UUID, InboxEntry> chosen = new LinkedHashMap<>();
    private final Map<UUID, Checkbox> boxes = new LinkedHashMap<>();
    private final Span count = new Span();
    private final Button all;
    private final Button none;
    private final Div actions = new Div();
    private final Div answer = new Div();
    private final Div bar;

    WorkChosen() {
        count.getElement().setAttribute("role", "status");
        all = new Button(
                getTranslation("inbox.choose.all"), event -> boxes.values().forEach(box -> box.setValue(true)));
        none = new Button(
                getTranslation("inbox.choose.none"), event -> boxes.values().forEach(box -> box.setValue(false)));
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        none.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        actions.addClassName("medina-listrow-actions");
        bar = new Div(all, none, count, actions);
        bar.addClassName("medina-work-bar");
        bar.getElement().setAttribute("role", "group");
        bar.getElement().setAttribute("aria-label", getTranslation("inbox.bulk"));
        add(bar, answer);
    }

    /** The list is shown anew; what was chosen and is still there stays chosen. */
    void begin(boolean something) {
        boxes.clear();
        bar.setVisible(something);
        if (!something) {
            chosen.clear();
        }
        changed();
    }

    /** After the list was shown: what it no longer holds is not chosen any more. */
    void end() {
        chosen.keySet().retainAll(boxes.keySet());
        changed();
    }

    Checkbox box(InboxEntry entry) {
        var box = new Checkbox();
        box.setAriaLabel(getTranslation("inbox.choose", getTranslation(entry.nodeKey()), entry.title()));
        box.setValue(chosen.containsKey(entry.id()));
        box.addValueChangeListener(event -> {
            if (event.getValue()) {
                chosen.put(entry.id(), entry);
                answer.removeAll();
            } else {
                chosen.remove(entry.id());
            }
            changed();
        });
        box.getElement().setAttribute("data-part", "choose");
        boxes.put(entry.id(), box);
        return box;
    }

    WorkChosen action(Button button) {
        button.addThemeVariants(ButtonVariant.SMALL);
        actions.add(button);
        return this;
    }

    List<InboxEntry> entries() {
        return new ArrayList<>(chosen.values());
    }

    void clear() {
        chosen.clear();
        changed();
    }

    /** What became of them, until something else is chosen. */
    void answer(Notice.Kind kind, String title, String text) {
        answer.removeAll();
        answer.add(new Notice(kind, title, text));
    }

    private void changed() {
        int many = chosen.size();
        count.setText(many == 0 ? "" : getTranslation("inbox.chosen", many));
        actions.setVisible(many > 0);
        none.setVisible(many > 0);
        all.setVisible(many < boxes.size() || boxes.isEmpty());
        bar.getElement().setAttribute("data-chosen", many > 0);
    }
}
