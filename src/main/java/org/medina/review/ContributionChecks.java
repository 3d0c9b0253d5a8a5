package org.medina.review;

import java.util.ArrayList;
import java.util.List;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;

/** What a contribution needs before it is handed in. */
final class ContributionChecks {

    private ContributionChecks() {}

    /** @throws Problem INVALID, one entry for each pledge of which nothing is said, or too little */
    static void requireComplete(ContributionContent content) {
        List<FieldProblem> problems = new ArrayList<>();
        for (AskedPledge asked : content.pledges()) {
            String field = "pledges." + asked.reference();
            content.answer(asked.pledge())
                    .ifPresentOrElse(
                            answer -> {
                                if (!answer.isWhole()) {
                                    problems.add(FieldProblem.of(field, "review.problem.update-without-words"));
                                }
                            },
                            () -> problems.add(FieldProblem.of(field, "review.problem.unanswered", asked.title())));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }
}
