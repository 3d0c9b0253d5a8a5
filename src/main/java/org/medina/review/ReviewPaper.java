package org.medina.review;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.signoff.Chains;
import org.medina.signoff.PaperRecord;
import org.medina.signoff.PaperSheet;
import org.medina.signoff.PaperSignatures;
import org.medina.signoff.SignedSheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A part of the chain that is signed by hand: a sheet is printed, entered by one person with its scan, compared by another. */
@Service
public class ReviewPaper {

    private final ReviewAccess access;
    private final ReviewChain chain;
    private final ReviewCase reviewCase;
    private final ReviewProcess process;
    private final ReviewSigning signing;
    private final PaperSignatures papers;
    private final Offices offices;

    ReviewPaper(
            ReviewAccess access,
            ReviewChain chain,
            ReviewCase reviewCase,
            ReviewProcess process,
            ReviewSigning signing,
            PaperSignatures papers,
            Offices offices) {
        this.access = access;
        this.chain = chain;
        this.reviewCase = reviewCase;
        this.process = process;
        this.signing = signing;
        this.papers = papers;
        this.offices = offices;
    }

    /** The sheet that is signed by hand: the text, its hash and a QR code to its verification. */
    @Transactional(readOnly = true)
    public PaperSheet sheet(ReviewId id) {
        access.toSee(id, ReviewAction.RECORD_PAPER);
        return papers.sheet(id.subject());
    }

    /** The offices that can have signed now; to a signatory those of its own organisation. */
    @Transactional(readOnly = true)
    public List<Office> offices(ReviewId id) {
        return offices(access.toSee(id, ReviewAction.RECORD_PAPER));
    }

    /** The sheets that were entered, oldest first; to a signatory those of its own organisation. */
    @Transactional(readOnly = true)
    public List<PaperRecord> sheets(ReviewId id) {
        ReviewAccess.Opened opened = access.toSee(id, ReviewAction.SEE_PAPER);
        boolean all = isSecretariat(opened);
        return papers.papers(id.subject()).stream()
                .filter(paper -> all || paper.claim().organisation().equals(opened.own()))
                .toList();
    }

    /**
     * Keeps a scan for the current actor until they enter it, in the place of one kept before.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, TOO_LARGE, INVALID at {@code scan}
     */
    @Transactional
    public AttachmentSummary keepScan(ReviewId id, @Nullable String fileName, InputStream bytes, long declaredSize) {
        access.toChange(id, ReviewAction.RECORD_PAPER);
        return papers.keepScan(id.subject(), fileName == null ? "" : fileName, bytes, declaredSize);
    }

    /** The scan that the current actor has kept and not yet entered. */
    @Transactional(readOnly = true)
    public Optional<AttachmentSummary> keptScan(ReviewId id) {
        access.toSee(id, ReviewAction.RECORD_PAPER);
        return papers.keptScan(id.subject());
    }

    /**
     * The current actor enters a signed sheet; it counts once somebody else has compared it.
     *
     * @throws Problem CONFLICT if the sheet shows another text or one waits already, INVALID with one entry a field
     */
    @Transactional
    public PaperRecord record(ReviewId id, SignedSheet sheet) {
        ReviewAccess.Opened opened = access.toChange(id, ReviewAction.RECORD_PAPER);
        Review review = opened.review();
        String hash = sheet.textHash();
        if (hash != null && !hash.isBlank() && !hash.equals(review.hash())) {
            throw Problem.of(Problem.Kind.CONFLICT, "signoff.text-changed");
        }
        OrganisationId organisation = offices(opened).stream()
                .filter(office -> office.id().equals(sheet.office()))
                .map(Office::organisation)
                .findFirst()
                .orElseGet(opened::own);
        PaperRecord paper = papers.recordPaper(id.subject(), review.hash(), sheet.claim(organisation, Chains.PURPOSE));
        process.paperRecorded(id);
        reviewCase.moved(review, ReviewStage.SIGNING, "record-paper", null, Visibility.PARTIES);
        return paper;
    }

    /** As {@link #record(ReviewId, SignedSheet)}, with the scan handed in at the same moment. */
    @Transactional
    public PaperRecord record(
            ReviewId id, SignedSheet sheet, @Nullable String fileName, InputStream scan, long declaredSize) {
        return record(id, sheet.with(keepScan(id, fileName, scan, declaredSize).id()));
    }

    /**
     * Scan and text agree: the office has signed, and all goes on as after a signature in the portal.
     *
     * @param paper the sheet that was looked at
     * @throws Problem FORBIDDEN also for who entered it and who compiled the dossier; WRONG_STATE where none waits; CONFLICT
     *     when another one waits by now
     */
    @Transactional
    public void check(ReviewId id, @Nullable UUID paper) {
        Checked checked = toCheck(id, paper);
        papers.checkPaper(checked.paper().id(), true, null);
        signing.moveOn(
                checked.review(), "check-paper", null, checked.paper().claim().organisation());
    }

    /** Scan and text do not agree: the sheet counts for nothing, and another can be entered; otherwise as {@link #check}. */
    @Transactional
    public void refuse(ReviewId id, @Nullable UUID paper, @Nullable String reason) {
        Checked checked = toCheck(id, paper);
        String because = Words.required("reason", reason, Words.MEDIUM);
        papers.checkPaper(checked.paper().id(), false, because);
        process.paperSettled(id);
        reviewCase.moved(checked.review(), ReviewStage.SIGNING, "refuse-paper", because, Visibility.PARTIES);
    }

    /** @throws Problem NOT_FOUND also for sheets of another case or organisation */
    @Transactional(readOnly = true)
    public AttachmentSummary scan(ReviewId id, UUID paper) {
        return papers.scanOf(find(id, paper));
    }

    @Transactional(readOnly = true)
    public void writeScan(ReviewId id, UUID paper, OutputStream out) {
        papers.writeScan(find(id, paper), out);
    }

    private PaperRecord find(ReviewId id, UUID paper) {
        return sheets(id).stream()
                .filter(one -> one.id().equals(paper))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private record Checked(Review review, PaperRecord paper) {}

    private Checked toCheck(ReviewId id, @Nullable UUID paper) {
        ReviewAccess.Opened opened = access.toChange(id, ReviewAction.CHECK_PAPER);
        PaperRecord waiting = papers.waiting(id.subject())
                .orElseThrow(() -> Problem.of(Problem.Kind.WRONG_STATE, "review.problem.no-paper"));
        if (Objects.equals(waiting.recordedBy(), opened.actor().person())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "signoff.paper-own");
        }
        if (paper == null) {
            throw Problem.invalid("paper", "review.problem.needed");
        }
        if (!waiting.id().equals(paper)) {
            throw Problem.of(Problem.Kind.CONFLICT, "review.problem.other-paper");
        }
        return new Checked(opened.review(), waiting);
    }

    private List<Office> offices(ReviewAccess.Opened opened) {
        boolean all = isSecretariat(opened);
        return chain.waiting(opened.review()).stream()
                .filter(seat -> seat.part() == ReviewPlan.Part.SIGNATURE)
                .filter(seat -> all || seat.organisation().equals(opened.own()))
                .flatMap(seat -> offices.of(seat.organisation()).stream())
                .toList();
    }

    private static boolean isSecretariat(ReviewAccess.Opened opened) {
        return opened.actor().organisation() != null
                && opened.actor().organisation().kind() == OrganisationKind.SECRETARIAT;
    }
}
