package org.medina.review.ui;

import static org.medina.review.ui.ReviewSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.FreshLogin;
import org.medina.identity.Mandate;
import org.medina.identity.Offices;
import org.medina.review.ReviewId;
import org.medina.review.ReviewSigning;
import org.medina.signoff.Signature;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The place to sign a dossier: for which office, by which decision, with a sign-in fresh enough. */
@Service
class ReviewSigningPlace {

    private final ReviewSigning signing;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Duration maxLoginAge;

    ReviewSigningPlace(
            ReviewSigning signing,
            Offices offices,
            CurrentActor currentActor,
            Clock clock,
            @Value("${medina.signature.max-login-age}") Duration maxLoginAge) {
        this.signing = signing;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
        this.maxLoginAge = maxLoginAge;
    }

    /** What was entered, kept in the session across the fresh sign-in. */
    private record Entered(String document, @Nullable LocalDate date) {}

    private record Attempt(
            ReviewId review, String hash, TextField document, DayPicker date, Consumer<Signature> signed) {

        Entered entered() {
            return new Entered(document.getValue(), date.getValue());
        }
    }

    Panel of(ReviewId review, String hash, Consumer<Signature> signed) {
        var panel = new Panel(say("review.sign.yours"));
        Optional<Mandate> mandate = mandate();
        if (mandate.isEmpty()) {
            return panel.content(
                    new Notice(Notice.Kind.WARNING, say("review.sign.no-mandate"), say("review.sign.no-mandate.text")));
        }
        panel.lead(say("review.sign.yours.lead", mandate.get().office().title()));
        var attempt = new Attempt(
                review,
                hash,
                new TextField(say("review.sign.document")),
                new DayPicker(say("review.sign.date")),
                signed);
        prepare(attempt, mandate.get());
        var place = new Div();
        fill(place, attempt);
        return panel.content(attempt.document(), attempt.date(), place);
    }

    private Optional<Mandate> mandate() {
        Actor actor = currentActor.get();
        return actor.organisation() == null || actor.person() == null
                ? Optional.empty()
                : offices.mandateOf(actor.person(), actor.organisation().id(), clock.instant());
    }

    private static void prepare(Attempt attempt, Mandate mandate) {
        Entered entered = VaadinSession.getCurrent().getAttribute(Entered.class);
        attempt.document().setHelperText(say("review.sign.document.help"));
        attempt.document().setWidthFull();
        attempt.document().setRequiredIndicatorVisible(true);
        attempt.document()
                .setValue(entered == null ? Objects.requireNonNullElse(mandate.document(), "") : entered.document());
        attempt.date().setRequiredIndicatorVisible(true);
        attempt.date().setValue(entered == null ? null : entered.date());
    }

    /** The button that signs; in its place, where the sign-in is too old, the way to a fresh one and back. */
    private void fill(Div place, Attempt attempt) {
        place.removeAll();
        boolean fresh = Told.attempt(() -> FreshLogin.require(currentActor.get(), clock, maxLoginAge), problem -> {});
        place.add(fresh ? sign(place, attempt) : stepUp(attempt));
    }

    private Button sign(Div place, Attempt attempt) {
        var sign = new Button(say("review.sign.do"));
        sign.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        sign.setDisableOnClick(true);
        sign.addClickListener(event -> {
            attempt.document().setInvalid(false);
            attempt.date().setInvalid(false);
            Told.attempt(() -> sign(attempt), problem -> refused(place, attempt, problem));
            sign.setEnabled(true);
        });
        return sign;
    }

    private void sign(Attempt attempt) {
        Entered entered = attempt.entered();
        Signature signature = signing.sign(attempt.review(), attempt.hash(), entered.document(), entered.date());
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
        var again = new Button(say("review.sign.again"), event -> {
            VaadinSession.getCurrent().setAttribute(Entered.class, attempt.entered());
            String back = FreshLogin.address("/" + ReviewNavigation.signing(attempt.review()));
            event.getSource().getUI().ifPresent(ui -> ui.getPage().setLocation(back));
        });
        again.addThemeVariants(ButtonVariant.PRIMARY);
        return new Stack(
                new Notice(
                        Notice.Kind.INFO,
                        say("review.sign.stale"),
                        say("review.sign.stale.text", maxLoginAge.toMinutes())),
                again);
    }
}
