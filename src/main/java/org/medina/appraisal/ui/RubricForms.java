package org.medina.appraisal.ui;

import static org.medina.appraisal.ui.AppraisalWords.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import org.medina.appraisal.AppraisalDetails;
import org.medina.appraisal.AppraisalPlan;
import org.medina.appraisal.AppraisalReviewing;
import org.medina.appraisal.ReviewContent;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Panel;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;

/** The rubric of a plan: to be filled in, or as it was handed in. */
@Service
class RubricForms {

    private final AppraisalReviewing reviewing;
    private final AppraisalSteps steps;
    private final CurrentActor currentActor;

    RubricForms(AppraisalReviewing reviewing, AppraisalSteps steps, CurrentActor currentActor) {
        this.reviewing = reviewing;
        this.steps = steps;
        this.currentActor = currentActor;
    }

    Component writing(
            AppraisalDetails details, AppraisalDetails.ReviewView own, AppraisalDetails.Rubric rubric, Runnable after) {
        PersonId person = currentActor.get().person();
        return new RubricForm(details, own, rubric, reviewing, steps, String.valueOf(person), after);
    }

    static Panel reading(AppraisalDetails.ReviewView own, AppraisalDetails.Rubric rubric) {
        var panel = new Panel(say("appraisal.review.own")).lead(say("appraisal.standing." + own.standing()));
        var facts = new FactList();
        for (AppraisalPlan.Criterion criterion : rubric.criteria()) {
            Integer score = own.scoreOf(criterion.key());
            ReviewContent.Score given = own.content().scores().get(criterion.key());
            String why = given == null || given.justification() == null ? "" : given.justification();
            facts.fact(
                    criterion.name(),
                    score == null ? "–" : say("appraisal.reviews.of-why", score, criterion.highest(), why));
        }
        for (AppraisalPlan.Marker marker : rubric.markers()) {
            Integer mark = own.content().markers().get(marker.key());
            facts.fact(marker.name(), mark == null ? "–" : say("appraisal.reviews.of", mark, marker.highest()));
        }
        panel.content(facts);
        if (own.content().recommendation() != null) {
            panel.content(new Paragraph(
                    say("appraisal.recommendation." + own.content().recommendation())));
        }
        if (own.content().summary() != null) {
            panel.content(new Paragraph(own.content().summary()));
        }
        return panel;
    }
}
