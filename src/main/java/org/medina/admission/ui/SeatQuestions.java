package org.medina.admission.ui;

import static org.medina.admission.ui.Say.say;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.medina.admission.Invitation;
import org.medina.admission.SeatDetails;
import org.medina.admission.SeatInvitations;
import org.medina.admission.Seats;
import org.medina.base.ui.Question;
import org.medina.base.ui.Told;
import org.medina.identity.Organisation;
import org.medina.identity.Role;
import org.springframework.stereotype.Component;

/** How people are invited and taken out, and an organisation suspended. */
@Component
class SeatQuestions {

    private final Seats seats;
    private final SeatInvitations invitations;

    SeatQuestions(Seats seats, SeatInvitations invitations) {
        this.seats = seats;
        this.invitations = invitations;
    }

    Question invite(Organisation organisation, Runnable after) {
        var first = new TextField(say("person.first"));
        var last = new TextField(say("person.last"));
        var email = new EmailField(say("person.email"));
        email.setHelperText(say("person.email.help"));
        var roles = new CheckboxGroup<Role>(say("person.roles"));
        roles.setItems(invitations.roles(organisation));
        roles.setItemLabelGenerator(role -> say("role." + role));
        roles.addClassName("medina-choices");
        List.<HasSize>of(first, last, email).forEach(HasSize::setWidthFull);
        return new Question(say("person.invite"), say("person.invite.text", organisation.name()))
                .field("firstName", first)
                .field("lastName", last)
                .field("email", email)
                .field("roles", roles)
                .answer(say("person.invite"), () -> {
                    invitations.invite(
                            organisation.id(),
                            new SeatInvitations.Draft(
                                    email.getValue() == null ? "" : email.getValue(),
                                    first.getValue(),
                                    last.getValue(),
                                    roles.getValue()));
                    Told.done(say("person.invited"));
                    after.run();
                });
    }

    Question withdraw(Invitation invitation, Runnable after) {
        return new Question(say("invitation.withdraw"), say("invitation.withdraw.text", invitation.name()))
                .answer(
                        say("invitation.withdraw"),
                        () -> {
                            invitations.withdraw(invitation.id());
                            after.run();
                        },
                        ButtonVariant.ERROR);
    }

    Question remove(Organisation organisation, SeatDetails.Member member, Runnable after) {
        TextArea reason = reason();
        return new Question(
                        say("person.remove"),
                        say("person.remove.text", member.person().name(), organisation.name()))
                .field("reason", reason)
                .answer(
                        say("person.remove"),
                        () -> {
                            seats.remove(organisation.alias(), member.person().id(), reason.getValue());
                            Told.done(say("person.removed"));
                            after.run();
                        },
                        ButtonVariant.ERROR);
    }

    Question suspend(Organisation organisation, Runnable after) {
        TextArea reason = reason();
        return new Question(say("suspend"), say("suspend.text", organisation.name()))
                .field("reason", reason)
                .answer(
                        say("suspend"),
                        () -> {
                            seats.suspend(organisation.alias(), reason.getValue());
                            after.run();
                        },
                        ButtonVariant.ERROR);
    }

    private static TextArea reason() {
        var reason = new TextArea(say("reason"));
        reason.setHelperText(say("reason.help"));
        reason.setWidthFull();
        return reason;
    }
}
