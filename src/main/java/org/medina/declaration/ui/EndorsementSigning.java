package org.medina.declaration.ui;

import static org.medina.declaration.ui.DeclarationSay.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Panel;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Told;
import org.medina.declaration.DeclarationDetails;
import org.medina.declaration.DeclarationEndorsing;
import org.medina.declaration.DeclarationId;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.FreshLogin;
import org.medina.identity.Mandate;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.signoff.Signature;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The place to endorse: for which office, by which decision, with a sign-in fresh enough. */
@Service
class EndorsementSigning {

    private final DeclarationEndorsing endorsing;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Duration maxLoginAge;

    EndorsementSigning(
            DeclarationEndorsing endorsing,
            Offices offices,
            CurrentActor currentActor,
            Clock clock,
            @Value("${medina.signature.max-login-age}") Duration maxLoginAge) {
        this.endorsing = endorsing;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
        this.maxLoginAge = maxLoginAge;
    }

    /** What was entered for a declaration, kept in the session across the fresh sign-in. */
    private record Entered(
            DeclarationId declaration,
            String document,
            @Nullable LocalDate date) {}

    private record Attempt(DeclarationId id, @Nullable String hash, MandateFields fields, Consumer<Signature> signed) {}

    Panel of(DeclarationDetails declaration, Consumer<Signature> signed) {
        Actor actor = currentActor.get();
        Organisation own = actor.organisation();
        var panel = new Panel(say("declaration.endorse.yours"));
        Optional<Mandate> mandate = own == null || actor.person() == null
                ? Optional.empty()
                : offices.mandateOf(actor.person(), own.id(), clock.instant());
        if (mandate.isEmpty()) {
            return panel.content(new Notice(
                    Notice.Kind.WARNING,
                    say("declaration.endorse.no-mandate"),
                    say("declaration.endorse.no-mandate.text")));
        }
        panel.lead(
                say("declaration.endorse.yours.lead", mandate.get().office().title(), own == null ? "" : own.name()));
        var attempt = new Attempt(declaration.id(), declaration.textHash(), entered(declaration.id()), signed);
        var place = new Div();
        panel.content(
                DeclarationSay.code(declaration.textHash() == null ? "" : declaration.textHash()),
                attempt.fields().document,
                attempt.fields().date,
                place);
        fill(place, attempt);
        return panel;
    }

    private static MandateFields entered(DeclarationId id) {
        var fields = new MandateFields();
        Entered entered = VaadinSession.getCurrent().getAttribute(Entered.class);
        if (entered != null && entered.declaration().equals(id)) {
            fields.document.setValue(entered.document());
            fields.date.setValue(entered.date());
        }
        return fields;
    }

    /** The button that endorses; before it, where the sign-in is too old, the way to a fresh one and back. */
    private void fill(Div place, Attempt attempt) {
        place.removeAll();
        boolean fresh = Told.attempt(() -> FreshLogin.require(currentActor.get(), clock, maxLoginAge), problem -> {});
        if (!fresh) {
            place.add(stepUp(attempt));
            return;
        }
        var sign = new Button(say("declaration.endorse.do"));
        sign.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        sign.setDisableOnClick(true);
        sign.addClickListener(event -> {
            attempt.fields().clear();
            Told.attempt(() -> sign(attempt), problem -> refused(place, attempt, problem));
            sign.setEnabled(true);
        });
        place.add(sign);
    }

    private void sign(Attempt attempt) {
        Signature signature = endorsing.endorse(
                attempt.id(),
                attempt.hash(),
                attempt.fields().document.getValue(),
                attempt.fields().date.getValue());
        VaadinSession.getCurrent().setAttribute(Entered.class, null);
        attempt.signed().accept(signature);
    }

    private void refused(Div place, Attempt attempt, Problem problem) {
        if (problem.kind() == Problem.Kind.FRESH_LOGIN_NEEDED) {
            fill(place, attempt);
        } else {
            attempt.fields().refuse(problem);
        }
    }

    private Component stepUp(Attempt attempt) {
        var again = new Button(say("declaration.endorse.again"), event -> {
            VaadinSession.getCurrent()
                    .setAttribute(
                            Entered.class,
                            new Entered(
                                    attempt.id(),
                                    attempt.fields().document.getValue(),
                                    attempt.fields().date.getValue()));
            event.getSource().getUI().ifPresent(ui -> ui.getPage()
                    .setLocation(FreshLogin.address("/" + DeclarationNavigation.endorsing(attempt.id()))));
        });
        again.addThemeVariants(ButtonVariant.PRIMARY);
        return new Stack(
                new Notice(
                        Notice.Kind.INFO,
                        say("declaration.endorse.stale"),
                        say("declaration.endorse.stale.text", maxLoginAge.toMinutes())),
                again);
    }
}
