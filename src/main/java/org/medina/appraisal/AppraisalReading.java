package org.medina.appraisal;

import java.util.UUID;
import org.medina.base.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything there is to read about one appraisal, as far as the current actor may. */
@Service
public class AppraisalReading {

    private final AppraisalRepository appraisals;
    private final QuestionRows questions;

    AppraisalReading(AppraisalRepository appraisals, QuestionRows questions) {
        this.appraisals = appraisals;
        this.questions = questions;
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
}
