package org.medina.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryRow;
import org.medina.identity.Actor;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.medina.signoff.PaperSignatures;
import org.medina.signoff.SectionChange;
import org.medina.signoff.Signoff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything there is to read about one cycle, as far as the current actor may. */
@Service
public class ReviewReading {

    private final ReviewAccess access;
    private final ReviewChain chain;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final ReferenceData reference;
    private final Signoff signoff;
    private final PaperSignatures papers;

    ReviewReading(
            ReviewAccess access,
            ReviewChain chain,
            CaseFiles cases,
            Organisations organisations,
            ReferenceData reference,
            Signoff signoff,
            PaperSignatures papers) {
        this.access = access;
        this.chain = chain;
        this.cases = cases;
        this.organisations = organisations;
        this.reference = reference;
        this.signoff = signoff;
        this.papers = papers;
    }

    /** The id behind an address: a UUID or a reference such as {@code MM-2026-00042}. */
    @Transactional(readOnly = true)
    public Optional<ReviewId> resolve(String address) {
        try {
            return Optional.of(new ReviewId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return cases.findByReference(address)
                    .map(CaseFile::subject)
                    .filter(subject -> subject.kind().equals(ReviewId.KIND))
                    .map(ReviewId::of);
        }
    }

    /** @throws Problem NOT_FOUND for those who may not know that it exists */
    @Transactional(readOnly = true)
    public ReviewDetails get(ReviewId id) {
        ReviewAccess.Opened opened = access.toSee(id, ReviewAction.READ);
        Review review = opened.review();
        boolean inside = opened.may(ReviewAction.SEE_DOSSIER);
        return new ReviewDetails(
                review.id(),
                review.version(),
                review.reference(),
                review.stage(),
                review.plan(),
                review.forum()
                        .map(code -> reference.label(CodeList.FORUM, code))
                        .orElse(null),
                review.plan().seats().stream()
                        .map(ReviewPlan.Seat::organisation)
                        .map(organisations::get)
                        .toList(),
                inside ? editions(opened) : List.of(),
                inside ? chain.state(review).orElse(null) : null,
                review.endReason().orElse(null),
                review.createdAt(),
                review.openedAt().orElse(null),
                review.publishedAt().orElse(null),
                timely(opened));
    }

    /** To the public a dossier is as it was signed; how it came to be so is of those who made it. */
    private static List<Edition> editions(ReviewAccess.Opened opened) {
        Editions editions = opened.review().editions();
        return opened.may(ReviewAction.SEE_VERSIONS)
                ? editions.all()
                : editions.last().map(Edition::asSigned).stream().toList();
    }

    @Transactional(readOnly = true)
    public List<HistoryRow> history(ReviewId id) {
        ReviewAccess.Opened opened = access.toSee(id, ReviewAction.SEE_HISTORY);
        return cases.history(id.subject(), opened.actor());
    }

    /** What is different from what the reader has seen or signed before; everything to a newcomer. */
    @Transactional(readOnly = true)
    public List<SectionChange> changes(ReviewId id) {
        ReviewAccess.Opened opened = access.toSee(id, ReviewAction.SEE_DOSSIER);
        PersonId person = opened.actor().person();
        return person == null ? List.of() : signoff.changesSince(id.subject(), person);
    }

    /** Remembers that the reader has seen the present version. */
    @Transactional
    public void looked(ReviewId id) {
        ReviewAccess.Opened opened = access.toSee(id, ReviewAction.SEE_DOSSIER);
        PersonId person = opened.actor().person();
        if (person != null && opened.review().stage() == ReviewStage.SIGNING) {
            signoff.markLooked(id.subject(), person, opened.review().hash());
        }
    }

    /** What the actor may do and what would not be refused for the chain's own reasons now. */
    private Set<ReviewAction> timely(ReviewAccess.Opened opened) {
        Set<ReviewAction> actions = EnumSet.noneOf(ReviewAction.class);
        opened.allowed().stream().filter(action -> isTimely(opened, action)).forEach(actions::add);
        return actions;
    }

    private boolean isTimely(ReviewAccess.Opened opened, ReviewAction action) {
        Review review = opened.review();
        return switch (action) {
            case SIGN -> chain.awaitsSignatureOf(review, opened.own()) && !isCompiler(review, opened.actor());
            case GIVE_BACK -> chain.awaitsSignatureOf(review, opened.own());
            case ADVISE -> chain.awaitsAdviceOf(review, opened.own());
            case RECORD_PAPER ->
                papers.waiting(review.id().subject()).isEmpty() && maySignOnPaper(review, opened.own());
            case CHECK_PAPER ->
                papers.waiting(review.id().subject())
                        .filter(paper -> !Objects.equals(
                                paper.recordedBy(), opened.actor().person()))
                        .filter(paper -> !isCompiler(review, opened.actor()))
                        .isPresent();
            case READ,
                    SEE_HISTORY,
                    SEE_BOARD,
                    EDIT,
                    OPEN,
                    MOVE_DATES,
                    FREEZE,
                    REOPEN_CONTRIBUTION,
                    SEE_DOSSIER,
                    SEE_VERSIONS,
                    SEE_PAPER,
                    CALL_OFF -> true;
        };
    }

    /** The secretariat enters papers of all; a signatory its own. */
    private boolean maySignOnPaper(Review review, OrganisationId own) {
        boolean seated = review.plan().seats().stream()
                .anyMatch(seat -> seat.organisation().equals(own));
        return !seated || chain.awaitsSignatureOf(review, own);
    }

    private static boolean isCompiler(Review review, Actor actor) {
        @Nullable PersonId person = actor.person();
        return review.edition().frozen().person().equals(person);
    }
}
