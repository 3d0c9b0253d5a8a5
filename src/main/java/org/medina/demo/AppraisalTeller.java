package org.medina.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medina.appraisal.AppraisalAsking;
import org.medina.appraisal.AppraisalDeciding;
import org.medina.appraisal.AppraisalFollowing;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalMinuting;
import org.medina.appraisal.AppraisalQuestion;
import org.medina.appraisal.AppraisalReading;
import org.medina.appraisal.AppraisalReviewing;
import org.springframework.stereotype.Component;

/** The steps of the story that happen while a request is judged. */
@Component
class AppraisalTeller {

    private final AppraisalReviewing reviewing;
    private final AppraisalAsking asking;
    private final AppraisalFollowing following;
    private final AppraisalDeciding deciding;
    private final AppraisalMinuting minuting;
    private final AppraisalReading reading;

    AppraisalTeller(
            AppraisalReviewing reviewing,
            AppraisalAsking asking,
            AppraisalFollowing following,
            AppraisalDeciding deciding,
            AppraisalMinuting minuting,
            AppraisalReading reading) {
        this.reviewing = reviewing;
        this.asking = asking;
        this.following = following;
        this.deciding = deciding;
        this.minuting = minuting;
        this.reading = reading;
    }

    void act(AppraisalId id, FundingTale.Step step) {
        switch (step.deed()) {
            case declareNone -> reviewing.declareNone(id);
            case declareConflict -> reviewing.declareConflict(id, step.words());
            case review -> {
                reviewing.write(id, Objects.requireNonNull(step.review()), null);
                reviewing.handIn(id);
            }
            case ask -> asking.ask(id, step.words());
            case answer -> asking.answer(id, openQuestion(id).id(), step.words());
            case closePanel -> following.closePanel(id);
            case propose ->
                deciding.propose(
                        id,
                        step.decision(),
                        Map.copyOf(Objects.requireNonNull(step.reasons())),
                        Objects.requireNonNullElse(step.conditions(), List.of()),
                        step.words());
            case vote -> deciding.vote(id, step.choice(), step.words());
            case closeVote -> deciding.closeVote(id);
            case writeMinutes -> minuting.circulate(id, step.words());
            case adoptMinutes -> minuting.adopt(id);
            default -> throw new IllegalArgumentException(step.deed() + " is no step of an appraisal");
        }
    }

    private AppraisalQuestion openQuestion(AppraisalId id) {
        return reading.get(id).questions().stream()
                .filter(question -> question.answer() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " asks nothing"));
    }
}
