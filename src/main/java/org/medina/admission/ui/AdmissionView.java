package org.medina.admission.ui;

import static org.medina.admission.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.admission.Admission;
import org.medina.admission.AdmissionLetters;
import org.medina.admission.AdmissionRequest;
import org.medina.admission.AdmissionState;
import org.medina.admission.Admissions;
import org.medina.attachment.ui.FilesPanels;
import org.medina.base.ui.Addressed;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.YourTurnPanel;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;

/** One organisation on its way in: what it says of itself, its letter, both checks, and what is made of it. */
@Route(AdmissionNavigation.ADMISSIONS + "/:admission")
@PermitAll
class AdmissionView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PARAMETER = "admission";

    private final Admissions admissions;
    private final AdmissionLetters letters;
    private final FilesPanels files;
    private final AdmissionQuestions questions;
    private final ErrandPanels errands;
    private final ReferenceData reference;
    private final Stack link = new Stack();
    private final Stack body = new Stack();
    private String title = "";

    AdmissionView(
            Admissions admissions,
            AdmissionLetters letters,
            FilesPanels files,
            AdmissionQuestions questions,
            ErrandPanels errands,
            ReferenceData reference) {
        this.admissions = admissions;
        this.letters = letters;
        this.files = files;
        this.questions = questions;
        this.errands = errands;
        this.reference = reference;
        add(body);
    }

    static RouteParameters at(Admission admission) {
        return new RouteParameters(PARAMETER, admission.id().toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.find(event, PARAMETER, typed -> id(typed).map(admissions::get))
                .ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** The link of an admission that was just entered; it is shown this once. */
    void showLink(String address) {
        var code = new Code(address);
        code.addClassName("medina-code");
        link.add(new Notice(Notice.Kind.INFO, say("link"), say("link.text")), code);
    }

    private void show(Admission admission) {
        title = admission.request().name();
        Runnable again = () -> show(admissions.get(admission.id()));
        body.removeAll();
        body.add(
                new PageHeader(title)
                        .over(new Anchor(AdmissionNavigation.ADMISSIONS, say("back")), Say.badge(admission.state()))
                        .lead(say("kind." + admission.kind())),
                link,
                turn(admission, again));
        List<String> alike = admissions.alike(admission.id());
        if (!alike.isEmpty() && admission.state().isOpen()) {
            body.add(new Notice(Notice.Kind.WARNING, say("alike"), say("alike.text", String.join(", ", alike))));
        }
        if (admission.state() == AdmissionState.ADMITTED) {
            body.add(errands.of(admissions.errands(admission.id()), again));
        }
        body.add(
                files.of(letters, admission.id(), admission.state().isOpen(), "admission.letters.empty"),
                facts(admission, again),
                errands.history(admissions.history(admission.id())));
    }

    private Component turn(Admission admission, Runnable again) {
        AdmissionState state = admission.state();
        if (state == AdmissionState.ADMITTED) {
            var panel = YourTurnPanel.others(say("turn.admitted"), say("turn.admitted.text"));
            return admission.organisation() == null
                    ? panel
                    : panel.next(new Anchor(AdmissionNavigation.seat(admission.alias()), say("turn.people")));
        }
        if (state == AdmissionState.REFUSED) {
            Admission.Closing closing = admission.closing();
            String reason = closing == null || closing.reason() == null ? "" : closing.reason();
            return YourTurnPanel.others(say("turn.refused"), reason);
        }
        boolean may = admissions.mayCheck(admission);
        boolean second = admission.check() != null;
        YourTurnPanel panel = may
                ? YourTurnPanel.yours(say(second ? "turn.second" : "turn.first"), say("turn.check.text"))
                : YourTurnPanel.others(
                        say(second ? "turn.other" : "turn.letter"),
                        say(second ? "turn.other.text" : "turn.letter.text"));
        if (may) {
            var check = new Button(
                    say(second ? "admit" : "check"),
                    event -> questions.check(admission, again).open());
            check.addThemeVariants(ButtonVariant.PRIMARY);
            panel.action(check, say(second ? "admit.follows" : "check.follows"));
        }
        panel.action(
                new Button(
                        say("refuse"),
                        event -> questions.refuse(admission, again).open()),
                say("refuse.follows"));
        if (!may) {
            panel.action(new Button(say("reload"), event -> again.run()), say("reload.follows"));
        }
        return panel;
    }

    private Panel facts(Admission admission, Runnable again) {
        AdmissionRequest said = admission.request();
        var facts = new FactList().fact(say("join.name"), said.name()).fact(say("alias"), admission.alias());
        String country = said.country();
        if (country != null) {
            facts.fact(say("join.country"), reference.label(CodeList.COUNTRY, country));
        }
        if (said.focal()) {
            facts.fact(say("kind.MINISTRY"), say("focal"));
        }
        facts.fact(say("join.office"), said.office()).fact(say("join.email"), said.email());
        String words = said.words();
        if (words != null) {
            facts.fact(say("join.words"), new Span(words));
        }
        var panel = new Panel(say("facts"), facts);
        if (admission.state().isOpen()) {
            panel.tools(new Button(
                    say("correct"), event -> questions.correct(admission, again).open()));
        }
        return panel;
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
