package org.medina.help.api;

import org.medina.base.SubjectRef;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.Exhibits;
import org.medina.help.Help;
import org.medina.help.HelpId;
import org.springframework.stereotype.Component;

/** A request for help with its thread, in the evidence of its case. */
@Component
class HelpExhibits implements CaseEvidence {

    private final Help help;

    HelpExhibits(Help help) {
        this.help = help;
    }

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        if (subject.kind().equals(HelpId.KIND)) {
            into.data("help.json", HelpApi.Json.of(help.get(new HelpId(subject.id()))));
        }
    }
}
