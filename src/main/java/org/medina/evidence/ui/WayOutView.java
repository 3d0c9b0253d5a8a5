package org.medina.evidence.ui;

import static org.medina.evidence.ui.EvidenceSay.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.medina.base.Problem;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Polling;
import org.medina.base.ui.Prose;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.evidence.Bundle;
import org.medina.evidence.BundleScope;
import org.medina.evidence.Bundles;
import org.medina.evidence.TakenWhole;

/** Everything as files: of the own organisation, or of all. */
@Route(EvidenceNavigation.PATH)
@PermitAll
class WayOutView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final Bundles bundles;
    private final BundleList list;
    private final ReaderTime times;
    private final Stack place = new Stack();
    private final Stack taken = new Stack();

    WayOutView(Bundles bundles, BundleList list, ReaderTime times) {
        this.bundles = bundles;
        this.list = list;
        this.times = times;
        var script = new Anchor("/verify/script", say("script"));
        script.getElement().setAttribute("router-ignore", true);
        var check = new Paragraph(say("check") + " ");
        check.add(Prose.code("python3 medina-verify.py …zip --expect …"));
        add(
                new PageHeader(say("title")).lead(say("title.lead")),
                new Panel(say("ask"), place),
                new Panel(say("checking"), check, new Div(script)),
                new Panel(say("whole"), taken));
    }

    @Override
    public String getPageTitle() {
        return say("title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (bundles.offered().isEmpty()) {
            throw Problem.forbidden();
        }
        fill();
    }

    private void fill() {
        List<Bundle> all = bundles.ofMany();
        place.removeAll();
        if (all.stream().anyMatch(bundle -> bundle.state().isUnderWay())) {
            place.add(new Polling(this::fill));
        } else {
            var acts = new Div();
            acts.addClassName("medina-filters");
            bundles.offered().forEach(scope -> acts.add(ask(scope)));
            place.add(acts);
        }
        fillTaken();
        place.add(all.isEmpty() ? new EmptyState(say("empty"), say("empty.text")) : list.of(all));
    }

    private void fillTaken() {
        List<TakenWhole> whole = bundles.takenWhole();
        taken.removeAll();
        taken.add(Prose.quiet(say(whole.isEmpty() ? "whole.none" : "whole.lead")));
        whole.forEach(one -> {
            var line = new Paragraph(times.moment(one.at()) + " ");
            line.add(Prose.code(one.hash()));
            taken.add(line);
        });
    }

    private Button ask(BundleScope scope) {
        return new Button(
                say("ask." + scope),
                event -> Told.attempt(() -> {
                    bundles.ask(scope);
                    fill();
                }));
    }
}
