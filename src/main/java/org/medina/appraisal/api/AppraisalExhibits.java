package org.medina.appraisal.api;

import java.util.Objects;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalPapers;
import org.medina.appraisal.AppraisalReading;
import org.medina.base.SubjectRef;
import org.medina.base.api.Listing;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.Exhibits;
import org.medina.paper.PaperFormat;
import org.medina.paper.PrintedPaper;
import org.springframework.stereotype.Component;

/** An appraisal in the evidence of its case: the request as it was handed in, reviews and votes once they are open, minutes. */
@Component
class AppraisalExhibits implements CaseEvidence {

    private final AppraisalReading reading;
    private final AppraisalPapers papers;

    AppraisalExhibits(AppraisalReading reading, AppraisalPapers papers) {
        this.reading = reading;
        this.papers = papers;
    }

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        if (!subject.kind().equals(AppraisalId.KIND)) {
            return;
        }
        AppraisalId id = AppraisalId.of(subject);
        into.data(
                "appraisal.json",
                Objects.requireNonNull(AppraisalJson.answer(reading.get(id)).getBody()));
        into.ifAllowed(() -> into.data("text.json", new Listing<>(reading.text(id), null)));
        into.ifAllowed(() -> paper(papers.record(id, PaperFormat.PDF), into));
        into.ifAllowed(() -> paper(papers.minutes(id, PaperFormat.PDF), into));
    }

    private static void paper(PrintedPaper paper, Exhibits into) {
        into.file("papers/" + paper.fileName(), out -> out.write(paper.bytes()));
    }
}
