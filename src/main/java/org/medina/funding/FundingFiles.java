package org.medina.funding;

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

/** The files of a request. */
@Service
public class FundingFiles implements AttachedFiles.Removable<FundingId> {

    private static final int MAX_FILES = 50;

    private final FundingAccess access;
    private final FundingCase fundingCase;
    private final Attachments attachments;

    FundingFiles(FundingAccess access, FundingCase fundingCase, Attachments attachments) {
        this.access = access;
        this.fundingCase = fundingCase;
        this.attachments = attachments;
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, TOO_LARGE, INVALID */
    @Override
    @Transactional
    public AttachmentSummary attach(FundingId id, @Nullable String fileName, InputStream bytes, long declaredSize) {
        FundingRequest request = access.toChange(id, FundingAction.ATTACH).request();
        if (attachments.list(id.subject()).size() >= MAX_FILES) {
            throw Problem.invalid("file", "funding.problem.too-many", MAX_FILES + 1, MAX_FILES);
        }
        AttachmentSummary kept =
                attachments.upload(id.subject(), fileName == null ? "" : fileName, bytes, declaredSize);
        fundingCase.noted(request, request.status(), "attach", kept.fileName());
        return kept;
    }

    @Override
    @Transactional
    public void remove(FundingId id, UUID file) {
        FundingRequest request = access.toChange(id, FundingAction.ATTACH).request();
        AttachmentSummary found = of(id, file);
        attachments.remove(file);
        fundingCase.noted(request, request.status(), "detach", found.fileName());
    }

    @Override
    @Transactional(readOnly = true)
    public List<AttachmentSummary> list(FundingId id) {
        access.toSee(id, FundingAction.SEE_FILES);
        return attachments.list(id.subject());
    }

    /** @throws Problem NOT_FOUND also for files of another case */
    @Override
    @Transactional(readOnly = true)
    public AttachmentSummary find(FundingId id, UUID file) {
        access.toSee(id, FundingAction.SEE_FILES);
        return of(id, file);
    }

    @Override
    @Transactional(readOnly = true)
    public void writeTo(FundingId id, UUID file, OutputStream out) {
        find(id, file);
        attachments.writeTo(file, out);
    }

    private AttachmentSummary of(FundingId id, UUID file) {
        return attachments.get(id.subject(), file);
    }
}
