package org.medina.pledge;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachedFiles;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.Problem;
import org.medina.casefile.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a pledge; a signature covers them by their hashes. */
@Service
public class PledgeFiles implements AttachedFiles.Removable<PledgeId> {

    private static final int MAX_FILES = 50;

    private final PledgeAccess access;
    private final PledgeCase pledgeCase;
    private final Attachments attachments;

    PledgeFiles(PledgeAccess access, PledgeCase pledgeCase, Attachments attachments) {
        this.access = access;
        this.pledgeCase = pledgeCase;
        this.attachments = attachments;
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, TOO_LARGE, INVALID */
    @Override
    @Transactional
    public AttachmentSummary attach(PledgeId id, @Nullable String fileName, InputStream bytes, long declaredSize) {
        Pledge pledge = access.toChange(id, PledgeAction.ATTACH).pledge();
        if (attachments.list(id.subject()).size() >= MAX_FILES) {
            throw Problem.invalid("file", "pledge.problem.too-many", MAX_FILES + 1, MAX_FILES);
        }
        AttachmentSummary kept =
                attachments.upload(id.subject(), fileName == null ? "" : fileName, bytes, declaredSize);
        pledgeCase.noted(pledge, pledge.status(), "attach", kept.fileName(), Visibility.CITY);
        return kept;
    }

    @Override
    @Transactional
    public void remove(PledgeId id, UUID file) {
        Pledge pledge = access.toChange(id, PledgeAction.ATTACH).pledge();
        AttachmentSummary found = of(id, file);
        attachments.remove(file);
        pledgeCase.noted(pledge, pledge.status(), "detach", found.fileName(), Visibility.CITY);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AttachmentSummary> list(PledgeId id) {
        access.toSee(id, PledgeAction.SEE_FILES);
        return attachments.list(id.subject());
    }

    /** @throws Problem NOT_FOUND also for files of another case */
    @Override
    @Transactional(readOnly = true)
    public AttachmentSummary find(PledgeId id, UUID file) {
        access.toSee(id, PledgeAction.SEE_FILES);
        return of(id, file);
    }

    @Override
    @Transactional(readOnly = true)
    public void writeTo(PledgeId id, UUID file, OutputStream out) {
        find(id, file);
        attachments.writeTo(file, out);
    }

    private AttachmentSummary of(PledgeId id, UUID file) {
        return attachments.get(id.subject(), file);
    }
}
