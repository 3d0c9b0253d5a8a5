package org.medina.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.medina.workplan.PlanDraft;
import org.medina.workplan.Workplan;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the secretariat plans. */
@Component
@Order(130)
class PlanTeller implements Teller<PlanTale, PlanTale.Step> {

    private final Workplan plan;
    private final Clock clock;

    PlanTeller(Workplan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public String file() {
        return "workplan.json";
    }

    @Override
    public Class<PlanTale[]> tales() {
        return PlanTale[].class;
    }

    @Override
    public UUID begin(PlanTale tale, PlanTale.Step step) {
        LocalDate starts = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(step.startsIn());
        return plan.add(new PlanDraft(
                        step.kind(),
                        step.title(),
                        step.note(),
                        starts,
                        starts.plusDays(step.lasts() - 1L),
                        step.state(),
                        step.forum(),
                        step.officer(),
                        null))
                .id();
    }

    @Override
    public void act(PlanTale tale, UUID entry, PlanTale.Step step) {
        throw new IllegalStateException(tale.key() + " has one step");
    }
}
