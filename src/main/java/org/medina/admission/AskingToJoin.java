package org.medina.admission;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.Sha256;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.refdata.ReferenceData;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The door for organisations that nobody knows yet; what they are told is what a link of theirs shows. */
@Service
public class AskingToJoin {

    private static final int MOST_A_DAY = 200;
    private static final int MOST_LETTERS = 5;

    private final AdmissionRows rows;
    private final AdmissionHistory history;
    private final AdmissionEntry entry;
    private final Admissions admissions;
    private final Attachments attachments;
    private final Organisations organisations;
    private final ReferenceData reference;
    private final AskingLimit limit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskingToJoin(
            AdmissionRows rows,
            AdmissionHistory history,
            AdmissionEntry entry,
            Admissions admissions,
            Attachments attachments,
            Organisations organisations,
            ReferenceData reference,
            AskingLimit limit,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.entry = entry;
        this.admissions = admissions;
        this.attachments = attachments;
        this.organisations = organisations;
        this.reference = reference;
        this.limit = limit;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** A file as it comes in. */
    public record Letter(String fileName, InputStream bytes, long size) {}

    /**
     * Asks to take part, with the letter of designation.
     *
     * @param address where the request comes from, to hold off who asks too often
     * @return the secret of the link by which they see where it stands
     * @throws Problem INVALID with an entry a field, TOO_LARGE, TOO_MANY where too many ask
     */
    public String ask(AdmissionRequest request, @Nullable Letter letter, String address) {
        AdmissionRequest checked = request.checked(reference);
        if (letter == null) {
            throw Problem.invalid("letter", "admission.problem.letter");
        }
        limit.count(address, clock.instant());
        Timestamp yesterday = Timestamp.from(clock.instant().minus(Duration.ofDays(1)));
        if (rows.askedSince(yesterday) >= MOST_A_DAY) {
            throw AskingLimit.tooMany();
        }
        UUID id = Ids.next();
        AttachmentSummary kept = take(id, checked, letter);
        try {
            return transaction.execute(status -> {
                String secret =
                        entry.enter(checked, AdmissionState.ASKED, null, id).secret();
                history.noteFromOutside(id, checked.office(), "asked");
                events.publishEvent(new AdmissionWaits(id, clock.instant()));
                return secret;
            });
        } catch (RuntimeException e) {
            attachments.remove(kept.id());
            throw e;
        }
    }

    /** Where it stands; empty where the link is none of ours. */
    public Optional<Admission> status(String secret) {
        return rows.byStatus(Sha256.of(secret));
    }

    /** How many letters came so far. */
    public int letters(Admission admission) {
        return attachments.list(AdmissionLetters.subject(admission.id())).size();
    }

    /** Whether it may send a letter now. */
    public boolean maySend(Admission admission) {
        return admission.state().isOpen() && letters(admission) < MOST_LETTERS;
    }

    /**
     * Sends the letter, or another one.
     *
     * @throws Problem NOT_FOUND, WRONG_STATE once it is closed, INVALID, TOO_LARGE, TOO_MANY where too many come
     */
    public void send(String secret, @Nullable Letter letter, String address) {
        if (letter == null) {
            throw Problem.invalid("letter", "admission.problem.letter");
        }
        Admission admission = status(secret).orElseThrow(Problem::notFound);
        if (!maySend(admission)) {
            throw Problem.of(
                    Problem.Kind.WRONG_STATE,
                    "problem.wrong-state",
                    admission.state().name());
        }
        limit.count(address, clock.instant());
        take(admission.id(), admission.request(), letter);
        admissions.letterCame(admission.id(), Optional.of(admission.request().office()));
    }

    private AttachmentSummary take(UUID id, AdmissionRequest request, Letter letter) {
        OrganisationId secretariat = organisations.all(OrganisationKind.SECRETARIAT).stream()
                .findFirst()
                .map(Organisation::id)
                .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "admission.problem.not-yet"));
        return attachments.uploadFromOutside(
                AdmissionLetters.subject(id),
                request.office(),
                secretariat,
                letter.fileName(),
                letter.bytes(),
                letter.size());
    }
}
