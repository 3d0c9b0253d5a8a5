package org.medina.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.medina.identity.Office;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgePaper;
import org.medina.pledge.PledgeReading;
import org.medina.signoff.PaperRecord;
import org.medina.signoff.PaperSheet;
import org.medina.signoff.SignedSheet;
import org.springframework.stereotype.Component;

/** The steps of the story that happen on paper; for the scan stands the sheet as it was printed. */
@Component
class PaperTale {

    private final PledgePaper paper;
    private final PledgeReading reading;
    private final Clock clock;

    PaperTale(PledgePaper paper, PledgeReading reading, Clock clock) {
        this.paper = paper;
        this.reading = reading;
        this.clock = clock;
    }

    void record(PledgeId id, PledgeTale.Step step) {
        PaperSheet sheet = paper.sheet(id);
        Office office = paper.offices(id).getFirst();
        paper.record(
                id,
                new SignedSheet(
                        reading.get(id).textHash(),
                        null,
                        office.id(),
                        step.signatory(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        step.document(),
                        step.date()),
                sheet.fileName(),
                new ByteArrayInputStream(sheet.pdf()),
                sheet.pdf().length);
    }

    void check(PledgeId id) {
        paper.check(
                id,
                paper.sheets(id).stream()
                        .filter(sheet -> sheet.status() == PaperRecord.Status.AWAITING_CHECK)
                        .map(PaperRecord::id)
                        .findFirst()
                        .orElse(null));
    }
}
