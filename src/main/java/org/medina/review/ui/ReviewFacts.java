package org.medina.review.ui;

import static org.medina.review.ui.ReviewSay.say;

import java.util.stream.Collectors;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.base.ui.ReaderTime;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewPlan;
import org.springframework.stereotype.Service;

/** The few facts about a review that one looks for first. */
@Service
class ReviewFacts {

    private final ReferenceData reference;
    private final ReaderTime times;

    ReviewFacts(ReferenceData reference, ReaderTime times) {
        this.reference = reference;
        this.times = times;
    }

    Panel of(ReviewDetails review) {
        ReviewPlan plan = review.plan();
        var facts = new FactList().fact(say("review.fact.kind"), say("review.kind." + plan.kind()));
        if (review.forum() != null) {
            facts.fact(say("review.fact.forum"), review.forum());
        }
        facts.fact(
                say("review.fact.scope"),
                plan.scope() == null ? say("review.scope.all") : plan.scope().name());
        facts.fact(
                say("review.fact.countries"),
                plan.countries().isEmpty()
                        ? say("review.countries.all")
                        : plan.countries().stream()
                                .map(code -> reference.label(CodeList.COUNTRY, code))
                                .collect(Collectors.joining(", ")));
        if (plan.answersBy() != null) {
            facts.fact(say("review.fact.answers-by"), times.day(plan.answersBy()));
        }
        if (plan.freezeOn() != null) {
            facts.fact(say("review.fact.freeze-on"), times.day(plan.freezeOn()));
        }
        facts.fact(say("review.fact.statement-days"), say("review.fact.statement-days.of", plan.statementDays()));
        review.edition()
                .ifPresent(edition -> facts.fact(
                        say("review.fact.frozen"),
                        say(
                                "review.fact.frozen.of",
                                edition.number(),
                                times.moment(edition.frozen().at()))));
        if (review.publishedAt() != null) {
            facts.fact(say("review.fact.published"), times.moment(review.publishedAt()));
        }
        return new Panel(say("review.facts"), facts);
    }
}
