package org.medina.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medina.admission.AdmissionWaits;
import org.medina.admission.Admissions;
import org.medina.base.Messages;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.identity.PersonInRole;
import org.medina.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Officers are told that letters of designation wait for their check, in the way in which they wish to be told of new work: at most
 * once an hour, or once a day. The mail says how many, and nothing of who asked: the form is open to everybody.
 */
@Component
class AdmissionMails implements LoneMail {

    private static final Set<Role> ADMIT = Set.of(Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_HEAD);

    private final OutboxRows outbox;
    private final Admissions admissions;
    private final Organisations organisations;
    private final WishRows wishes;
    private final Messages messages;
    private final LoneLetters letters;
    private final String publicUrl;

    AdmissionMails(
            OutboxRows outbox,
            Admissions admissions,
            Organisations organisations,
            WishRows wishes,
            Messages messages,
            LoneLetters letters,
            @Value("${medina.public-url}") String publicUrl) {
        this.outbox = outbox;
        this.admissions = admissions;
        this.organisations = organisations;
        this.wishes = wishes;
        this.messages = messages;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    @EventListener
    void on(AdmissionWaits waits) {
        List<UUID> officers = organisations.all(OrganisationKind.SECRETARIAT).stream()
                .flatMap(office -> organisations.people(office.id()).stream())
                .filter(one -> ADMIT.contains(one.role()))
                .map(PersonInRole::person)
                .map(person -> person.id().value())
                .distinct()
                .toList();
        Map<UUID, Map<NoticeKind, NoticeWay>> said = wishes.ways(officers);
        officers.forEach(officer -> {
            NoticeWay way =
                    said.getOrDefault(officer, Map.of()).getOrDefault(NoticeKind.WORK, NoticeKind.WORK.unlessSaid());
            when(way, officer, waits.at())
                    .ifPresent(key -> outbox.put(officer, OutgoingMail.ADMISSION, key, waits.at()));
        });
    }

    /** The hour or the day of which there is one mail; none for those who look into the portal. */
    private Optional<String> when(NoticeWay way, UUID officer, Instant at) {
        return switch (way) {
            case MAIL -> Optional.of(at.truncatedTo(ChronoUnit.HOURS).toString());
            case DAILY ->
                Optional.of(
                        LocalDate.ofInstant(at, wishes.reader(officer).zone()).toString());
            case PORTAL, OFF -> Optional.empty();
        };
    }

    @Override
    public Set<String> kinds() {
        return Set.of(OutgoingMail.ADMISSION);
    }

    /** Empty where nothing waits any more. */
    @Override
    public Optional<Letter> write(OutgoingMail mail) {
        int waiting = admissions.waitingFor(new PersonId(mail.person()));
        return waiting == 0 ? Optional.empty() : Optional.of(letter(mail, waiting));
    }

    /** For operators, also where nothing waits. */
    @Override
    public Letter preview(OutgoingMail mail) {
        return letter(mail, admissions.waitingFor(new PersonId(mail.person())));
    }

    private Letter letter(OutgoingMail mail, int waiting) {
        Locale language = wishes.reader(mail.person()).language();
        return letters.letter(
                mail,
                language,
                new LoneLetters.Content(
                        messages.get(language, "notification.admission.subject"),
                        messages.get(language, "notification.admission.text", waiting),
                        publicUrl + "/admissions",
                        messages.get(language, "notification.admission.open"),
                        messages.get(language, "notification.admission.two"),
                        messages.get(language, "notification.admission.why")));
    }
}
