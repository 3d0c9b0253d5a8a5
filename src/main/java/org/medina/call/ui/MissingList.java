package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.medina.base.FieldProblem;

/** The sections of the editor, and how much of each still keeps the call from being published. */
final class MissingList extends Nav {

    private final OrderedList sections = new OrderedList();
    private final Div whole = new Div();
    private final Button tell = new Button(say("call.form.tell"));

    private final Map<String, List<String>> fields;
    private final String kind;

    /** @param kind begins the keys of what is said of the whole, e.g. {@code call.form} */
    MissingList(Map<String, List<String>> fields, String kind) {
        this.fields = fields;
        this.kind = kind;
        addClassName("medina-form-progress");
        setAriaLabel(say("call.form.sections"));
        sections.getElement().setAttribute("role", "list");
        whole.addClassName("medina-form-whole");
        tell.addThemeVariants(ButtonVariant.SMALL);
        add(sections, whole, tell);
    }

    void onTell(Runnable listener) {
        tell.addClickListener(event -> listener.run());
    }

    void show(List<FieldProblem> problems) {
        whole.setText(problems.isEmpty() ? say(kind + ".whole") : say(kind + ".missing", problems.size()));
        whole.getElement().setAttribute("data-complete", problems.isEmpty());
        tell.setVisible(!problems.isEmpty());
        sections.removeAll();
        fields.forEach((section, names) -> sections.add(new ListItem(line(section, names, problems))));
    }

    private static Anchor line(String section, List<String> fields, List<FieldProblem> problems) {
        long open = problems.stream()
                .filter(wrong -> fields.stream().anyMatch(field -> CallForm.isOf(field, wrong)))
                .count();
        var name = new Span(say("call.section." + section));
        name.addClassName("medina-form-progress-name");
        var state = new Span(open == 0 ? say("call.form.section.whole") : say("call.form.section.missing", open));
        state.addClassName("medina-form-progress-state");
        // a plain link would be taken for a change of page
        var link = new Anchor("#" + CallForm.anchor(section), name, state);
        link.getElement().setAttribute("router-ignore", true);
        link.getElement().setAttribute("data-needed", open > 0);
        return link;
    }
}
