package org.medina.evidence.ui;

import static org.medina.evidence.ui.EvidenceSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.medina.base.SubjectRef;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Polling;
import org.medina.base.ui.Prose;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.casefile.ui.CasePanel;
import org.medina.evidence.Bundle;
import org.medina.evidence.Bundles;
import org.springframework.core.annotation.Order;

/** On a case’s page: take its evidence along. */
@org.springframework.stereotype.Component
@Order(120)
class EvidencePanel implements CasePanel {

    private final Bundles bundles;
    private final BundleList list;

    EvidencePanel(Bundles bundles, BundleList list) {
        this.bundles = bundles;
        this.list = list;
    }

    @Override
    public Optional<Component> of(SubjectRef subject) {
        if (!bundles.isOpenTo(subject)) {
            return Optional.empty();
        }
        var place = new Stack();
        fill(place, subject);
        return Optional.of(new Panel(say("panel"), place));
    }

    private void fill(Stack place, SubjectRef subject) {
        List<Bundle> all = bundles.of(subject);
        boolean underWay = all.stream().anyMatch(bundle -> bundle.state().isUnderWay());
        place.removeAll();
        place.add(Prose.quiet(say("lead")));
        if (!all.isEmpty()) {
            place.add(list.of(all));
        }
        if (underWay) {
            place.add(new Polling(() -> fill(place, subject)));
        } else {
            place.add(new Div(new Button(
                    say("make"),
                    event -> Told.attempt(() -> {
                        bundles.ask(subject);
                        fill(place, subject);
                    }))));
        }
    }
}
