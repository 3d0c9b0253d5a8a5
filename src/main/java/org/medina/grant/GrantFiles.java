package org.medina.grant;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachedFiles;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a grant: evidence, the signed agreement, what belongs to a report. They are kept for good. */
@Service
public class GrantFiles implements AttachedFiles<GrantId> {

    private final GrantAccess access;
    private final GrantCase grantCase;
    private final Attachments attachments;

    GrantFiles(GrantAccess access, GrantCase grantCase, Attachments attachments) {
        this.access = access;
        this.grantCase = grantCase;
        this.attachments = attachments;
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, TOO_LARGE, INVALID */
    @Override
    @Transactional
    public AttachmentSummary attach(GrantId id, @Nullable String fileName, InputStream bytes, long declaredSize) {
        Grant grant = access.toChange(id, GrantAction.ATTACH).grant();
        AttachmentSummary kept =
                attachments.upload(id.subject(), fileName == null ? "" : fileName, bytes, declaredSize);
        grantCase.moved(grant, grant.stage(), "attach", kept.fileName());
        return kept;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AttachmentSummary> list(GrantId id) {
        access.toSee(id, GrantAction.SEE_FILES);
        return attachments.list(id.subject());
    }

    /** @throws Problem NOT_FOUND also for files of another case */
    @Override
    @Transactional(readOnly = true)
    public AttachmentSummary find(GrantId id, UUID file) {
        access.toSee(id, GrantAction.SEE_FILES);
        return attachments.get(id.subject(), file);
    }

    @Override
    @Transactional(readOnly = true)
    public void writeTo(GrantId id, UUID file, OutputStream out) {
        find(id, file);
        attachments.writeTo(file, out);
    }
}
