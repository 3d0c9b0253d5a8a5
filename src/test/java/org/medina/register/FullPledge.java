package org.medina.register;

import tools.jackson.databind.node.ObjectNode;

/** A joint pledge of Tyre and Zürich with every field filled in. */
final class FullPledge {

    private static final String CONTENT = """
            {"title": "From the harbour to the lake: two cities share what they know about welcoming families",
             "summary": "Tyre and Zürich work together so that families find a school place, a doctor and a landlord.",
             "compactScope": "BOTH", "gcmObjectives": [1, 7, 15, 16], "primaryGcmObjectives": [15],
             "gcmPrinciples": ["a", "g"], "gcrParagraphs": ["37", "66"], "actionAreas": ["2020/4", "portal/4"],
             "sdgTargets": ["10.7", "11.1"],
             "currentAction": "Three reception points, staffed by neighbours.\\n\\n%1$s",
             "commitment": "By 2028 every family has a school place, a doctor and a tenancy. %1$s",
             "supportNeeded": {"resources": "Money for two more. %1$s", "tools": "A way to match flats. %1$s",
                               "partnerships": "Two more coastal cities. %1$s"},
             "targetGroups": "Families in their first two years. %1$s", "participation": "A council of twelve. %1$s",
             "ageGenderDiversity": "Figures by age and gender. %1$s",
             "start": "2026-02-01", "end": "2028-12-31",
             "activities": [{"title": "Open the fourth point %1$s", "due": "2026-09-01"}],
             "indicators": [{"name": "Families with a school place %1$s", "baseline": "41", "target": "100",
                             "unit": "percent", "source": "Register %1$s", "disaggregation": "age"}],
             "budget": {"currency": "USD", "own": 360000, "committed": 150000, "gap": 240000.5},
             "risks": "Rents rise. %1$s", "nationalPreconditions": "Permits of one year. %1$s",
             "nationalCounterpart": "Ministry %1$s",
             "partners": [{"organisation": "%2$s", "share": 40, "contribution": "Six colleagues %1$s"}],
             "authenticLanguage": "en",
             "contacts": [{"office": "Mayor’s office", "email": "office@tyre.example"}],
             "foreignIds": [{"system": "GRF", "value": "GRF-01547"}]}
            """;

    private FullPledge() {}

    /** @param hostile stands in every text field */
    static ObjectNode content(Publishing publishing, String hostile) {
        return publishing.json(CONTENT.formatted(hostile, publishing.city("zurich")));
    }
}
