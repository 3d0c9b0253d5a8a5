package org.medina.grant;

import static org.medina.grant.GrantOverHttp.*;

import java.util.List;

/** Grants standing as the access matrix names it, brought there over HTTP as those who would have done it. */
final class GrantStates {

    private static final List<String> STRAIGHT = List.of(
            "COMMITMENT",
            "DILIGENCE",
            "DILIGENCE_TICKED",
            "AGREEMENT",
            "AGREEMENT_DRAFTED",
            "AGREEMENT_SIGNING",
            "DELIVERY",
            "DELIVERY_REQUESTED",
            "DELIVERY_CHECKED",
            "DELIVERY_APPROVED",
            "DELIVERY_PAID",
            "DELIVERY_REPORTED",
            "CLOSING",
            "CLOSED");

    private final GrantOverHttp http;
    private final GrantsForTests grants;

    GrantStates(GrantOverHttp http, GrantsForTests grants) {
        this.http = http;
        this.grants = grants;
    }

    String in(String state) {
        return switch (state) {
            case "DECLINED" -> {
                String id = straightTo("COMMITMENT");
                http.done(IOM, id, "decline", REASON);
                yield id;
            }
            case "CALLED_OFF" -> {
                String id = straightTo("AGREEMENT");
                http.done(HEAD, id, "call-off", REASON);
                yield id;
            }
            case "AGREEMENT_PAPER" -> {
                String id = straightTo("AGREEMENT_SIGNING");
                http.done(OFFICER, id, "record-paper", paper(http.scan(id)));
                yield id;
            }
            default -> straightTo(state);
        };
    }

    private String straightTo(String state) {
        String id = grants.open("Ward desks, " + state).toString();
        int steps = STRAIGHT.indexOf(state);
        if (steps < 0) {
            throw new IllegalArgumentException("no state " + state);
        }
        for (int step = 1; step <= steps; step++) {
            step(id, STRAIGHT.get(step));
        }
        return id;
    }

    private void step(String id, String to) {
        switch (to) {
            case "DILIGENCE" -> http.commit(id);
            case "DILIGENCE_TICKED" -> http.tick(id);
            case "AGREEMENT" -> http.done(HEAD, id, "confirm-diligence", null);
            case "AGREEMENT_DRAFTED" -> http.draft(id);
            case "AGREEMENT_SIGNING" -> http.done(HEAD, id, "approve-agreement", null);
            case "DELIVERY" -> http.sign(id);
            case "DELIVERY_REQUESTED" -> http.done(CITY, id, "tranches/1/request", null);
            case "DELIVERY_CHECKED" -> http.done(OFFICER, id, "tranches/1/check", null);
            case "DELIVERY_APPROVED" -> {
                http.done(IOM, id, "tranches/1/approve", null);
                http.done(UNHCR, id, "tranches/1/approve", null);
            }
            case "DELIVERY_PAID" -> http.paid(id, 1, "44940.00", "26964.00");
            case "DELIVERY_REPORTED" -> http.done(CITY, id, "report", report(true, "40000", "20000", "5000", "4550"));
            case "CLOSING" -> http.done(OFFICER, id, "reports/1/accept", null);
            case "CLOSED" -> http.done(AGENT, id, "close", closing());
            default -> throw new IllegalArgumentException("no step to " + to);
        }
    }

    /** Of 74,900.00 that were paid 69,550.00 were spent. */
    static String closing() {
        return "{\"returned\": 5350.00, \"day\": \"%s\", \"reference\": \"RET 1\"}"
                .formatted(java.time.LocalDate.now(java.time.ZoneOffset.UTC));
    }
}
