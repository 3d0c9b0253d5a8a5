package org.medina.grant;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.identity.CurrentActor;
import org.medina.identity.FreshLogin;
import org.medina.signoff.MandateProof;
import org.medina.signoff.PaperSheet;
import org.medina.signoff.PaperSignatures;
import org.medina.signoff.Signature;
import org.medina.signoff.Signoff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agreement by four eyes: drafted, approved by another person, frozen, signed by every party here or outside. */
@Service
public class GrantAgreements {

    /** What a party signs for. */
    static final String PURPOSE = "grant";

    private final GrantRepository grants;
    private final GrantAccess access;
    private final GrantCase grantCase;
    private final GrantProcess process;
    private final Signoff signoff;
    private final PaperSignatures papers;
    private final Attachments attachments;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Duration maxLoginAge;

    GrantAgreements(
            GrantRepository grants,
            GrantAccess access,
            GrantCase grantCase,
            GrantProcess process,
            Signoff signoff,
            PaperSignatures papers,
            Attachments attachments,
            CurrentActor currentActor,
            Clock clock,
            @Value("${medina.signature.max-login-age}") Duration maxLoginAge) {
        this.grants = grants;
        this.access = access;
        this.grantCase = grantCase;
        this.process = process;
        this.signoff = signoff;
        this.papers = papers;
        this.attachments = attachments;
        this.currentActor = currentActor;
        this.clock = clock;
        this.maxLoginAge = maxLoginAge;
    }

    /** @param text the terms that the parties agree on, beside the figures, which are those of the grant */
    @Transactional
    public void draft(GrantId id, @Nullable String text) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.DRAFT_AGREEMENT);
        Grant grant = opened.grant();
        grant.draft(GrantWords.required("text", text, Words.LONG), opened.act());
        kept(grant, grant.stage(), "draft-agreement", null);
        process.drafted(id);
    }

    /** It is frozen by the step that follows. @throws Problem FORBIDDEN for who drafted it */
    @Transactional
    public void approve(GrantId id) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.APPROVE_AGREEMENT);
        Grant grant = opened.grant();
        grant.approveAgreement(opened.act());
        kept(grant, grant.stage(), "approve-agreement", null);
        process.agreementDecided(id, true);
    }

    @Transactional
    public void sendBack(GrantId id, @Nullable String reason) {
        Grant grant = access.toChange(id, GrantAction.APPROVE_AGREEMENT).grant();
        String because = GrantWords.required("reason", reason, Words.MEDIUM);
        if (grant.drafted().filter(Agreement::isToBeApproved).isEmpty()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.not-to-be-approved");
        }
        grant.returnAgreement(because);
        kept(grant, grant.stage(), "return-agreement", because);
        process.agreementDecided(id, false);
    }

    /** A party will not sign it as it stands: it is drafted anew, and signatures given so far are void. */
    @Transactional
    public void reopen(GrantId id, @Nullable String reason) {
        Grant grant = access.toChange(id, GrantAction.REOPEN_AGREEMENT).grant();
        String because = GrantWords.required("reason", reason, Words.MEDIUM);
        if (grant.drafted().filter(Agreement::isFrozen).isEmpty()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.not-to-be-signed");
        }
        grant.returnAgreement(because);
        signoff.voidSignatures(id.subject(), because);
        kept(grant, grant.stage(), "reopen-agreement", because);
        process.agreementReopened(id);
    }

    /**
     * The current actor signs exactly the frozen text, for the office they hold a mandate of.
     *
     * @param textHash hash of the text that the signatory has read
     * @throws Problem FRESH_LOGIN_NEEDED, NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT if the frozen text is another,
     *     INVALID for the mandate's document and date
     */
    @Transactional
    public Signature sign(GrantId id, @Nullable String textHash, @Nullable String document, @Nullable LocalDate date) {
        FreshLogin.require(currentActor.get(), clock, maxLoginAge);
        GrantAccess.Opened opened = access.toChange(id, GrantAction.SIGN);
        Grant grant = opened.grant();
        GrantStage from = grant.stage();
        String hash = GrantWords.present("textHash", textHash);
        String proof = GrantWords.required("mandate.document", document, Words.SHORT);
        if (date == null) {
            throw Problem.invalid("mandate.date", "grant.problem.needed");
        }
        grant.sign(hash, opened.own(), opened.act());
        Signature signature = signoff.sign(id.subject(), hash, new MandateProof(proof, date), PURPOSE);
        kept(grant, from, "sign", null);
        process.signed(id, opened.own());
        return signature;
    }

    /** The sheet that is signed by hand: the frozen text with its hash and a QR code to its verification. */
    @Transactional(readOnly = true)
    public PaperSheet sheet(GrantId id) {
        Grant grant = access.toSee(id, GrantAction.SEE_FILES).grant();
        if (grant.drafted().filter(Agreement::isFrozen).isEmpty()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.not-to-be-signed");
        }
        return papers.sheet(id.subject());
    }

    /**
     * The agreement was signed outside; it counts once a second person has compared it.
     *
     * @param scan a file of the grant
     * @param signatories who signed, for whom, as written under it
     */
    @Transactional
    public void recordOutside(
            GrantId id, @Nullable UUID scan, @Nullable LocalDate signedOn, @Nullable String signatories) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.RECORD_OUTSIDE);
        Grant grant = opened.grant();
        AttachmentSummary file = scan == null
                ? null
                : attachments
                        .find(scan)
                        .filter(found -> found.subject().equals(id.subject()))
                        .orElse(null);
        if (file == null) {
            throw Problem.invalid("scan", "grant.problem.no-such-file");
        }
        LocalDate day = GrantDays.past("signedOn", signedOn, clock.instant());
        String names = GrantWords.required("signatories", signatories, Words.MEDIUM);
        grant.recordOutside(new Agreement.Outside(file.id(), day, names, opened.act(), null, null));
        attachments.hold(List.of(file.sha256()));
        kept(grant, grant.stage(), "record-paper", null);
        process.paperRecorded(id);
    }

    /**
     * The paper is the agreement, signed by every party, or it is not.
     *
     * @param reason needed where it is not
     * @throws Problem FORBIDDEN for who recorded it
     */
    @Transactional
    public void checkOutside(GrantId id, boolean right, @Nullable String reason) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.CHECK_OUTSIDE);
        Grant grant = opened.grant();
        GrantStage from = grant.stage();
        String because = right ? null : GrantWords.required("reason", reason, Words.MEDIUM);
        grant.checkOutside(because, opened.act());
        kept(grant, from, right ? "check-paper" : "refuse-paper", because);
        process.paperChecked(id, right);
    }

    private void kept(Grant grant, GrantStage from, String action, @Nullable String reason) {
        grants.save(grant);
        grantCase.moved(grant, from, action, reason);
    }
}
