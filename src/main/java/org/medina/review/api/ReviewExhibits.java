package org.medina.review.api;

import java.util.Objects;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Exhibits;
import org.medina.casefile.Visibility;
import org.medina.identity.CurrentActor;
import org.medina.review.ContributionId;
import org.medina.review.ContributionReading;
import org.medina.review.ReviewId;
import org.medina.review.ReviewPaper;
import org.medina.review.ReviewReading;
import org.medina.signoff.SignedEvidence;
import org.springframework.stereotype.Component;

/** A forum review and what cities contributed to it, in the evidence of their cases; returned versions stay inside. */
@Component
class ReviewExhibits implements CaseEvidence {

    private final ReviewReading reading;
    private final ContributionReading contributions;
    private final ReviewPaper paper;
    private final SignedEvidence signed;
    private final CaseFiles cases;
    private final CurrentActor current;

    ReviewExhibits(
            ReviewReading reading,
            ContributionReading contributions,
            ReviewPaper paper,
            SignedEvidence signed,
            CaseFiles cases,
            CurrentActor current) {
        this.reading = reading;
        this.contributions = contributions;
        this.paper = paper;
        this.signed = signed;
        this.cases = cases;
        this.current = current;
    }

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        switch (subject.kind()) {
            case ReviewId.KIND -> layReview(subject, ReviewId.of(subject), into);
            case ContributionId.KIND ->
                into.data(
                        "contribution.json",
                        Objects.requireNonNull(ContributionJson.answer(contributions.get(ContributionId.of(subject)))
                                .getBody()));
            default -> {
                // another journey’s
            }
        }
    }

    private void layReview(SubjectRef subject, ReviewId id, Exhibits into) {
        into.data(
                "review.json",
                Objects.requireNonNull(ReviewJson.answer(reading.get(id)).getBody()));
        boolean inside = cases.level(subject, current.get()).compareTo(Visibility.SECRETARIAT) <= 0;
        signed.lay(subject, inside ? SignedEvidence.Reader.INSIDE : SignedEvidence.Reader.OUTSIDE, into);
        into.ifAllowed(() -> paper.sheets(id)
                .forEach(sheet -> into.file(
                        "signatures/on-paper-" + paper.scan(id, sheet.id()).fileName(),
                        out -> paper.writeScan(id, sheet.id(), out))));
    }
}
