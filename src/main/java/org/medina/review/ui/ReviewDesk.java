package org.medina.review.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.identity.Office;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewPaper;
import org.medina.signoff.SignedSheet;
import org.medina.signoff.ui.PaperDesk;

/** Takes the signed sheets of one review, of whichever office of its chain. */
record ReviewDesk(ReviewPaper papers, ReviewDetails review) implements PaperDesk {

    @Override
    public List<Office> offices() {
        return papers.offices(review.id());
    }

    @Override
    public String name(Office office) {
        return ReviewSay.say("review.paper.office", office.title(), review.name(office.organisation()));
    }

    @Override
    public Optional<AttachmentSummary> keptScan() {
        return papers.keptScan(review.id());
    }

    @Override
    public void keepScan(@Nullable String fileName, InputStream bytes, long size) {
        papers.keepScan(review.id(), fileName, bytes, size);
    }

    @Override
    public void record(SignedSheet sheet) {
        papers.record(review.id(), sheet);
    }
}
