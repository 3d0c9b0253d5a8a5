package org.medina.mailbox;

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
import org.springframework.stereotype.Service;

/** What came with a mail; nobody adds to it. */
@Service
public class ReceivedFiles implements AttachedFiles<UUID> {

    private static final String KIND = "mail";

    private final ReceivedMails mails;
    private final Attachments attachments;

    ReceivedFiles(ReceivedMails mails, Attachments attachments) {
        this.mails = mails;
        this.attachments = attachments;
    }

    @Override
    public AttachmentSummary attach(UUID id, @Nullable String fileName, InputStream bytes, long declaredSize) {
        throw Problem.forbidden();
    }

    @Override
    public List<AttachmentSummary> list(UUID id) {
        mails.get(id);
        return attachments.list(subject(id));
    }

    @Override
    public AttachmentSummary find(UUID id, UUID file) {
        mails.get(id);
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
