package org.medina.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.medina.casefile.Reminding;
import org.medina.casefile.Visibility;
import org.springframework.stereotype.Component;

/** Brings deadlines of an appraisal to mind, each point once; nobody is reminded while the clock stands still. */
@Component
class AppraisalReminders {

    private final Reminding reminding;
    private final AppraisalQuestionRows questions;
    private final AppraisalCase appraisalCase;
    private final AppraisalTime time;
    private final AppraisalSettings settings;
    private final Clock clock;

    AppraisalReminders(
            Reminding reminding,
            AppraisalQuestionRows questions,
            AppraisalCase appraisalCase,
            AppraisalTime time,
            AppraisalSettings settings,
            Clock clock) {
        this.reminding = reminding;
        this.questions = questions;
        this.appraisalCase = appraisalCase;
        this.time = time;
        this.settings = settings;
        this.clock = clock;
    }

    /** Reviewers before their deadline, the secretariat at it, its head after it. */
    void ofReviews(Appraisal appraisal) {
        if (!appraisal.isReviewing() || appraisal.isStopped()) {
            return;
        }
        Instant due = appraisal.reviewDue().orElseThrow();
        reminding
                .tell(appraisal.id().subject(), due, time.calendar(), settings.ofReviews())
                .ifPresent(days -> {
                    if (days > 0) {
                        appraisalCase.remindedByItself(appraisal, "remind-reviewers", Visibility.PARTIES);
                    } else {
                        appraisalCase.remindedByItself(
                                appraisal, days == 0 ? "remind" : "escalate", Visibility.SECRETARIAT);
                    }
                });
    }

    void ofAnswers(Appraisal appraisal) {
        answerDue(appraisal)
                .flatMap(due -> reminding.tell(
                        appraisal.id().subject(), due, time.calendarOf(appraisal.applicant()), settings.remindBefore()))
                .ifPresent(days -> appraisalCase.remindedByItself(appraisal, "remind-answer", Visibility.PARTIES));
    }

    void ofVotes(Appraisal appraisal) {
        appraisal
                .openRound()
                .filter(round -> clock.instant().isBefore(round.due()))
                .flatMap(round ->
                        reminding.tell(appraisal.id().subject(), round.due(), time.calendar(), settings.remindBefore()))
                .ifPresent(days -> appraisalCase.remindedByItself(appraisal, "remind-votes", Visibility.PARTIES));
    }

    Instant reviewsWake(Appraisal appraisal) {
        return appraisal
                .reviewDue()
                .map(due -> earliest(appraisal, due, settings.ofReviews()))
                .orElseGet(clock::instant);
    }

    Instant answersWake(Appraisal appraisal) {
        return answerDue(appraisal)
                .map(due -> reminding
                        .next(
                                appraisal.id().subject(),
                                due,
                                time.calendarOf(appraisal.applicant()),
                                settings.remindBefore())
                        .orElse(due))
                .orElseGet(clock::instant);
    }

    Instant votesWake(Appraisal appraisal) {
        return appraisal
                .openRound()
                .map(VotingRound::due)
                .map(due -> earliest(appraisal, due, settings.remindBefore()))
                .orElseGet(clock::instant);
    }

    private Instant earliest(Appraisal appraisal, Instant due, List<Integer> points) {
        return reminding
                .next(appraisal.id().subject(), due, time.calendar(), points)
                .orElse(due);
    }

    private Optional<Instant> answerDue(Appraisal appraisal) {
        return questions.of(appraisal.id()).stream()
                .filter(AppraisalQuestion::isAwaited)
                .flatMap(question -> Optional.ofNullable(question.due()).stream())
                .min(Instant::compareTo);
    }
}
