package org.medina.admission.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.admission.Invitation;
import org.medina.admission.SeatDetails;
import org.medina.admission.SeatInvitations;
import org.medina.admission.SeatRow;
import org.medina.admission.Seats;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.base.api.Reason;
import org.medina.identity.OrganisationKind;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Admission")
class SeatsApi {

    private static final String ALL = "/api/v1/seats";
    private static final String ONE = ALL + "/{alias}";
    private static final String INVITATION = "/api/v1/invitations/{id}";

    private final Seats seats;
    private final SeatInvitations invitations;
    private final Messages messages;

    SeatsApi(Seats seats, SeatInvitations invitations, Messages messages) {
        this.seats = seats;
        this.invitations = invitations;
        this.messages = messages;
    }

    @Schema(name = "Seat")
    record Row(
            String alias,
            String name,
            OrganisationKind kind,
            int people,
            int invited,
            int waiting,
            boolean empty,
            boolean suspended) {

        static Row of(SeatRow row) {
            return new Row(
                    row.organisation().alias(),
                    row.organisation().name(),
                    row.organisation().kind(),
                    row.people(),
                    row.invited(),
                    row.waiting(),
                    row.isEmpty(),
                    row.suspended());
        }
    }

    @Schema(name = "SeatDetails")
    record Details(
            String alias,
            String name,
            List<Member> members,
            List<Invited> invitations,
            List<AdmissionJson.Made> errands,
            List<AdmissionJson.Act> history,

            @Schema(description = "Why its people may not act for now") @Nullable
            String suspended) {}

    @Schema(name = "SeatMember")
    record Member(UUID id, String name, List<String> roles) {}

    @Schema(name = "SeatInvitation")
    record Invited(
            UUID id,
            String email,
            String firstName,
            String lastName,
            List<String> roles,
            Invitation.State state,
            Instant invitedAt) {

        static Invited of(Invitation invitation) {
            return new Invited(
                    invitation.id(),
                    invitation.email(),
                    invitation.firstName(),
                    invitation.lastName(),
                    names(invitation.roles()),
                    invitation.state(),
                    invitation.invitedAt());
        }
    }

    @Schema(name = "PersonToInvite")
    record Invite(
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,

            @Schema(description = "As the realm spells them, e.g. city-coordinator") @Nullable
            List<String> roles) {

        SeatInvitations.Draft draft() {
            Set<Role> known = EnumSet.noneOf(Role.class);
            Objects.requireNonNullElse(roles, List.<String>of())
                    .forEach(name -> known.add(Role.ofRealmName(String.valueOf(name))
                            .orElseThrow(() -> Problem.invalid("roles", "admission.problem.roles"))));
            return new SeatInvitations.Draft(
                    Objects.requireNonNullElse(email, ""),
                    Objects.requireNonNullElse(firstName, ""),
                    Objects.requireNonNullElse(lastName, ""),
                    known);
        }
    }

    @Schema(name = "SeatInvitationLink")
    record Link(String url) {}

    @Operation(summary = "All organisations that take part, by name, with how many act for them. For the secretariat")
    @GetMapping(ALL)
    Listing<Row> list() {
        return new Listing<>(seats.all().stream().map(Row::of).toList(), null);
    }

    @Operation(summary = "An organisation and its people; for the secretariat, and for themselves")
    @GetMapping(ONE)
    Details read(@PathVariable String alias) {
        SeatDetails seat = seats.get(alias);
        return new Details(
                seat.organisation().alias(),
                seat.organisation().name(),
                seat.members().stream()
                        .map(member -> new Member(
                                member.person().id().value(),
                                member.person().name(),
                                names(Set.copyOf(member.roles()))))
                        .toList(),
                seat.invitations().stream().map(Invited::of).toList(),
                seat.errands().stream()
                        .map(errand -> AdmissionsApi.made(errand, messages))
                        .toList(),
                seat.history().stream().map(AdmissionJson.Act::of).toList(),
                seat.suspended() == null ? null : seat.suspended().reason());
    }

    @Operation(summary = "Invite somebody to act for an organisation")
    @PostMapping(ONE + "/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Invited invite(@PathVariable String alias, @RequestBody Invite person) {
        return Invited.of(invitations.invite(seats.changing(alias).id(), person.draft()));
    }

    @Operation(summary = "Take somebody out of an organisation; their mandates end")
    @PostMapping(ONE + "/members/{person}/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String alias,
            @PathVariable UUID person,
            @RequestBody(required = false) @Nullable Reason reason) {
        seats.remove(alias, new PersonId(person), Reason.of(reason));
    }

    @Operation(summary = "Let nobody act for an organisation until it is resumed")
    @PostMapping(ONE + "/suspend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void suspend(@PathVariable String alias, @RequestBody(required = false) @Nullable Reason reason) {
        seats.suspend(alias, Reason.of(reason));
    }

    @Operation(summary = "Let its people act again")
    @PostMapping(ONE + "/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable String alias) {
        seats.resume(alias);
    }

    @Operation(summary = "Make a link for somebody who is invited, to hand over otherwise than by mail; told this once")
    @PostMapping(INVITATION + "/link")
    @ResponseStatus(HttpStatus.CREATED)
    Link link(@PathVariable UUID id) {
        return new Link(invitations.link(id));
    }

    @Operation(summary = "Take an invitation back")
    @PostMapping(INVITATION + "/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        invitations.withdraw(id);
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::realmName).sorted().collect(Collectors.toList());
    }
}
