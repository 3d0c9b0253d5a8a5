package org.medina.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medina.base.Problem;
import org.medina.base.ui.FactList;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.oversight.Journeys;
import org.medina.oversight.StageTarget;
import org.medina.oversight.StageTargets;

/** How many days cases should be in a stage at most; the head of the secretariat changes it in place. */
@Route(OversightNavigation.TARGETS)
@PermitAll
class OversightTargetsView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final transient StageTargets targets;

    OversightTargetsView(StageTargets targets) {
        this.targets = targets;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("oversight.targets.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<StageTarget> all = targets.all();
        boolean may = targets.maySet();
        removeAll();
        add(
                new PageHeader(getTranslation("oversight.targets.title"))
                        .lead(getTranslation(may ? "oversight.targets.lead.head" : "oversight.targets.lead")),
                new OversightPages(OversightNavigation.TARGETS));
        for (String kind : Journeys.KINDS) {
            var facts = new FactList();
            all.stream()
                    .filter(target -> target.journey().equals(kind))
                    .forEach(target -> facts.fact(
                            OversightWords.stage(kind, target.stage()), may ? field(target) : words(target)));
            add(new Panel(OversightWords.journey(kind), facts));
        }
    }

    private Component words(StageTarget target) {
        return new Span(
                target.days() == null
                        ? getTranslation("oversight.targets.none")
                        : getTranslation("oversight.days", target.days()));
    }

    private Component field(StageTarget target) {
        var field = new IntegerField();
        field.setAriaLabel(getTranslation(
                "oversight.targets.field", OversightWords.place(target.journey() + "/" + target.stage())));
        field.setValue(target.days());
        field.setPlaceholder(getTranslation("oversight.targets.none"));
        field.setSuffixComponent(new Span(getTranslation("oversight.targets.days")));
        field.setClearButtonVisible(true);
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && !field.isInvalid()) {
                save(target, field);
            }
        });
        return new Div(field);
    }

    private void save(StageTarget target, IntegerField field) {
        boolean done = Told.attempt(
                () -> targets.set(target.journey(), target.stage(), field.getValue()),
                problem -> refuse(field, problem));
        if (done) {
            field.setInvalid(false);
            Told.done(
                    getTranslation("oversight.targets.saved", OversightWords.stage(target.journey(), target.stage())));
        }
    }

    private static void refuse(IntegerField field, Problem problem) {
        field.setErrorMessage(Told.words(problem));
        field.setInvalid(true);
    }
}
