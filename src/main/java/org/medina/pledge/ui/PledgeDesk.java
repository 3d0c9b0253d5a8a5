package org.medina.pledge.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.identity.Office;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgePaper;
import org.medina.signoff.SignedSheet;
import org.medina.signoff.ui.PaperDesk;

/** Takes the signed sheets of one pledge. */
record PledgeDesk(PledgePaper papers, PledgeId id) implements PaperDesk {

    @Override
    public List<Office> offices() {
        return papers.offices(id);
    }

    @Override
    public Optional<AttachmentSummary> keptScan() {
        return papers.keptScan(id);
    }

    @Override
    public void keepScan(@Nullable String fileName, InputStream bytes, long size) {
        papers.keepScan(id, fileName, bytes, size);
    }

    @Override
    public void record(SignedSheet sheet) {
        papers.record(id, sheet);
    }
}
