package org.medina.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an appraisal by itself when its process comes to it. Each step asks the appraisal whether it is due. */
@Component
class AppraisalMilestones {

    private final AppraisalRepository appraisals;
    private final AppraisalRequestRows requests;
    private final ReviewRepository reviews;
    private final AppraisalQuestionRows questions;
    private final AppraisalAssigning assigning;
    private final ReviewPhase phase;
    private final VoteClosing votes;
    private final AppraisalReminders reminders;
    private final AppraisalCase appraisalCase;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppraisalMilestones(
            AppraisalRepository appraisals,
            AppraisalRequestRows requests,
            ReviewRepository reviews,
            AppraisalQuestionRows questions,
            AppraisalAssigning assigning,
            ReviewPhase phase,
            VoteClosing votes,
            AppraisalReminders reminders,
            AppraisalCase appraisalCase,
            Inbox inbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appraisals = appraisals;
        this.requests = requests;
        this.reviews = reviews;
        this.questions = questions;
        this.assigning = assigning;
        this.phase = phase;
        this.votes = votes;
        this.reminders = reminders;
        this.appraisalCase = appraisalCase;
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void assign(AppraisalId id) {
        Appraisal appraisal = lock(id);
        AppraisalRequest request = requests.of(id);
        assigning.noteBarred(appraisal, request);
        assigning.fill(appraisal, request);
        phase.begin(appraisal, request.plan());
    }

    /** Before the deadline, at it and after it, each once. */
    @Transactional
    public void remindReviewers(AppraisalId id) {
        reminders.ofReviews(lock(id));
    }

    /** Lets go of questions whose time has passed; the clock goes on when none is left. */
    @Transactional
    public void lapseQuestions(AppraisalId id) {
        Appraisal appraisal = lock(id);
        if (questions.lapse(id, clock.instant()) == 0) {
            reminders.ofAnswers(appraisal);
            return;
        }
        AppraisalStage from = appraisal.stage();
        if (!appraisal.isReviewing()) {
            appraisalCase.movedByItself(appraisal, from, "lapse-questions", null);
            return;
        }
        phase.startClock(appraisal);
        appraisalCase.movedByItself(appraisal, from, "lapse-questions", null);
        phase.settle(appraisal, requests.planOf(id));
    }

    @Transactional
    public void countVotes(AppraisalId id) {
        Appraisal appraisal = lock(id);
        boolean due = appraisal
                .openRound()
                .filter(round -> !clock.instant().isBefore(round.due()))
                .isPresent();
        if (due) {
            votes.closeByItself(appraisal);
        } else {
            reminders.ofVotes(appraisal);
        }
    }

    /** Nobody has objected in time: the decision stands. False when it was not due. */
    @Transactional
    public boolean adoptMinutes(AppraisalId id) {
        Appraisal appraisal = lock(id);
        AppraisalStage from = appraisal.stage();
        if (!appraisal.adoptMinutes(clock.instant())) {
            return false;
        }
        appraisals.save(appraisal);
        appraisalCase.movedByItself(appraisal, from, "adopt-minutes", null);
        Proposal decided = appraisal.rounds().adopted().orElseThrow().proposal();
        events.publishEvent(new AppraisalDecided(id, appraisal.about(), decided.decision()));
        return true;
    }

    AppraisalStage stage(AppraisalId id) {
        return find(id).stage();
    }

    boolean isVoting(AppraisalId id) {
        return find(id).openRound().isPresent();
    }

    boolean isAnswerAwaited(AppraisalId id) {
        return questions.of(id).stream().anyMatch(AppraisalQuestion::isAwaited);
    }

    /** Those who have not handed in, and whom no task asks for it yet. */
    List<UUID> toReview(AppraisalId id) {
        Set<OrganisationId> asked = inbox.of(id.subject()).stream()
                .filter(entry -> entry.kind().equals("appraisal.review"))
                .map(InboxEntry::organisation)
                .collect(Collectors.toSet());
        return reviews.of(id.value()).stream()
                .filter(review ->
                        review.standing() == ReviewStanding.ASKED || review.standing() == ReviewStanding.DECLARED)
                .map(Review::organisation)
                .filter(agency -> !asked.contains(agency))
                .map(OrganisationId::value)
                .toList();
    }

    Instant reviewsWake(AppraisalId id) {
        return reminders.reviewsWake(find(id));
    }

    Instant answersWake(AppraisalId id) {
        return reminders.answersWake(find(id));
    }

    Instant votesWake(AppraisalId id) {
        return reminders.votesWake(find(id));
    }

    Instant minutesWake(AppraisalId id) {
        return find(id).minutes().map(Minutes::adopts).orElseGet(clock::instant);
    }

    private Appraisal find(AppraisalId id) {
        return appraisals.findById(id.value()).orElseThrow(Problem::notFound);
    }

    private Appraisal lock(AppraisalId id) {
        return appraisals.findAndLock(id.value()).orElseThrow(Problem::notFound);
    }
}
