package org.medina.appraisal;

import static org.medina.appraisal.AppraisalOverHttp.AGREE;
import static org.medina.appraisal.AppraisalOverHttp.CONFLICT;
import static org.medina.appraisal.AppraisalOverHttp.COUNTRY;
import static org.medina.appraisal.AppraisalOverHttp.DONOR;
import static org.medina.appraisal.AppraisalOverHttp.IOM;
import static org.medina.appraisal.AppraisalOverHttp.NO_CONFLICT;
import static org.medina.appraisal.AppraisalOverHttp.OFFICER;
import static org.medina.appraisal.AppraisalOverHttp.PROPOSAL;
import static org.medina.appraisal.AppraisalOverHttp.STAKEHOLDER;
import static org.medina.appraisal.AppraisalOverHttp.UNHCR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.medina.appraisal.AppraisalsForTests.Terms;
import org.medina.base.Ids;
import org.medina.base.PortalClock;
import org.medina.base.SubjectRef;
import org.springframework.boot.test.context.TestComponent;

/** Appraisals standing as the access matrix names it, brought there over HTTP as those who would have done it. */
@TestComponent
public class AppraisalStates {

    private static final List<String> STRAIGHT = List.of(
            "REVIEWING", "PANEL", "DECIDING", "DECIDING_VOTE", "DECIDING_VOTED", "MINUTES", "MINUTES_SENT", "DECIDED");

    private final AppraisalsForTests journey;
    private final PortalClock clock;

    AppraisalStates(AppraisalsForTests journey, PortalClock clock) {
        this.journey = journey;
        this.clock = clock;
    }

    /** @param question one that was put to the applicant, or one that does not exist */
    public record Standing(AppraisalId id, String question) {}

    public Standing in(String state, AppraisalOverHttp http) {
        String nothing = Ids.next().toString();
        return switch (state) {
            case "ASSIGNING" ->
                new Standing(journey.begin("Access, ASSIGNING", Terms.USUAL.agencies("unicef", "iom")), nothing);
            case "RECUSED" -> {
                AppraisalId id = straight("REVIEWING", http);
                http.done(IOM, id, "declare", CONFLICT);
                yield new Standing(id, nothing);
            }
            case "CLARIFYING" -> {
                AppraisalId id = straight("REVIEWING", http);
                http.done(OFFICER, id, "ask", "{\"text\": \"Who keeps the register?\"}");
                yield new Standing(id, http.question(OFFICER, id));
            }
            case "LAPSED" -> {
                AppraisalId id = straight("REVIEWING", http);
                var subject = http.read(OFFICER, id).path("subject").path("id").asString();
                journey.lapse(id, new SubjectRef("funding", UUID.fromString(subject)));
                yield new Standing(id, nothing);
            }
            default -> new Standing(straight(state, http), nothing);
        };
    }

    AppraisalId straight(String state, AppraisalOverHttp http) {
        AppraisalId id = journey.begin("Access, " + state, Terms.USUAL);
        http.done(UNHCR, id, "declare", NO_CONFLICT);
        http.wrote(UNHCR, id, "UNHCR", 4);
        for (String step : STRAIGHT.subList(1, STRAIGHT.indexOf(state) + 1)) {
            goOn(id, step, http);
        }
        return id;
    }

    void goOn(AppraisalId id, String to, AppraisalOverHttp http) {
        switch (to) {
            case "PANEL" -> {
                http.done(UNHCR, id, "hand-in", null);
                http.reviewed(IOM, id, "IOM", 3);
            }
            case "DECIDING" -> http.done(OFFICER, id, "close-panel", null);
            case "DECIDING_VOTE" -> http.done(OFFICER, id, "propose", PROPOSAL);
            case "DECIDING_VOTED" ->
                List.of(DONOR, COUNTRY, STAKEHOLDER).forEach(seat -> http.done(seat, id, "vote", AGREE));
            case "MINUTES" -> http.done(OFFICER, id, "close-vote", null);
            case "MINUTES_SENT" -> http.done(OFFICER, id, "minutes", "{\"text\": \"We agreed.\"}");
            case "DECIDED" -> {
                Instant back = clock.instant();
                clock.moveBy(Duration.ofHours(73));
                try {
                    http.done(OFFICER, id, "adopt-minutes", null);
                } finally {
                    clock.moveTo(back);
                }
            }
            default -> throw new IllegalArgumentException(to);
        }
    }
}
