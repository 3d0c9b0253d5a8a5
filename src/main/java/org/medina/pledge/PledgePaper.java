package org.medina.pledge;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.PersonId;
import org.medina.signoff.PaperClaim;
import org.medina.signoff.PaperRecord;
import org.medina.signoff.PaperSheet;
import org.medina.signoff.PaperSignatures;
import org.medina.signoff.SignedSheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The paper way to a pledge's signature, which counts like the one in the portal: a sheet is printed, signed by hand,
 * entered by one person with its scan and compared by another.
 */
@Service
public class PledgePaper {

    private final PledgeRepository pledges;
    private final PledgeAccess access;
    private final PledgeCase pledgeCase;
    private final PledgeProcess process;
    private final PledgeService service;
    private final PledgeMilestones milestones;
    private final PledgePapers standings;
    private final PaperSignatures papers;
    private final Offices offices;
    private final PledgeSettings settings;

    PledgePaper(
            PledgeRepository pledges,
            PledgeAccess access,
            PledgeCase pledgeCase,
            PledgeProcess process,
            PledgeService service,
            PledgeMilestones milestones,
            PledgePapers standings,
            PaperSignatures papers,
            Offices offices,
            PledgeSettings settings) {
        this.pledges = pledges;
        this.access = access;
        this.pledgeCase = pledgeCase;
        this.process = process;
        this.service = service;
        this.milestones = milestones;
        this.standings = standings;
        this.papers = papers;
        this.offices = offices;
        this.settings = settings;
    }

    /** The sheet that is signed by hand: the frozen text with its hash and a QR code to its verification. */
    @Transactional(readOnly = true)
    public PaperSheet sheet(PledgeId id) {
        access.toSee(id, PledgeAction.PRINT_SHEET).pledge().requireSigning();
        return papers.sheet(id.subject());
    }

    /** The offices of the lead city that can have signed, oldest first. */
    @Transactional(readOnly = true)
    public List<Office> offices(PledgeId id) {
        return offices.of(access.toSee(id, PledgeAction.SEE_PAPER).pledge().lead());
    }

    /** The sheets that were entered, oldest first; also those that were refused or became void. */
    @Transactional(readOnly = true)
    public List<PaperRecord> sheets(PledgeId id) {
        access.toSee(id, PledgeAction.SEE_PAPER);
        return papers.papers(id.subject());
    }

    /**
     * Keeps a scan for the current actor until they enter it, in the place of one kept before.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, TOO_LARGE, INVALID at {@code scan}
     */
    @Transactional
    public AttachmentSummary keepScan(PledgeId id, @Nullable String fileName, InputStream bytes, long declaredSize) {
        recordable(id);
        return papers.keepScan(id.subject(), fileName == null ? "" : fileName, bytes, declaredSize);
    }

    /** The scan that the current actor has kept and not yet entered. */
    @Transactional(readOnly = true)
    public Optional<AttachmentSummary> keptScan(PledgeId id) {
        access.toSee(id, PledgeAction.RECORD_PAPER);
        return papers.keptScan(id.subject());
    }

    /**
     * The current actor enters a signed sheet; it counts once somebody else has compared it.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT if the sheet shows another text or one waits already,
     *     INVALID with one entry a field
     */
    @Transactional
    public PaperRecord record(PledgeId id, SignedSheet sheet) {
        Pledge pledge = recordable(id);
        String hash = sheet.textHash();
        if (hash != null && !hash.isBlank()) {
            pledge.requireSignable(hash);
        }
        PaperClaim claim = sheet.claim(pledge.lead(), PledgeService.PURPOSE);
        requireOtherThanLastEditor(pledge, claim);
        PaperRecord paper = papers.recordPaper(id.subject(), pledge.textHash().orElseThrow(), claim);
        pledgeCase.moved(pledge, pledge.status(), "record-paper", null, Visibility.SECRETARIAT);
        process.paperMoved(id);
        return paper;
    }

    /** As {@link #record(PledgeId, SignedSheet)}, with the scan handed in at the same moment. */
    @Transactional
    public PaperRecord record(
            PledgeId id, SignedSheet sheet, @Nullable String fileName, InputStream scan, long declaredSize) {
        return record(id, sheet.with(keepScan(id, fileName, scan, declaredSize).id()));
    }

    /**
     * Scan and text agree: the office has signed, and all goes on as after a signature in the portal.
     *
     * @param paper the sheet that was looked at
     * @throws Problem NOT_FOUND; FORBIDDEN also for who entered it or may have signed it; WRONG_STATE; CONFLICT when another
     *     sheet waits by now
     */
    @Transactional
    public void check(PledgeId id, @Nullable UUID paper) {
        Checked checked = toCheck(id, paper);
        Pledge pledge = checked.pledge();
        pledge.signOnPaper(checked.paper().textHash(), milestones.deadline(pledge.lead(), settings.checkWithin()));
        papers.checkPaper(checked.paper().id(), true, null);
        service.signed(pledge, "sign-paper");
    }

    /** Scan and text do not agree: the sheet counts for nothing, and another can be entered; otherwise as {@link #check}. */
    @Transactional
    public void refuse(PledgeId id, @Nullable UUID paper, @Nullable String reason) {
        Checked checked = toCheck(id, paper);
        String because = Words.required("reason", reason, Words.MEDIUM);
        papers.checkPaper(checked.paper().id(), false, because);
        pledgeCase.moved(checked.pledge(), PledgeStatus.SIGNING, "refuse-paper", because, Visibility.SECRETARIAT);
        process.paperMoved(id);
    }

    /** @throws Problem NOT_FOUND also for sheets of another case */
    @Transactional(readOnly = true)
    public AttachmentSummary scan(PledgeId id, UUID paper) {
        return papers.scanOf(find(id, paper));
    }

    @Transactional(readOnly = true)
    public void writeScan(PledgeId id, UUID paper, OutputStream out) {
        papers.writeScan(find(id, paper), out);
    }

    private record Checked(Pledge pledge, PaperRecord paper) {}

    private Checked toCheck(PledgeId id, @Nullable UUID paper) {
        PledgeAccess.Opened opened = access.toChange(id, PledgeAction.CHECK_PAPER);
        PaperRecord waiting = opened.paper().waiting();
        if (waiting == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "pledge.problem.no-paper");
        }
        PersonId person = opened.actor().person();
        if (waiting.recordedBy().equals(person)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "signoff.paper-own");
        }
        if (!opened.paper().mayBeCheckedBy(opened.actor())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "pledge.problem.own-signature");
        }
        if (paper == null) {
            throw Problem.invalid("paper", "pledge.problem.needed");
        }
        if (!waiting.id().equals(paper)) {
            throw Problem.of(Problem.Kind.CONFLICT, "pledge.problem.other-paper");
        }
        return new Checked(opened.pledge(), waiting);
    }

    private Pledge recordable(PledgeId id) {
        PledgeAccess.Opened opened = access.toChange(id, PledgeAction.RECORD_PAPER);
        opened.pledge().requireSigning();
        if (opened.paper().isWaiting()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "signoff.paper-waits");
        }
        return opened.pledge();
    }

    /** Where one person alone can sign for the office, and wrote the last word, nobody else has signed. */
    private void requireOtherThanLastEditor(Pledge pledge, PaperClaim claim) {
        Set<PersonId> holders = standings.holders(claim.office(), claim.signedOn());
        if (pledge.lastEditor().filter(editor -> holders.equals(Set.of(editor))).isPresent()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "pledge.problem.last-editor");
        }
    }

    private PaperRecord find(PledgeId id, UUID paper) {
        return sheets(id).stream()
                .filter(found -> found.id().equals(paper))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
