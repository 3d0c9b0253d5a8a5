package org.medina.mailbox;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medina.attachment.Attachments;
import org.medina.base.Ids;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.correspondence.Correspondence;
import org.medina.correspondence.Letter;
import org.medina.correspondence.LetterFiles;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a message, once, in one transaction: into the letters of a case where it replies to a notice from its reader’s own
 * address, else into the list that officers look through.
 */
@Service
class Intake {

    private final MailRows rows;
    private final ReplyAddresses replies;
    private final Receipts receipts;
    private final Correspondence letters;
    private final LetterFiles letterFiles;
    private final Attachments attachments;
    private final Organisations organisations;
    private final CurrentActor current;
    private final Messages messages;
    private final Clock clock;

    Intake(
            MailRows rows,
            ReplyAddresses replies,
            Receipts receipts,
            Correspondence letters,
            LetterFiles letterFiles,
            Attachments attachments,
            Organisations organisations,
            CurrentActor current,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.replies = replies;
        this.receipts = receipts;
        this.letters = letters;
        this.letterFiles = letterFiles;
        this.attachments = attachments;
        this.organisations = organisations;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    private record Reader(Actor actor, SubjectRef subject) {}

    private interface Keeping {
        void keep(String name, byte[] bytes);
    }

    @Transactional(readOnly = true)
    boolean knows(IncomingMail.Place place) {
        return rows.knows(place);
    }

    /** Does nothing where the same message was taken before, from wherever. */
    @Transactional
    void take(IncomingMail mail, IncomingMail.Place place) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        if (mail.automatic()) {
            rows.insert(id, mail, place, ReceivedMail.State.AUTOMATIC, now);
        } else if (rows.insert(id, mail, place, ReceivedMail.State.WAITING, now)) {
            List<ReceivedMail.RefusedFile> refused =
                    reader(mail).map(reader -> letter(id, mail, reader)).orElseGet(() -> keep(id, mail));
            rows.refused(id, refused);
            receipts.tell(mail.sender(), !refused.isEmpty());
        }
    }

    /** Empty also where they have lost sight of the case, may not write there, or the mail has no words to be read. */
    private Optional<Reader> reader(IncomingMail mail) {
        return mail.missing() != null
                ? Optional.empty()
                : replies.among(mail.to()).flatMap(reply -> organisations
                        .person(reply.person())
                        .filter(person ->
                                person.email().strip().toLowerCase(Locale.ROOT).equals(mail.sender()))
                        .flatMap(person -> organisations.actorFor(person.id(), reply.organisation()))
                        .filter(actor -> !actor.isOfTheSecretariat())
                        .filter(actor -> current.callAs(actor, () -> letters.isOpenTo(reply.subject())))
                        .map(actor -> new Reader(actor, reply.subject())));
    }

    private List<ReceivedMail.RefusedFile> letter(UUID id, IncomingMail mail, Reader reader) {
        return current.callAs(reader.actor(), () -> {
            Letter letter = letters.receive(reader.subject(), MailWords.letter(mail.subject(), mail.words()));
            rows.decide(id, ReceivedMail.State.LETTER, reader.subject(), null, null, clock.instant());
            byte[] whole =
                    MailWords.whole(mail.sender(), mail.senderName(), mail.subject(), mail.sentAt(), mail.whole());
            List<IncomingMail.Part> all = new ArrayList<>(List.of(new IncomingMail.Part(MailWords.FILE, whole)));
            all.addAll(mail.parts());
            return refused(
                    all,
                    (name, bytes) ->
                            letterFiles.attach(letter.id(), name, new ByteArrayInputStream(bytes), bytes.length));
        });
    }

    private List<ReceivedMail.RefusedFile> keep(UUID id, IncomingMail mail) {
        OrganisationId keeper =
                organisations.all(OrganisationKind.SECRETARIAT).getFirst().id();
        List<ReceivedMail.RefusedFile> refused = refused(
                mail.parts(),
                (name, bytes) -> attachments.uploadFromOutside(
                        ReceivedFiles.subject(id),
                        mail.senderName(),
                        keeper,
                        name,
                        new ByteArrayInputStream(bytes),
                        bytes.length));
        String missing = mail.missing();
        return missing == null
                ? refused
                : List.of(new ReceivedMail.RefusedFile(
                        MailWords.FILE, messages.get(Locale.ENGLISH, "mailbox.missing." + missing)));
    }

    /** Keeps those that are taken; a refusal of one stops none of the others. */
    private List<ReceivedMail.RefusedFile> refused(List<IncomingMail.Part> parts, Keeping keeping) {
        List<ReceivedMail.RefusedFile> refused = new ArrayList<>();
        for (IncomingMail.Part part : parts) {
            try {
                keeping.keep(part.name(), part.bytes());
            } catch (Problem problem) {
                refused.add(new ReceivedMail.RefusedFile(MailReader.line(part.name()), words(problem)));
            }
        }
        return refused;
    }

    private String words(Problem problem) {
        return problem.fields().isEmpty()
                ? messages.get(
                        Locale.ENGLISH,
                        problem.messageKey(),
                        problem.arguments().toArray())
                : problem.fields().stream()
                        .map(field -> messages.get(
                                Locale.ENGLISH,
                                field.messageKey(),
                                field.arguments().toArray()))
                        .collect(Collectors.joining(" "));
    }
}
