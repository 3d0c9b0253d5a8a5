package org.medina.attachment;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.SubjectRef;
import org.springframework.stereotype.Service;

/** Takes files, keeps them, hands them out; checks what they are, not who asks. */
@Service
public class Attachments {

    /**
     * Keeps a file for a case, uploaded by the current actor.
     *
     * @param declaredSize what the sender says, -1 where they say nothing; only ever used to refuse early
     * @throws org.medina.base.Problem TOO_LARGE, or INVALID for empty files and types that are not taken
     */
    public AttachmentSummary upload(SubjectRef subject, String fileName, InputStream bytes, long declaredSize) {
        throw new IllegalStateException("not filled in yet");
    }

    /** The files of a case, oldest first. */
    public List<AttachmentSummary> list(SubjectRef subject) {
        throw new IllegalStateException("not filled in yet");
    }

    public Optional<AttachmentSummary> find(UUID id) {
        throw new IllegalStateException("not filled in yet");
    }

    /** @throws org.medina.base.Problem NOT_FOUND */
    public void writeTo(UUID id, OutputStream out) {
        throw new IllegalStateException("not filled in yet");
    }

    /** @throws org.medina.base.Problem NOT_FOUND */
    public void remove(UUID id) {
        throw new IllegalStateException("not filled in yet");
    }
}
