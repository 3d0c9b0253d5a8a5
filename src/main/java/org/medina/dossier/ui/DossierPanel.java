package org.medina.dossier.ui;

import static org.medina.base.ui.Prose.quiet;
import static org.medina.dossier.ui.DossierSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.medina.base.SubjectRef;
import org.medina.base.ui.FactList;
import org.medina.base.ui.ListRow;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Polling;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.dossier.DossierDetails;
import org.medina.dossier.DossierReading;
import org.medina.dossier.Dossiers;
import org.medina.dossier.Repetition;

/** On the page of a journey’s case: its dossier, how far it is, what can be had of it, and its earlier versions. */
@org.springframework.stereotype.Component
public class DossierPanel {

    private final DossierReading reading;
    private final Dossiers dossiers;
    private final DossierFileLinks files;
    private final ReaderTime times;

    DossierPanel(DossierReading reading, Dossiers dossiers, DossierFileLinks files, ReaderTime times) {
        this.reading = reading;
        this.dossiers = dossiers;
        this.files = files;
        this.times = times;
    }

    /** Empty where there is none that the reader may see. */
    public Optional<Component> of(SubjectRef about) {
        return reading.of(about).isEmpty() ? Optional.empty() : Optional.of(new Live(about));
    }

    /** Shows itself anew while something is under way. */
    private final class Live extends Composite<Stack> {

        private final SubjectRef about;

        Live(SubjectRef about) {
            this.about = about;
            show();
        }

        private void show() {
            List<DossierDetails> versions = reading.of(about);
            getContent().removeAll();
            if (versions.isEmpty()) {
                return;
            }
            DossierDetails newest = versions.getFirst();
            var panel = new Panel(say("dossier.panel"), body(newest));
            if (versions.size() > 1) {
                panel.content(earlier(versions.subList(1, versions.size())));
            }
            getContent().add(panel);
            boolean repeating = reading.repetition(newest.id())
                    .filter(repetition -> repetition.progress().state().isUnderWay())
                    .isPresent();
            if (newest.progress().state().isUnderWay() || repeating) {
                getContent().add(new Polling(this::show));
            }
        }

        private Component body(DossierDetails dossier) {
            var body = new Stack(new FactList()
                    .fact(say("dossier.version"), say("dossier.version.number", dossier.number()))
                    .fact(say("dossier.frozen"), times.moment(dossier.frozenAt()))
                    .fact(say("dossier.pledges"), say("dossier.pledges.count", dossier.pledges())));
            switch (dossier.progress().state()) {
                case WAITING, COMPILING -> body.add(new Making(dossier.progress()));
                case FAILED -> {
                    body.add(new Notice(Notice.Kind.DANGER, say("dossier.failed"), say("dossier.failed.text")));
                    if (reading.mayCompile(dossier.id())) {
                        body.add(action("dossier.resume", () -> dossiers.resume(dossier.id())));
                    }
                }
                case COMPILED -> compiled(dossier, body);
            }
            return body;
        }

        private void compiled(DossierDetails dossier, Stack body) {
            body.add(files.of(dossier));
            var look = new Anchor(DossierNavigation.path(dossier.id()), say("dossier.look"));
            look.addClassNames("medina-button", "medina-button--quiet");
            body.add(new Div(look));
            if (reading.mayCompile(dossier.id())) {
                Optional<Repetition> repetition = reading.repetition(dossier.id());
                repetition.ifPresent(again -> body.add(repeated(again)));
                if (repetition
                        .filter(again -> again.progress().state().isUnderWay())
                        .isEmpty()) {
                    body.add(quiet(say("dossier.repeat.lead")));
                    body.add(action("dossier.repeat", () -> dossiers.repeat(dossier.id())));
                }
            }
        }

        private Component repeated(Repetition again) {
            if (again.endedAt() == null) {
                return new Making(again.progress());
            }
            return again.isSame()
                    ? new Notice(
                            Notice.Kind.SUCCESS,
                            say("dossier.repeat.same"),
                            say("dossier.repeat.same.text", times.moment(again.endedAt())))
                    : new Notice(
                            Notice.Kind.DANGER,
                            say("dossier.repeat.differs"),
                            say("dossier.repeat.differs.text", again.differing().toString()));
        }

        private Div action(String key, Runnable work) {
            return new Div(new Button(
                    say(key),
                    event -> Told.attempt(() -> {
                        work.run();
                        show();
                    })));
        }

        private Component earlier(List<DossierDetails> versions) {
            var list = new UnorderedList();
            list.addClassName("medina-plain-list");
            versions.forEach(version -> list.add(new ListItem(new ListRow(new Anchor(
                            DossierNavigation.path(version.id()), say("dossier.version.number", version.number())))
                    .foot(new Span(times.moment(version.frozenAt()))))));
            return new Stack(quiet(say("dossier.earlier")), list);
        }
    }
}
