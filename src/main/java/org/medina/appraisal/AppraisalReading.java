package org.medina.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryRow;
import org.medina.identity.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything there is to read about one appraisal, as far as the current actor may. */
@Service
public class AppraisalReading {

    /** What an applicant reads of the history: where it stands, and what was asked; not what happens in the committee. */
    private static final Set<String> FOR_APPLICANTS = Set.of(
            "open",
            "begin-reviews",
            "ask-applicant",
            "answer",
            "lapse-questions",
            "remind-answer",
            "end-reviews",
            "close-panel",
            "adopt-minutes",
            "lapse");

    private final AppraisalRepository appraisals;
    private final AppraisalAccess access;
    private final AppraisalRequestRows requests;
    private final AppraisalQuestionRows questions;
    private final AppraisalAssigning assigning;
    private final AppraisalParts parts;
    private final List<KeptShares> shares;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final Clock clock;

    AppraisalReading(
            AppraisalRepository appraisals,
            AppraisalAccess access,
            AppraisalRequestRows requests,
            AppraisalQuestionRows questions,
            AppraisalAssigning assigning,
            AppraisalParts parts,
            List<KeptShares> shares,
            CaseFiles cases,
            Organisations organisations,
            Clock clock) {
        this.appraisals = appraisals;
        this.access = access;
        this.requests = requests;
        this.questions = questions;
        this.assigning = assigning;
        this.parts = parts;
        this.shares = shares;
        this.cases = cases;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The id behind an address: a UUID or a reference such as {@code MM-2026-00042}. */
    @Transactional(readOnly = true)
    public Optional<AppraisalId> resolve(String address) {
        try {
            return Optional.of(new AppraisalId(UUID.fromString(address)));
        } catch (IllegalArgumentException notAnId) {
            return cases.findByReference(address)
                    .map(CaseFile::subject)
                    .filter(subject -> subject.kind().equals(AppraisalId.KIND))
                    .map(AppraisalId::of);
        }
    }

    /** @throws Problem NOT_FOUND for those who may not know that it exists */
    @Transactional(readOnly = true)
    public AppraisalDetails get(AppraisalId id) {
        return details(access.toSee(id, AppraisalAction.READ));
    }

    /** The request as it was handed in. */
    @Transactional(readOnly = true)
    public List<AppraisalRequest.Section> text(AppraisalId id) {
        access.toSee(id, AppraisalAction.READ_TEXT);
        return requests.of(id).sections();
    }

    @Transactional(readOnly = true)
    public List<HistoryRow> history(AppraisalId id) {
        AppraisalAccess.Opened opened = access.toSee(id, AppraisalAction.SEE_HISTORY);
        return cases.history(id.subject(), opened.actor()).stream()
                .filter(row -> !opened.isApplicant() || FOR_APPLICANTS.contains(row.action()))
                .toList();
    }

    /**
     * For the journey that asked, whoever acts: what the committee decided and why.
     *
     * @throws Problem WRONG_STATE before the minutes are adopted
     */
    @Transactional(readOnly = true)
    public AppraisalOutcome outcome(AppraisalId id) {
        UUID key = id.value();
        Appraisal appraisal = appraisals.findById(key).orElseThrow(Problem::notFound);
        if (appraisal.stage() != AppraisalStage.DECIDED) {
            throw Problem.of(
                    Problem.Kind.WRONG_STATE,
                    "problem.wrong-state",
                    appraisal.stage().name());
        }
        Proposal decided = appraisal.rounds().adopted().orElseThrow().proposal();
        return new AppraisalOutcome(
                decided.decision(),
                decided.reasons(),
                decided.conditions(),
                decided.words(),
                appraisal.endedAt().orElseThrow(),
                questions.of(id).stream()
                        .filter(question -> question.put() != null)
                        .map(question -> new AppraisalOutcome.Clarification(question.text(), question.answer()))
                        .toList());
    }

    private AppraisalDetails details(AppraisalAccess.Opened opened) {
        Appraisal appraisal = opened.appraisal();
        AppraisalRequest request = requests.of(appraisal.id());
        AppraisalPlan plan = request.plan();
        boolean inside = opened.may(AppraisalAction.READ_TEXT);
        boolean decides = opened.may(AppraisalAction.SEE_DECISION);
        Optional<Review> own = parts.own(opened);
        boolean decided = appraisal.stage() == AppraisalStage.DECIDED;
        boolean weighs = decides && !opened.isReviewer();
        return new AppraisalDetails(
                appraisal.id(),
                appraisal.version(),
                appraisal.reference(),
                appraisal.about(),
                appraisal.title(),
                appraisal.stage(),
                organisations.get(appraisal.applicant()),
                inside ? request.asked() : null,
                appraisal.createdAt(),
                reviewDue(opened, own),
                appraisal.isStopped(),
                appraisal.endedAt().orElse(null),
                appraisal.endReason().orElse(null),
                inside ? new AppraisalDetails.Rubric(plan.criteria(), plan.markers(), plan.quorum()) : null,
                own.map(review -> parts.view(opened, review, plan)).orElse(null),
                parts.open(opened, plan),
                parts.agencies(opened),
                opened.isSecretariat() || decides
                        ? assigning.barred(request).stream()
                                .map(organisations::get)
                                .toList()
                        : List.of(),
                parts.questions(opened),
                parts.committee(opened, plan),
                weighs ? kept(appraisal) : List.of(),
                decides ? appraisal.rounds().all() : List.of(),
                decides ? appraisal.minutes().orElse(null) : null,
                decides && decided
                        ? appraisal
                                .rounds()
                                .adopted()
                                .map(VotingRound::proposal)
                                .orElse(null)
                        : null,
                actions(opened, own));
    }

    private List<KeptShare> kept(Appraisal appraisal) {
        return shares.stream()
                .filter(one -> one.kind().equals(appraisal.about().kind()))
                .flatMap(one -> one.keptFor(appraisal.about()).stream())
                .toList();
    }

    private static @Nullable Instant reviewDue(AppraisalAccess.Opened opened, Optional<Review> own) {
        Appraisal appraisal = opened.appraisal();
        if (!appraisal.isReviewing() || appraisal.isStopped() || opened.isApplicant()) {
            return null;
        }
        return own.flatMap(Review::due).or(appraisal::reviewDue).orElse(null);
    }

    /** What the actor may do now and what would not be refused for the appraisal's own reasons. */
    private Set<AppraisalAction> actions(AppraisalAccess.Opened opened, Optional<Review> own) {
        Set<AppraisalAction> actions = EnumSet.noneOf(AppraisalAction.class);
        opened.allowed().stream()
                .filter(action -> isTimely(opened, action, own.orElse(null)))
                .forEach(actions::add);
        return actions;
    }

    private boolean isTimely(AppraisalAccess.Opened opened, AppraisalAction action, @Nullable Review own) {
        Appraisal appraisal = opened.appraisal();
        Instant now = clock.instant();
        boolean writing = own != null
                && own.standing() == ReviewStanding.DECLARED
                && own.isBy(opened.actor().person());
        boolean handedIn = own != null
                && own.standing() == ReviewStanding.HANDED_IN
                && own.isBy(opened.actor().person());
        boolean isPanel = appraisal.stage() == AppraisalStage.PANEL;
        return switch (action) {
            case DECLARE -> appraisal.isReviewing() && own != null && own.standing() == ReviewStanding.ASKED;
            case REVIEW -> appraisal.isReviewing() && writing;
            case RAISE_QUESTION -> (appraisal.isReviewing() && writing) || (isPanel && handedIn);
            case ASK_APPLICANT -> appraisal.isReviewing() || isPanel;
            case ANSWER ->
                questions.of(appraisal.id()).stream()
                        .anyMatch(question -> question.put() != null && question.answered() == null);
            case CHANGE_SCORE -> handedIn;
            case END_REVIEWS ->
                appraisal.reviewDue().filter(due -> !due.isAfter(now)).isPresent();
            case PROPOSE -> appraisal.openRound().isEmpty();
            case VOTE ->
                appraisal.openRound().filter(round -> now.isBefore(round.due())).isPresent();
            case NAME_STAND_IN -> parts.hasFreePlace(appraisal);
            case CLOSE_VOTE -> appraisal.openRound().isPresent();
            case WRITE_MINUTES -> appraisal.minutes().map(Minutes::circulated).isEmpty();
            case OBJECT_MINUTES -> adopts(appraisal).filter(now::isBefore).isPresent();
            case ADOPT_MINUTES ->
                adopts(appraisal).filter(at -> !now.isBefore(at)).isPresent();
            case READ, SEE_HISTORY, READ_TEXT, SEE_REVIEWS, SEE_DECISION, SEE_PAPERS -> true;
            case NAME_SUBSTITUTE, RECUSE -> true;
            case CLOSE_PANEL -> questions.of(appraisal.id()).stream().noneMatch(AppraisalQuestion::isAwaited);
        };
    }

    private static Optional<Instant> adopts(Appraisal appraisal) {
        return appraisal.minutes().map(Minutes::adopts);
    }
}
