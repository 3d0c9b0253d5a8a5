package org.medina.signoff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.ui.DayPicker;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.identity.CurrentActor;
import org.medina.identity.FreshLogin;
import org.medina.identity.Mandate;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.signoff.NotMandated;
import org.medina.signoff.Signature;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Places to sign: for which office, by which decision, with a sign-in fresh enough. */
@Service
public class SigningPanels {

    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Duration maxLoginAge;
    private final ReaderTime times;

    SigningPanels(
            Offices offices,
            CurrentActor currentActor,
            Clock clock,
            @Value("${medina.signature.max-login-age}") Duration maxLoginAge,
            ReaderTime times) {
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
        this.maxLoginAge = maxLoginAge;
        this.times = times;
    }

    /** What was entered, kept in the session across the fresh sign-in. */
    private record Entered(String document, @Nullable LocalDate date) {}

    public Panel of(ToSign what) {
        var panel = new Panel(say("signoff.sign.yours"));
        Organisation own = currentActor.get().organisation();
        Optional<Mandate> mandate = own == null ? Optional.empty() : mandate(own);
        if (own == null || mandate.isEmpty()) {
            return panel.content(new Notice(Notice.Kind.WARNING, say("signoff.sign.no-mandate.title"), refusal(own)));
        }
        panel.lead(say("signoff.sign.yours.lead", mandate.get().office().title(), own.name()));
        var fingerprint = new Code(what.hash());
        fingerprint.addClassName("medina-fingerprint");
        TextField document = document(mandate.get());
        DatePicker date = date();
        var place = new Div();
        offices.insteadOf(mandate.get(), clock.instant())
                .ifPresent(whom -> panel.content(new Notice(
                        Notice.Kind.INFO, say("signoff.sign.behalf", whom), say("signoff.sign.behalf.text", whom))));
        panel.content(new Div(fingerprint), document, date, place);
        fill(place, new Attempt(what, document, date));
        return panel;
    }

    private String refusal(@Nullable Organisation own) {
        if (own == null) {
            return say("signoff.sign.no-organisation");
        }
        var why = NotMandated.of(offices, currentActor.get().person(), own, clock.instant());
        return say(why.key(), why.arguments(times::day, times::moment).toArray());
    }

    private Optional<Mandate> mandate(Organisation own) {
        return Optional.ofNullable(currentActor.get().person())
                .flatMap(person -> offices.mandateOf(person, own.id(), clock.instant()));
    }

    private record Attempt(ToSign what, TextField document, DatePicker date) {}

    /** The button that signs; before it, where the sign-in is too old, the way to a fresh one and back. */
    private void fill(Div place, Attempt attempt) {
        place.removeAll();
        boolean fresh = Told.attempt(() -> FreshLogin.require(currentActor.get(), clock, maxLoginAge), problem -> {});
        if (!fresh) {
            place.add(stepUp(attempt));
            return;
        }
        var sign = new Button(say("signoff.sign.do"));
        sign.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        sign.setDisableOnClick(true);
        sign.addClickListener(event -> {
            attempt.document().setInvalid(false);
            attempt.date().setInvalid(false);
            Told.attempt(() -> sign(attempt), problem -> refused(place, attempt, problem));
            sign.setEnabled(true);
        });
        place.add(sign);
        place.addClassName("medina-turn");
        place.addClassName("medina-turn--plain");
    }

    private void sign(Attempt attempt) {
        Signature signature = attempt.what()
                .act()
                .sign(attempt.document().getValue(), attempt.date().getValue());
        VaadinSession.getCurrent().setAttribute(Entered.class, null);
        attempt.what().signed().accept(signature);
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
        var notice = new Notice(
                Notice.Kind.INFO, say("signoff.sign.stale"), say("signoff.sign.stale.text", maxLoginAge.toMinutes()));
        var again = new Button(say("signoff.sign.again"), event -> {
            VaadinSession.getCurrent()
                    .setAttribute(
                            Entered.class,
                            new Entered(
                                    attempt.document().getValue(),
                                    attempt.date().getValue()));
            event.getSource().getUI().ifPresent(ui -> ui.getPage()
                    .setLocation(FreshLogin.address("/" + attempt.what().back())));
        });
        again.addThemeVariants(ButtonVariant.PRIMARY);
        return new Stack(notice, again);
    }

    private static TextField document(Mandate mandate) {
        var field = new TextField(say("signoff.sign.document"));
        field.setHelperText(say("signoff.sign.document.help"));
        field.setWidthFull();
        field.setRequiredIndicatorVisible(true);
        Entered entered = VaadinSession.getCurrent().getAttribute(Entered.class);
        field.setValue(entered != null ? entered.document() : Objects.requireNonNullElse(mandate.document(), ""));
        return field;
    }

    private static DatePicker date() {
        var field = new DayPicker(say("signoff.sign.date"));
        field.setRequiredIndicatorVisible(true);
        Entered entered = VaadinSession.getCurrent().getAttribute(Entered.class);
        if (entered != null) {
            field.setValue(entered.date());
        }
        return field;
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
