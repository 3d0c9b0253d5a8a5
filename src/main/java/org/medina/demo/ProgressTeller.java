package org.medina.demo;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeId;
import org.medina.progress.ProgressChecking;
import org.medina.progress.ProgressDetails;
import org.medina.progress.ProgressId;
import org.medina.progress.ProgressReading;
import org.medina.progress.ProgressReporting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps of the story that tell what became of published pledges. */
@Component
@Order(50)
class ProgressTeller implements Teller<ProgressTale, ProgressTale.Step> {

    private final ProgressReporting reporting;
    private final ProgressChecking checking;
    private final ProgressReading reading;
    private final Told told;

    ProgressTeller(ProgressReporting reporting, ProgressChecking checking, ProgressReading reading, Told told) {
        this.reporting = reporting;
        this.checking = checking;
        this.reading = reading;
        this.told = told;
    }

    @Override
    public String file() {
        return "progress.json";
    }

    @Override
    public Class<ProgressTale[]> tales() {
        return ProgressTale[].class;
    }

    @Override
    public UUID begin(ProgressTale tale, ProgressTale.Step step) {
        return tell(tale, step);
    }

    /** A tale may go on in the next period of its pledge. */
    @Override
    public void act(ProgressTale tale, UUID first, ProgressTale.Step step) {
        tell(tale, step);
    }

    private UUID tell(ProgressTale tale, ProgressTale.Step step) {
        var pledge = new PledgeId(told.required(tale.pledge()));
        ProgressId id = reading.running(pledge).orElseThrow(Problem::notFound);
        switch (step.deed()) {
            case write -> write(id, step);
            case writePart -> reporting.writePart(id, Objects.requireNonNull(step.patch()));
            case handIn -> reporting.handIn(id);
            case accept -> checking.accept(id);
            case extend -> reporting.extend(id, step.reason());
            case pause -> reporting.pause(id, null, step.reason());
        }
        return id.value();
    }

    private void write(ProgressId id, ProgressTale.Step step) {
        ProgressDetails period = reading.get(id);
        ObjectNode patch = Objects.requireNonNull(step.patch()).deepCopy();
        List<String> figures = step.figures();
        if (figures != null) {
            ArrayNode indicators = patch.putArray("indicators");
            List<PledgeContent.Indicator> known = period.indicators();
            for (int i = 0; i < Math.min(figures.size(), known.size()); i++) {
                indicators
                        .addObject()
                        .put("indicator", known.get(i).id().toString())
                        .put("actual", figures.get(i));
            }
        }
        reporting.edit(id, patch, period.revision());
    }
}
