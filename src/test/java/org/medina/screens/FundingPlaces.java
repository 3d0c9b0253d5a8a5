package org.medina.screens;

import static org.medina.screens.Place.of;

import java.util.List;
import java.util.stream.Stream;

/** The screens of requests for money, of their review and of their grants. */
final class FundingPlaces {

    private static final String CITY = "coordinator.freetown";
    private static final String EDITOR = "editor.freetown";
    private static final String MAYOR = "mayor.freetown";
    private static final String OFFICER = "officer";
    private static final String IOM = "reviewer.iom";
    private static final String UNHCR = "reviewer.unhcr";
    private static final String DONOR = "donor.committee";
    private static final String AGENT = "agent.funds";

    private FundingPlaces() {}

    static List<Place> all() {
        return Stream.of(requests(), appraisals(), grants())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Place> requests() {
        return List.of(
                of("request with everything open", EDITOR, "/funding/{FUNDING_EMPTY}/edit")
                        .shows("The applicant"),
                of("request drafted", CITY, "/funding/{FUNDING_DRAFT}").shows("Your turn"),
                of("form of a request", EDITOR, "/funding/{FUNDING_DRAFT}/edit")
                        .shows("Everything that this form needs"),
                of("handing a request in", CITY, "/funding/{FUNDING_DRAFT}")
                        .press("Hand in")
                        .shows("compares it with the call’s conditions"),
                of("checking a request", OFFICER, "/funding/{FUNDING_ELIGIBILITY}")
                        .press("Check eligibility")
                        .shows("Your finding"),
                of("request under review", CITY, "/funding/{FUNDING_APPRAISAL}").shows("Under review"),
                of("request under review, for the secretariat", OFFICER, "/funding/{FUNDING_APPRAISAL}")
                        .shows("Under review"),
                of("request that is granted", CITY, "/funding/{FUNDING_GRANT}").shows("Name who keeps the register."),
                of("requests", CITY, "/funding").shows("A register for every ward"),
                of("requests for the secretariat", OFFICER, "/funding").shows("A register for every ward"),
                of("beginning a request", CITY, "/funding/new").shows("What it is for"),
                of("entering a request for a city", OFFICER, "/funding/new").shows("For the city"),
                of("confirming what was entered", CITY, "/funding/{FUNDING_ENTERED}")
                        .press("Confirm the entry")
                        .shows("on your city’s behalf"),
                of("who may not begin a request", IOM, "/funding/new").shows("Cities ask for money"));
    }

    private static List<Place> appraisals() {
        return List.of(
                of("appraisal to declare on", IOM, "/appraisals/{APPRAISAL_REVIEWING}")
                        .shows("Your turn"),
                of("review", UNHCR, "/appraisals/{APPRAISAL_REVIEWING}/review").shows("Kept as you type"),
                of("appraisal voted on", OFFICER, "/appraisals/{APPRAISAL_VOTING}")
                        .shows("The committee votes"),
                of("decision room", DONOR, "/appraisals/{APPRAISAL_VOTING}/decision")
                        .shows("Your vote for the seat of"),
                of("decision room of the secretariat", OFFICER, "/appraisals/{APPRAISAL_VOTING}/decision")
                        .shows("The committee votes"),
                of("naming a stand-in", OFFICER, "/appraisals/{APPRAISAL_RECUSED}/decision")
                        .press("Name a stand-in")
                        .shows("Who takes it"),
                of("decision room with papers to print", DONOR, "/appraisals/{APPRAISAL_MINUTES}/decision")
                        .shows("To print and file"),
                of("appraisals", IOM, "/appraisals").shows("Desks that are judged"));
    }

    private static List<Place> grants() {
        return List.of(
                of("grant to commit to", "approver.iom", "/grants/{GRANT_COMMITMENT}")
                        .shows("Commit to our share"),
                of("agreement to sign", MAYOR, "/grants/{GRANT_SIGNING}/sign").shows("Sign the agreement"),
                of("grant in delivery", CITY, "/grants/{GRANT_DELIVERY}").shows("Your turn"),
                of("recording a payment", AGENT, "/grants/{GRANT_APPROVED}")
                        .press("Record a payment")
                        .shows("as it stands in your books"),
                of("report on a grant", CITY, "/grants/{GRANT_PAID}/report").shows("Report"),
                of("grants", AGENT, "/grants").shows("Desks that are paid for"));
    }
}
