package org.medina.appraisal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.Turn;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.medina.workflow.WorkAssignment;
import org.springframework.stereotype.Component;

/**
 * Whom each task of an appraisal's process waits for, and until when. The committee votes in one task that stays until the vote
 * is closed: a task a seat would tell by its end who has voted.
 */
@Component
class AppraisalWork implements WorkAssignment {

    private static final Work NAME_SUBSTITUTE =
            new Work("appraisal.substitute", "bpmn.appraisal." + AppraisalProcess.SUBSTITUTE);
    private static final Work PUT_QUESTION = new Work("appraisal.put-question", "appraisal.work.put-question");

    private final AppraisalRepository appraisals;
    private final ReviewRepository reviews;
    private final AppraisalQuestionRows questions;
    private final SeatRows seats;
    private final AppraisalCase appraisalCase;
    private final Organisations organisations;

    AppraisalWork(
            AppraisalRepository appraisals,
            ReviewRepository reviews,
            AppraisalQuestionRows questions,
            SeatRows seats,
            AppraisalCase appraisalCase,
            Organisations organisations) {
        this.appraisals = appraisals;
        this.reviews = reviews;
        this.questions = questions;
        this.seats = seats;
        this.appraisalCase = appraisalCase;
        this.organisations = organisations;
    }

    @Override
    public String process() {
        return AppraisalId.KIND;
    }

    @Override
    public Assignment assign(SubjectRef subject, String userTask, @Nullable String element) {
        Appraisal appraisal = appraisals.findById(subject.id()).orElseThrow(Problem::notFound);
        Instant due = appraisalCase.due(appraisal);
        return switch (userTask) {
            case AppraisalProcess.REVIEW ->
                review(appraisal, OrganisationId.of(Objects.requireNonNull(element, "a review is an agency's")));
            case AppraisalProcess.ANSWER, AppraisalProcess.ANSWER_IN_PANEL ->
                new Assignment(appraisal.applicant(), Role.CITY_COORDINATOR, answerDue(appraisal));
            case AppraisalProcess.VOTE, AppraisalProcess.READ_MINUTES -> {
                Turn committee = appraisalCase.committee(appraisal);
                yield new Assignment(committee.organisation(), committee.role(), due, null, apart(appraisal));
            }
            case AppraisalProcess.FOLLOW, AppraisalProcess.PANEL -> officer(due, toFollow(appraisal));
            default -> officer(due, null);
        };
    }

    private Assignment officer(@Nullable Instant due, @Nullable Work work) {
        Turn officer = appraisalCase.officer();
        return new Assignment(officer.organisation(), officer.role(), due, work);
    }

    /** While the clock stands still nothing is due. */
    private Assignment review(Appraisal appraisal, OrganisationId agency) {
        Instant due = reviews.find(appraisal.id().value(), agency.value())
                .flatMap(Review::due)
                .orElse(null);
        return new Assignment(agency, Role.AGENCY_REVIEWER, appraisal.isStopped() ? null : due);
    }

    private @Nullable Work toFollow(Appraisal appraisal) {
        if (appraisal.stage() == AppraisalStage.ASSIGNING) {
            return NAME_SUBSTITUTE;
        }
        boolean raised = questions.of(appraisal.id()).stream().anyMatch(question -> question.put() == null);
        return raised ? PUT_QUESTION : null;
    }

    private @Nullable Instant answerDue(Appraisal appraisal) {
        return questions.of(appraisal.id()).stream()
                .filter(AppraisalQuestion::isAwaited)
                .map(AppraisalQuestion::due)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Those whose seat takes no part, for one reason or another, and members who have none here. */
    private Set<PersonId> apart(Appraisal appraisal) {
        List<SeatRows.Seated> sitting = seats.of(appraisal.id());
        Set<PersonId> voting = sitting.stream()
                .filter(SeatRows.Seated::mayVote)
                .map(SeatRows.Seated::person)
                .collect(Collectors.toSet());
        Turn committee = appraisalCase.committee(appraisal);
        Set<PersonId> apart = organisations.people(committee.organisation(), committee.role()).stream()
                .map(held -> held.person().id())
                .collect(Collectors.toSet());
        sitting.forEach(seat -> apart.add(seat.person()));
        apart.removeAll(voting);
        return apart;
    }
}
