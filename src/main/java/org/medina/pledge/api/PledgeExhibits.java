package org.medina.pledge.api;

import org.medina.attachment.api.FileExhibits;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Exhibits;
import org.medina.casefile.Visibility;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeFiles;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgePaper;
import org.medina.pledge.PledgeReading;
import org.medina.signoff.SignedEvidence;
import org.springframework.stereotype.Component;

/** A pledge in the evidence of its case: as it stands, what was signed, its files and sheets, the dialogues on it. */
@Component
class PledgeExhibits implements CaseEvidence {

    private final PledgeReading reading;
    private final PledgeJson json;
    private final SignedEvidence signed;
    private final PledgeFiles files;
    private final PledgePaper paper;
    private final CaseFiles cases;
    private final CurrentActor current;

    PledgeExhibits(
            PledgeReading reading,
            PledgeJson json,
            SignedEvidence signed,
            PledgeFiles files,
            PledgePaper paper,
            CaseFiles cases,
            CurrentActor current) {
        this.reading = reading;
        this.json = json;
        this.signed = signed;
        this.files = files;
        this.paper = paper;
        this.cases = cases;
        this.current = current;
    }

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        if (!subject.kind().equals(PledgeId.KIND)) {
            return;
        }
        PledgeId id = PledgeId.of(subject);
        into.data("pledge.json", json.of(reading.get(id)));
        boolean inside = cases.level(subject, current.get()).compareTo(Visibility.SECRETARIAT) <= 0;
        signed.lay(subject, inside ? SignedEvidence.Reader.INSIDE : SignedEvidence.Reader.OUTSIDE, into);
        into.ifAllowed(() -> FileExhibits.lay(files, id, into));
        into.ifAllowed(() -> paper.sheets(id)
                .forEach(sheet -> into.file(
                        "signatures/on-paper-" + paper.scan(id, sheet.id()).fileName(),
                        out -> paper.writeScan(id, sheet.id(), out))));
        into.ifAllowed(() ->
                reading.dialogues(id).forEach(talk -> into.beside(talk.id().subject())));
    }
}
