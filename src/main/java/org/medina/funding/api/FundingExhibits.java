package org.medina.funding.api;

import org.jspecify.annotations.Nullable;
import org.medina.attachment.api.FileExhibits;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.Exhibits;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingFiles;
import org.medina.funding.FundingId;
import org.medina.funding.FundingPapers;
import org.medina.funding.FundingReading;
import org.medina.paper.PaperFormat;
import org.medina.paper.PrintedPaper;
import org.springframework.stereotype.Component;

/** A request for money in the evidence of its case, with its papers, its files, and the cases that judged and paid it. */
@Component
class FundingExhibits implements CaseEvidence {

    private final FundingReading reading;
    private final FundingJson json;
    private final FundingFiles files;
    private final FundingPapers papers;

    FundingExhibits(FundingReading reading, FundingJson json, FundingFiles files, FundingPapers papers) {
        this.reading = reading;
        this.json = json;
        this.files = files;
        this.papers = papers;
    }

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        if (!subject.kind().equals(FundingId.KIND)) {
            return;
        }
        FundingId id = FundingId.of(subject);
        FundingDetails request = reading.get(id);
        into.data("funding-request.json", json.of(request));
        into.ifAllowed(() -> paper(papers.request(id, PaperFormat.PDF), into));
        into.ifAllowed(() -> paper(papers.feedback(id, PaperFormat.PDF), into));
        into.ifAllowed(() -> FileExhibits.lay(files, id, into));
        beside(request.dialogue() == null ? null : request.dialogue().subject(), into);
        beside(request.appraisal() == null ? null : request.appraisal().subject(), into);
        beside(request.grant() == null ? null : request.grant().subject(), into);
    }

    private static void beside(@Nullable SubjectRef other, Exhibits into) {
        if (other != null) {
            into.beside(other);
        }
    }

    private static void paper(PrintedPaper paper, Exhibits into) {
        into.file("papers/" + paper.fileName(), out -> out.write(paper.bytes()));
    }
}
