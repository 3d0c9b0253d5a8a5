package org.medina.signoff.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.identity.Office;
import org.medina.signoff.SignedSheet;

/** Where a journey takes sheets that were signed by hand; every method asks for itself who may. */
public interface PaperDesk {

    /** The offices that can have signed. */
    List<Office> offices();

    /** How an office is told from the others. */
    default String name(Office office) {
        return office.title();
    }

    /** The scan that the current actor has kept and not yet entered. */
    Optional<AttachmentSummary> keptScan();

    void keepScan(@Nullable String fileName, InputStream bytes, long size);

    void record(SignedSheet sheet);
}
