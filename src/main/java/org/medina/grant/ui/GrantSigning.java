package org.medina.grant.ui;

import static org.medina.grant.ui.GrantSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.grant.GrantAgreements;
import org.medina.grant.GrantDetails;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.FreshLogin;
import org.medina.identity.Mandate;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.signoff.Signature;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The place to sign an agreement: for which office, by which decision, with a sign-in fresh enough. */
@Service
class GrantSigning {

    private final GrantAgreements agreements;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Duration maxLoginAge;

    GrantSigning(
            GrantAgreements agreements,
            Offices offices,
            CurrentActor currentActor,
            Clock clock,
            @Value("${medina.signature.max-login-age}") Duration maxLoginAge) {
        this.agreements = agreements;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
        this.maxLoginAge = maxLoginAge;
    }

    /** What was entered, kept in the session across the fresh sign-in. */
    private record Entered(String document, @Nullable LocalDate date) {}

    private record Attempt(
            GrantDetails grant, String hash, TextField document, DatePicker date, Consumer<Signature> signed) {}

    Panel of(GrantDetails grant, String hash, Consumer<Signature> signed) {
        Actor actor = currentActor.get();
        Organisation own = actor.organisation();
        var panel = new Panel(say("grant.sign.yours"));
        Optional<Mandate> mandate = own == null || actor.person() == null
                ? Optional.empty()
                : offices.mandateOf(actor.person(), own.id(), clock.instant());
        if (mandate.isEmpty()) {
            return panel.content(
                    new Notice(Notice.Kind.WARNING, say("grant.sign.no-mandate"), say("grant.sign.no-mandate.text")));
        }
        panel.lead(say("grant.sign.yours.lead", mandate.get().office().title(), own == null ? "" : own.name()));
        var document = document(mandate.get());
        var date = date();
        var place = new Div();
        panel.content(GrantSay.code(hash), document, date, place);
        fill(place, new Attempt(grant, hash, document, date, signed));
        return panel;
    }

    /** The button that signs; before it, where the sign-in is too old, the way to a fresh one and back. */
    private void fill(Div place, Attempt attempt) {
        place.removeAll();
        boolean fresh = Told.attempt(() -> FreshLogin.require(currentActor.get(), clock, maxLoginAge), problem -> {});
        if (!fresh) {
            place.add(stepUp(attempt));
            return;
        }
        var sign = new Button(say("grant.sign.do"));
        sign.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        sign.setDisableOnClick(true);
        sign.addClickListener(event -> {
            attempt.document().setInvalid(false);
            attempt.date().setInvalid(false);
            Told.attempt(() -> sign(attempt), problem -> refused(place, attempt, problem));
            sign.setEnabled(true);
        });
        place.add(sign);
    }

    private void sign(Attempt attempt) {
        Signature signature = agreements.sign(
                attempt.grant().id(),
                attempt.hash(),
                attempt.document().getValue(),
                attempt.date().getValue());
        VaadinSession.getCurrent().setAttribute(Entered.class, null);
        attempt.signed().accept(signature);
    }

    private void refused(Div place, Attempt attempt, Problem problem) {
        if (problem.kind() == Problem.Kind.FRESH_LOGIN_NEEDED) {
            fill(place, attempt);
            return;
        }
        for (FieldProblem wrong : problem.fields()) {
            HasValidation field = wrong.field().endsWith("date") ? attempt.date() : attempt.document();
            field.setErrorMessage(Told.words(wrong));
            field.setInvalid(true);
        }
        if (problem.fields().isEmpty()) {
            Told.refused(problem);
        }
    }

    private Component stepUp(Attempt attempt) {
        var again = new Button(say("grant.sign.again"), event -> {
            VaadinSession.getCurrent()
                    .setAttribute(
                            Entered.class,
                            new Entered(
                                    attempt.document().getValue(),
                                    attempt.date().getValue()));
            event.getSource().getUI().ifPresent(ui -> ui.getPage()
                    .setLocation(FreshLogin.address(
                            "/" + GrantNavigation.signing(attempt.grant().id()))));
        });
        again.addThemeVariants(ButtonVariant.PRIMARY);
        return new Stack(
                new Notice(
                        Notice.Kind.INFO,
                        say("grant.sign.stale"),
                        say("grant.sign.stale.text", maxLoginAge.toMinutes())),
                again);
    }

    private static TextField document(Mandate mandate) {
        var field = new TextField(say("grant.sign.document"));
        field.setHelperText(say("grant.sign.document.help"));
        field.setWidthFull();
        field.setRequiredIndicatorVisible(true);
        Entered entered = VaadinSession.getCurrent().getAttribute(Entered.class);
        field.setValue(entered != null ? entered.document() : Objects.requireNonNullElse(mandate.document(), ""));
        return field;
    }

    private static DatePicker date() {
        var field = new DayPicker(say("grant.sign.date"));
        field.setRequiredIndicatorVisible(true);
        Entered entered = VaadinSession.getCurrent().getAttribute(Entered.class);
        if (entered != null) {
            field.setValue(entered.date());
        }
        return field;
    }
}
