package org.medina.grant.api;

import java.util.Objects;
import org.medina.attachment.api.FileExhibits;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Exhibits;
import org.medina.casefile.Visibility;
import org.medina.grant.GrantFiles;
import org.medina.grant.GrantId;
import org.medina.grant.GrantPapers;
import org.medina.grant.GrantReading;
import org.medina.grant.Report;
import org.medina.identity.CurrentActor;
import org.medina.paper.PaperFormat;
import org.medina.paper.PrintedPaper;
import org.medina.signoff.SignedEvidence;
import org.springframework.stereotype.Component;

/** A grant in the evidence of its case: figures, the agreement as it was signed, the reports, papers and files. */
@Component
class GrantExhibits implements CaseEvidence {

    private final GrantReading reading;
    private final GrantFiles files;
    private final GrantPapers papers;
    private final SignedEvidence signed;
    private final CaseFiles cases;
    private final CurrentActor current;

    GrantExhibits(
            GrantReading reading,
            GrantFiles files,
            GrantPapers papers,
            SignedEvidence signed,
            CaseFiles cases,
            CurrentActor current) {
        this.reading = reading;
        this.files = files;
        this.papers = papers;
        this.signed = signed;
        this.cases = cases;
        this.current = current;
    }

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        if (!subject.kind().equals(GrantId.KIND)) {
            return;
        }
        GrantId id = GrantId.of(subject);
        into.data(
                "grant.json",
                Objects.requireNonNull(GrantJson.answer(reading.get(id)).getBody()));
        into.ifAllowed(() -> {
            reading.agreement(id);
            boolean inside = cases.level(subject, current.get()).compareTo(Visibility.SECRETARIAT) <= 0;
            signed.lay(subject, inside ? SignedEvidence.Reader.INSIDE : SignedEvidence.Reader.OUTSIDE, into);
        });
        into.ifAllowed(() -> paper(papers.agreement(id, PaperFormat.PDF), into));
        reading.get(id).reports().all().stream()
                .map(Report::number)
                .distinct()
                .forEach(number -> into.ifAllowed(() -> paper(papers.report(id, number, PaperFormat.PDF), into)));
        into.ifAllowed(() -> FileExhibits.lay(files, id, into));
    }

    private static void paper(PrintedPaper paper, Exhibits into) {
        into.file("papers/" + paper.fileName(), out -> out.write(paper.bytes()));
    }
}
