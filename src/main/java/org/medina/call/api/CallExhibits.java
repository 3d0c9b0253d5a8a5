package org.medina.call.api;

import java.util.Objects;
import org.medina.base.SubjectRef;
import org.medina.call.CallId;
import org.medina.call.CallReading;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.Exhibits;
import org.springframework.stereotype.Component;

/** A call in the evidence of its case. */
@Component
class CallExhibits implements CaseEvidence {

    private final CallReading reading;

    CallExhibits(CallReading reading) {
        this.reading = reading;
    }

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        if (subject.kind().equals(CallId.KIND)) {
            into.data(
                    "call.json",
                    Objects.requireNonNull(CallJson.answer(reading.get(new CallId(subject.id())))
                            .getBody()));
        }
    }
}
