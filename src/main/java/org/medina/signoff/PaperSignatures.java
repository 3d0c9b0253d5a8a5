package org.medina.signoff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.springframework.stereotype.Service;

/** The paper way: a sheet is printed, signed, scanned, entered by one person and compared by another. */
@Service
public class PaperSignatures {

    /** The sheet of the subject's current text. */
    public PaperSheet sheet(SubjectRef subject) {
        throw new IllegalStateException("not filled in yet");
    }

    /** The current actor enters a signed sheet; it counts once somebody else has compared it. */
    public PaperRecord recordPaper(SubjectRef subject, String hash, PaperClaim claim) {
        throw new IllegalStateException("not filled in yet");
    }

    /**
     * The current actor, another person than who entered it, compares the scan with the text.
     *
     * @param reason needed when it is not right
     */
    public PaperRecord checkPaper(UUID id, boolean right, @Nullable String reason) {
        throw new IllegalStateException("not filled in yet");
    }

    public List<PaperRecord> papers(SubjectRef subject) {
        throw new IllegalStateException("not filled in yet");
    }
}
