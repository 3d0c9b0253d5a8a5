package org.medina.correspondence;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachedFiles;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Service;

/** Scans and enclosures of letters; who sees a letter sees them, who wrote or recorded it adds them. */
@Service
public class LetterFiles implements AttachedFiles<UUID> {

    private static final String KIND = "letter";

    private final Correspondence letters;
    private final Attachments attachments;
    private final CurrentActor current;

    LetterFiles(Correspondence letters, Attachments attachments, CurrentActor current) {
        this.letters = letters;
        this.attachments = attachments;
        this.current = current;
    }

    /** Whether the actor may enclose something: a letter of the own organisation, or one that it recorded. */
    public boolean mayAttach(Letter letter) {
        Actor actor = current.get();
        if (!CorrespondenceRules.writes(actor)) {
            return false;
        }
        boolean recorded = letter.way() != Letter.Way.PORTAL && actor.isOfTheSecretariat();
        return recorded || letter.from() != null && actor.actsFor(letter.from());
    }

    @Override
    public AttachmentSummary attach(UUID id, @Nullable String fileName, InputStream bytes, long declaredSize) {
        if (!mayAttach(letters.get(id))) {
            throw Problem.forbidden();
        }
        return attachments.upload(subject(id), fileName == null ? "" : fileName, bytes, declaredSize);
    }

    @Override
    public List<AttachmentSummary> list(UUID id) {
        letters.get(id);
        return attachments.list(subject(id));
    }

    @Override
    public AttachmentSummary find(UUID id, UUID file) {
        letters.get(id);
        return attachments.get(subject(id), file);
    }

    @Override
    public void writeTo(UUID id, UUID file, OutputStream out) {
        attachments.writeTo(find(id, file).id(), out);
    }

    private static SubjectRef subject(UUID id) {
        return new SubjectRef(KIND, id);
    }
}
