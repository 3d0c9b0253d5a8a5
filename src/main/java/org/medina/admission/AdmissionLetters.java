package org.medina.admission;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachedFiles;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.springframework.stereotype.Service;

/** Letters of designation; the secretariat reads them, and adds what came by post or mail. */
@Service
public class AdmissionLetters implements AttachedFiles<UUID> {

    private static final String KIND = "admission";

    private final Admissions admissions;
    private final Attachments attachments;

    AdmissionLetters(Admissions admissions, Attachments attachments) {
        this.admissions = admissions;
        this.attachments = attachments;
    }

    @Override
    public AttachmentSummary attach(UUID id, @Nullable String fileName, InputStream bytes, long declaredSize) {
        Admission admission = admissions.get(id);
        if (!admission.state().isOpen()) {
            throw Problem.of(
                    Problem.Kind.WRONG_STATE,
                    "problem.wrong-state",
                    admission.state().name());
        }
        AttachmentSummary kept = attachments.upload(subject(id), fileName == null ? "" : fileName, bytes, declaredSize);
        admissions.letterCame(id, Optional.empty());
        return kept;
    }

    @Override
    public List<AttachmentSummary> list(UUID id) {
        admissions.get(id);
        return attachments.list(subject(id));
    }

    @Override
    public AttachmentSummary find(UUID id, UUID file) {
        admissions.get(id);
        return attachments.get(subject(id), file);
    }

    @Override
    public void writeTo(UUID id, UUID file, OutputStream out) {
        attachments.writeTo(find(id, file).id(), out);
    }

    static SubjectRef subject(UUID id) {
        return new SubjectRef(KIND, id);
    }
}
