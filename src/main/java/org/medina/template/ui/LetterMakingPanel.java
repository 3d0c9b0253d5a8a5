package org.medina.template.ui;

import static org.medina.template.ui.TemplateNavigation.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Prose;
import org.medina.casefile.ui.CasePanel;
import org.medina.identity.CurrentActor;
import org.medina.template.Filling;
import org.medina.template.Template;
import org.springframework.core.annotation.Order;

/** On a case’s page: which letters and papers can be made from it. */
@org.springframework.stereotype.Component
@Order(105)
class LetterMakingPanel implements CasePanel {

    private final Filling filling;
    private final CurrentActor current;

    LetterMakingPanel(Filling filling, CurrentActor current) {
        this.filling = filling;
        this.current = current;
    }

    @Override
    public Optional<Component> of(SubjectRef subject) {
        List<Template> offered = current.find().isPresent() ? filling.offered(subject) : List.of();
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("medina-plain-list");
        offered.forEach(one -> list.add(new ListItem(
                new Anchor(TemplateNavigation.fill(subject.id(), one.id()), TemplateNavigation.name(one)))));
        return Optional.of(new Panel(say("make"), Prose.quiet(say("make.lead")), list));
    }
}
