package org.medina.admission.ui;

import static org.medina.admission.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medina.admission.Invitation;
import org.medina.admission.SeatDetails;
import org.medina.admission.SeatInvitations;
import org.medina.admission.Seats;
import org.medina.admission.Successions;
import org.medina.base.ui.Addressed;
import org.medina.base.ui.EmptyState;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Told;
import org.medina.base.ui.Tone;
import org.medina.identity.Organisation;
import org.medina.identity.Role;

/** An organisation’s people: who acts for it, who is invited, and what is on its way. Its own people read it too. */
@Route(AdmissionNavigation.SEATS + "/:alias")
@PermitAll
class SeatView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private final Seats seats;
    private final SeatInvitations invitations;
    private final SeatQuestions questions;
    private final Successions successions;
    private final ErrandPanels errands;
    private final ReaderTime times;
    private String title = "";

    SeatView(
            Seats seats,
            SeatInvitations invitations,
            SeatQuestions questions,
            Successions successions,
            ErrandPanels errands,
            ReaderTime times) {
        this.seats = seats;
        this.invitations = invitations;
        this.questions = questions;
        this.successions = successions;
        this.errands = errands;
        this.times = times;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.find(event, "alias", alias -> Optional.of(seats.get(alias))).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(SeatDetails seat) {
        Organisation organisation = seat.organisation();
        title = organisation.name();
        boolean may = seats.mayChange() && !seat.roles().isEmpty();
        Runnable again = () -> show(seats.get(organisation.alias()));
        removeAll();
        var header = new PageHeader(title).lead(say("organisation." + organisation.kind()));
        if (seats.mayChange()) {
            header.over(new Anchor(AdmissionNavigation.SEATS, say("seats.back")));
        }
        if (successions.mayRead(organisation.id())) {
            header.actions(new Anchor(
                    AdmissionNavigation.seat(organisation.alias()) + "/" + AdmissionNavigation.HAND_OVER,
                    say("hand-over")));
        }
        if (may) {
            header.actions(standing(seat, again));
        }
        add(header);
        SeatDetails.Suspended suspended = seat.suspended();
        if (suspended != null) {
            add(new Notice(
                    Notice.Kind.WARNING,
                    say("suspended", times.day(suspended.at()), suspended.byName()),
                    suspended.reason()));
        }
        add(members(seat, may, again), invited(seat, may, again));
        if (seats.mayChange()) {
            add(errands.of(seat.errands(), again));
        }
        add(errands.history(seat.history()));
    }

    private Button standing(SeatDetails seat, Runnable again) {
        if (seat.suspended() == null) {
            return new Button(
                    say("suspend"),
                    event -> questions.suspend(seat.organisation(), again).open());
        }
        return new Button(say("resume"), event -> {
            Told.attempt(() -> seats.resume(seat.organisation().alias()));
            again.run();
        });
    }

    private Panel members(SeatDetails seat, boolean may, Runnable again) {
        var panel = new Panel(say("members"));
        if (may) {
            var invite = new Button(
                    say("person.invite"),
                    event -> questions.invite(seat.organisation(), again).open());
            invite.addThemeVariants(ButtonVariant.PRIMARY);
            panel.tools(invite);
        }
        if (seat.members().isEmpty()) {
            return panel.content(new EmptyState(say("members.none"), say("members.none.text")));
        }
        var list = list();
        seat.members().forEach(member -> {
            ListItem item = item(member.person().name(), roles(member.roles()));
            if (may) {
                var remove = new Button(say("person.remove"), event -> questions
                        .remove(seat.organisation(), member, again)
                        .open());
                remove.setAriaLabel(say("person.remove.of", member.person().name()));
                item.add(remove);
            }
            list.add(item);
        });
        return panel.content(list);
    }

    private Component invited(SeatDetails seat, boolean may, Runnable again) {
        List<Invitation> open =
                seat.invitations().stream().filter(Invitation::isOpen).toList();
        var panel = new Panel(say("invitations"));
        if (open.isEmpty()) {
            panel.setVisible(false);
            return panel;
        }
        var list = list();
        var place = new Stack();
        open.forEach(invitation -> {
            ListItem item = item(invitation.name(), roles(invitation.roles()) + " · " + invitation.email());
            boolean sent = invitation.state() == Invitation.State.SENT;
            item.add(new StatusBadge(say("invitation." + invitation.state()), sent ? Tone.SKY : Tone.AMBER));
            if (may && sent) {
                var link = new Button(say("invitation.link"), event -> link(place, invitation));
                link.setAriaLabel(say("invitation.link.of", invitation.name()));
                item.add(link);
            }
            if (may) {
                var withdraw = new Button(
                        say("invitation.withdraw"),
                        event -> questions.withdraw(invitation, again).open());
                withdraw.setAriaLabel(say("invitation.withdraw.of", invitation.name()));
                item.add(withdraw);
            }
            list.add(item);
        });
        return panel.content(list, place);
    }

    private void link(Stack place, Invitation invitation) {
        place.removeAll();
        Told.attempt(() -> {
            var code = new Code(invitations.link(invitation.id()));
            code.addClassName("medina-code");
            place.add(
                    new Notice(
                            Notice.Kind.INFO,
                            say("invitation.link.made", invitation.name()),
                            say("invitation.link.text")),
                    code);
        });
    }

    private static String roles(Collection<Role> roles) {
        return roles.stream().map(role -> say("role.short." + role)).collect(Collectors.joining(", "));
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("medina-files");
        return list;
    }

    private static ListItem item(String name, String under) {
        var who = new Span(name);
        who.addClassName("medina-strong");
        var quiet = new Span(under);
        quiet.addClassName("medina-quiet");
        var words = new Div(who, quiet);
        words.addClassName("medina-file-words");
        return new ListItem(words);
    }
}
