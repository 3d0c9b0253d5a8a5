package org.medina.pledge;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.medina.identity.CurrentActor;
import org.medina.identity.FreshLogin;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.signoff.MandateProof;
import org.medina.signoff.PaperSignatures;
import org.medina.signoff.Signature;
import org.medina.signoff.Signoff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people decide on a pledge's way. Every method is one use case, in one transaction with case, inbox and engine. */
@Service
public class PledgeService {

    /** What an office signs a pledge for. */
    static final String PURPOSE = "pledge";

    private final PledgeRepository pledges;
    private final PledgeAccess access;
    private final PledgeCase pledgeCase;
    private final PledgeTexts texts;
    private final PledgeDialogues dialogues;
    private final PledgeProcess process;
    private final PledgeMilestones milestones;
    private final Completeness completeness;
    private final Signoff signoff;
    private final PaperSignatures papers;
    private final PledgeSettings settings;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final Duration maxLoginAge;

    PledgeService(
            PledgeRepository pledges,
            PledgeAccess access,
            PledgeCase pledgeCase,
            PledgeTexts texts,
            PledgeDialogues dialogues,
            PledgeProcess process,
            PledgeMilestones milestones,
            Completeness completeness,
            Signoff signoff,
            PaperSignatures papers,
            PledgeSettings settings,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Clock clock,
            @Value("${medina.signature.max-login-age}") Duration maxLoginAge) {
        this.pledges = pledges;
        this.access = access;
        this.pledgeCase = pledgeCase;
        this.texts = texts;
        this.dialogues = dialogues;
        this.process = process;
        this.milestones = milestones;
        this.completeness = completeness;
        this.signoff = signoff;
        this.papers = papers;
        this.settings = settings;
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
        this.maxLoginAge = maxLoginAge;
    }

    /**
     * The draft is done; a colleague reviews it. An office of one has no colleague: the text goes on to the signature.
     *
     * @throws Problem INVALID with one entry for each field that is still needed
     */
    @Transactional
    public void sendToReview(PledgeId id) {
        Pledge pledge = access.toChange(id, PledgeAction.SEND_TO_REVIEW).pledge();
        PledgeStatus from = pledge.status();
        texts.handOver(pledge, "sent");
        boolean officeOfOne = pledgeCase.isOfficeOfOne(pledge.lead());
        pledge.sendToReview(officeOfOne);
        requireComplete(pledge);
        pledges.save(pledge);
        pledgeCase.moved(pledge, from, officeOfOne ? "skip-review" : "send-to-review", null, Visibility.SECRETARIAT);
        if (officeOfOne) {
            process.reviewSkipped(id);
        } else {
            process.sentToReview(id);
        }
    }

    /**
     * The office stands by the text, as it was reviewed or revised; it is frozen, partners are asked, then the signatory.
     *
     * @throws Problem WRONG_STATE while a dialogue on it is under way; INVALID as {@link #sendToReview}
     */
    @Transactional
    public void approve(PledgeId id) {
        dialogues.lapseProposal(access.toSee(id, PledgeAction.APPROVE).pledge());
        Pledge pledge = access.toChange(id, PledgeAction.APPROVE).pledge();
        PledgeStatus from = pledge.status();
        if (from == PledgeStatus.REVISION) {
            dialogues.requireOver(pledge);
            texts.handOver(pledge, "revised");
            requireComplete(pledge);
        }
        pledge.approve();
        pledges.save(pledge);
        pledgeCase.moved(pledge, from, "approve", null, Visibility.SECRETARIAT);
        if (from == PledgeStatus.REVISION) {
            process.revised(id);
        } else {
            process.approved(id);
        }
    }

    private void requireComplete(Pledge pledge) {
        List<FieldProblem> missing = completeness.missing(pledge.content());
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }

    /** Back to the desk of those who write; signatures given so far are void. */
    @Transactional
    public void returnToDraft(PledgeId id, @Nullable String reason) {
        dialogues.lapseProposal(access.toSee(id, PledgeAction.RETURN).pledge());
        Pledge pledge = access.toChange(id, PledgeAction.RETURN).pledge();
        String because = Words.required("reason", reason, Words.MEDIUM);
        PledgeStatus from = pledge.status();
        boolean partnersAsked =
                from == PledgeStatus.SIGNING && !pledge.partnersToConfirm().isEmpty();
        pledge.returnToDraft(clock.instant());
        pledges.save(pledge);
        signoff.voidSignatures(id.subject(), because);
        Visibility readers = from == PledgeStatus.SECRETARIAT_CHECK ? Visibility.SECRETARIAT : Visibility.CITY;
        pledgeCase.moved(pledge, from, "return", because, readers);
        if (partnersAsked) {
            process.returnedFromPartners(id);
        } else {
            process.returned(id, from);
        }
    }

    /**
     * The current actor signs exactly the frozen text, for the office they hold a mandate of.
     *
     * @param textHash hash of the text the signatory has read
     * @throws Problem FRESH_LOGIN_NEEDED, NOT_FOUND, FORBIDDEN, WRONG_STATE, CONFLICT if the frozen text is another,
     *     INVALID for the mandate's document and date
     */
    @Transactional
    public Signature sign(PledgeId id, @Nullable String textHash, @Nullable String document, @Nullable LocalDate date) {
        FreshLogin.require(currentActor.get(), clock, maxLoginAge);
        PledgeAccess.Opened opened = access.toChange(id, PledgeAction.SIGN);
        Pledge pledge = opened.pledge();
        PersonId person = opened.actor().requiredPerson();
        MandateProof mandate = mandate(document, date);
        if (textHash == null || textHash.isBlank()) {
            throw Problem.invalid("textHash", "pledge.problem.needed");
        }
        pledge.sign(textHash, person, milestones.deadline(pledge.lead(), settings.checkWithin()));
        Signature signature = signoff.sign(id.subject(), textHash, mandate, PURPOSE);
        signed(pledge, "sign");
        return signature;
    }

    /** The secretariat finds the pledge in order; it is published. */
    @Transactional
    public void accept(PledgeId id) {
        Pledge pledge = access.toChange(id, PledgeAction.ACCEPT).pledge();
        pledge.requireCheck();
        pledgeCase.noted(pledge, pledge.status(), "accept", null, Visibility.SECRETARIAT);
        process.accepted(id);
    }

    /**
     * @param reason for the file
     * @param publicReason what the register says, if it is to say anything; a city owes the public none
     */
    @Transactional
    public void withdraw(PledgeId id, @Nullable String reason, @Nullable String publicReason) {
        access.toSee(id, PledgeAction.WITHDRAW);
        dialogues.lapse(id);
        Pledge pledge = access.toChange(id, PledgeAction.WITHDRAW).pledge();
        String because = Words.required("reason", reason, Words.MEDIUM);
        String told = Words.optional("publicReason", publicReason, Words.MEDIUM);
        PledgeStatus from = pledge.status();
        boolean refused = pledge.enteredBy().isPresent();
        if (from.isOpenForText()) {
            texts.handOver(pledge, "withdrawn");
        }
        pledge.withdraw(because, told);
        pledges.save(pledge);
        papers.voidWaiting(id.subject(), because);
        pledgeCase.moved(pledge, from, refused ? "refuse-entry" : "withdraw", because, Visibility.SECRETARIAT);
        if (from == PledgeStatus.PUBLISHED) {
            pledgeCase.noted(pledge, from, "withdrawn", told, Visibility.PUBLIC);
            events.publishEvent(new PledgeWithdrawn(id));
        } else {
            process.withdrawn(id);
        }
    }

    /** A partner stands by its part; or a city by what was entered on its behalf. */
    @Transactional
    public void confirm(PledgeId id) {
        PledgeAccess.Opened opened = access.toChange(id, PledgeAction.CONFIRM);
        Pledge pledge = opened.pledge();
        PledgeStatus from = pledge.status();
        OrganisationId own = acting(opened);
        if (from == PledgeStatus.SIGNING) {
            pledge.confirmPart(own, clock.instant());
            pledges.save(pledge);
            pledgeCase.moved(pledge, from, "confirm", null, Visibility.SECRETARIAT);
            process.partnerAnswered(id, own, true);
        } else {
            OrganisationId enteredBy = pledge.enteredBy().orElse(own);
            pledge.confirmEntry();
            pledges.save(pledge);
            pledgeCase.confirmed(pledge, enteredBy);
            pledgeCase.moved(pledge, from, "confirm-entry", null, Visibility.SECRETARIAT);
            process.entryConfirmed(id);
        }
    }

    /** A partner drops out; what would be signed has changed, so the text goes back to the lead city. */
    @Transactional
    public void decline(PledgeId id, @Nullable String reason) {
        PledgeAccess.Opened opened = access.toChange(id, PledgeAction.DECLINE);
        Pledge pledge = opened.pledge();
        String because = Words.optional("reason", reason, Words.MEDIUM);
        PledgeStatus from = pledge.status();
        PledgeContent before = pledge.content();
        pledge.declinePart(acting(opened), clock.instant());
        pledges.save(pledge);
        pledgeCase.moved(pledge, from, "decline", because, Visibility.SECRETARIAT);
        process.partnerAnswered(id, acting(opened), false);
        pledgeCase.rewritten(pledge, before);
    }

    /** What follows a signature, given here or on paper; {@code act} is what the history calls it. */
    void signed(Pledge pledge, String act) {
        pledges.save(pledge);
        pledgeCase.moved(pledge, PledgeStatus.SIGNING, act, null, Visibility.SECRETARIAT);
        process.signed(pledge.id());
    }

    private static OrganisationId acting(PledgeAccess.Opened opened) {
        return opened.actor().requiredOrganisation().id();
    }

    private MandateProof mandate(@Nullable String document, @Nullable LocalDate date) {
        String given = document == null ? "" : document.strip();
        if (given.isEmpty()) {
            throw Problem.invalid("mandate.document", "pledge.problem.needed");
        }
        if (given.length() > 300) {
            throw Problem.invalid("mandate.document", "pledge.problem.too-long", given.length(), 300);
        }
        if (date == null) {
            throw Problem.invalid("mandate.date", "pledge.problem.needed");
        }
        // a day ahead of UTC, because it may already be tomorrow where the council sits
        if (date.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
            throw Problem.invalid("mandate.date", "pledge.problem.in-future");
        }
        return new MandateProof(given, date);
    }
}
