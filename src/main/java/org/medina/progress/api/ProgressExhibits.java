package org.medina.progress.api;

import java.util.Objects;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.Exhibits;
import org.medina.pledge.PledgeId;
import org.medina.progress.ProgressFilter;
import org.medina.progress.ProgressId;
import org.medina.progress.ProgressLists;
import org.medina.progress.ProgressReading;
import org.springframework.stereotype.Component;

/** What a city told of a year, in the evidence of its case; a pledge’s evidence has all of them beside it. */
@Component
class ProgressExhibits implements CaseEvidence {

    private final ProgressReading reading;
    private final ProgressLists lists;

    ProgressExhibits(ProgressReading reading, ProgressLists lists) {
        this.reading = reading;
        this.lists = lists;
    }

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        if (subject.kind().equals(PledgeId.KIND)) {
            lists.page(ProgressFilter.of(subject.id()), 0, ProgressLists.MAX_PAGE)
                    .forEach(period -> into.beside(new ProgressId(period.id()).subject()));
        } else if (subject.kind().equals(ProgressId.KIND)) {
            into.data(
                    "progress.json",
                    Objects.requireNonNull(ProgressJson.answer(reading.get(ProgressId.of(subject)))
                            .getBody()));
        }
    }
}
