package org.medina.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files, keeps them, hands them out; checks what they are, not who asks: that is the journey's to do before. */
@Service
@EnableConfigurationProperties(AttachmentSettings.class)
public class Attachments {

    private static final String FIELD = "file";

    /** Stands where files have the id of a person: who sent it has none. */
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final AttachmentStore store;
    private final AttachmentSettings settings;
    private final FileType types;
    private final CurrentActor actors;
    private final Clock clock;
    private final TransactionTemplate transaction;

    private record Sender(PersonId person, String name, OrganisationId organisation) {}

    Attachments(
            AttachmentStore store,
            AttachmentSettings settings,
            FileType types,
            CurrentActor actors,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.settings = settings;
        this.types = types;
        this.actors = actors;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Keeps a file for a case, uploaded by the current actor. Reads the bytes before it opens a transaction; called
     * inside one, that one stays open for as long as the sender sends.
     *
     * @param declaredSize what the sender says, -1 where they say nothing; only ever used to refuse early
     * @throws Problem TOO_LARGE, or INVALID for empty files, too many files and types that are not taken
     */
    public AttachmentSummary upload(SubjectRef subject, String fileName, InputStream bytes, long declaredSize) {
        Actor actor = actors.get();
        PersonId person = actor.person();
        Organisation organisation = actor.organisation();
        if (person == null || organisation == null) {
            throw Problem.forbidden();
        }
        return upload(subject, new Sender(person, actor.name(), organisation.id()), fileName, bytes, declaredSize);
    }

    /**
     * As {@link #upload(SubjectRef, String, InputStream, long)}, from somebody who has no account.
     *
     * @param sender what they are called, for those who read the file
     * @param keeper the organisation that they sent it to
     */
    public AttachmentSummary uploadFromOutside(
            SubjectRef subject,
            String sender,
            OrganisationId keeper,
            String fileName,
            InputStream bytes,
            long declaredSize) {
        return upload(subject, new Sender(NOBODY, sender, keeper), fileName, bytes, declaredSize);
    }

    private AttachmentSummary upload(
            SubjectRef subject, Sender sender, String fileName, InputStream bytes, long declaredSize) {
        long most = settings.maxSize().toBytes();
        if (declaredSize > most) {
            throw tooLarge();
        }
        try (Spool spool = Spool.of(bytes, most)) {
            if (spool.tooLarge()) {
                throw tooLarge();
            }
            AttachmentSummary file = describe(subject, sender, fileName, spool);
            transaction.executeWithoutResult(status -> keep(file, spool));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a case, oldest first. */
    public List<AttachmentSummary> list(SubjectRef subject) {
        return store.list(subject);
    }

    public Optional<AttachmentSummary> find(UUID id) {
        return store.find(id);
    }

    /** One of the files of that subject. @throws Problem NOT_FOUND, also where it belongs to another */
    public AttachmentSummary get(SubjectRef subject, UUID id) {
        return store.find(id).filter(found -> found.subject().equals(subject)).orElseThrow(Problem::notFound);
    }

    /** @throws Problem NOT_FOUND */
    public void writeTo(UUID id, OutputStream out) {
        try {
            store.writeTo(find(id).orElseThrow(Problem::notFound), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a file off its case; the bytes go with the last file that has them, unless a signature covers them.
     *
     * @throws Problem NOT_FOUND
     */
    @Transactional
    public void remove(UUID id) {
        store.delete(find(id).orElseThrow(Problem::notFound));
    }

    /** Keeps the bytes of these files for good, because somebody is about to sign for them. */
    @Transactional
    public void hold(Collection<String> sha256) {
        for (String hash : sha256) {
            if (!store.hold(hash)) {
                throw new IllegalArgumentException("no file with SHA-256 " + hash + " is kept here");
            }
        }
    }

    private AttachmentSummary describe(SubjectRef subject, Sender sender, String fileName, Spool spool)
            throws IOException {
        String name = FileName.clean(fileName, List.of());
        if (spool.size() == 0) {
            throw Problem.invalid(FIELD, "attachment.empty", name);
        }
        String type = types.of(spool.file(), name);
        if (!settings.allowedTypes().contains(type)) {
            throw Problem.invalid(FIELD, "attachment.type-not-taken", name, type);
        }
        return new AttachmentSummary(
                Ids.next(),
                subject,
                FileName.clean(name, types.extensions(type)),
                type,
                spool.size(),
                spool.sha256(),
                sender.person(),
                sender.name(),
                sender.organisation(),
                clock.instant());
    }

    private void keep(AttachmentSummary file, Spool spool) {
        store.lock(file.subject());
        if (store.count(file.subject()) >= settings.maxPerCase()) {
            throw Problem.invalid(FIELD, "attachment.too-many", settings.maxPerCase());
        }
        try {
            store.insert(file, store.keep(spool, file.at()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Problem tooLarge() {
        return Problem.of(
                Problem.Kind.TOO_LARGE,
                "attachment.too-large",
                settings.maxSize().toMegabytes());
    }
}
