package org.medina.pledge;

import java.time.LocalDate;
import java.util.List;
import org.medina.dialogue.DialogueId;
import org.medina.identity.CurrentActor;
import org.medina.identity.MandateKind;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Pledges in every state, brought there through the services as the accounts that would have done it. */
@TestComponent
public class PledgeFixtures {

    private final PledgeDrafting drafting;
    private final PledgeService pledges;
    private final PledgeReading reading;
    private final PledgeConsulting consulting;
    private final PledgeTalks talks;
    private final Organisations organisations;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final JsonMapper json;

    PledgeFixtures(
            PledgeDrafting drafting,
            PledgeService pledges,
            PledgeReading reading,
            PledgeConsulting consulting,
            PledgeTalks talks,
            Organisations organisations,
            Offices offices,
            CurrentActor currentActor,
            JsonMapper json) {
        this.drafting = drafting;
        this.pledges = pledges;
        this.reading = reading;
        this.consulting = consulting;
        this.talks = talks;
        this.organisations = organisations;
        this.offices = offices;
        this.currentActor = currentActor;
        this.json = json;
    }

    /** Everything that a pledge needs before its review. */
    public ObjectNode complete(String title) {
        return json.readValue("""
                {"summary": "Every family gets a legal address.", "compactScope": "BOTH",
                 "gcmObjectives": [15, 16], "primaryGcmObjectives": [15], "gcrParagraphs": ["66"],
                 "actionAreas": ["2020/4"], "currentAction": "Ward offices register families.",
                 "commitment": "By 2027 every family is registered within 14 days.",
                 "supportNeeded": {"tools": "A register that works without a network."},
                 "start": "2027-01-01"}
                """, ObjectNode.class).put("title", title);
    }

    /** The same with Montréal as a partner. */
    public ObjectNode joint(String title) {
        ObjectNode content = complete(title);
        content.putArray("partners").addObject().put("organisation", "montreal").put("share", 20);
        return content;
    }

    public PledgeId draft(ObjectNode content) {
        return draftOf("editor.freetown", "freetown", content);
    }

    public PledgeId draftOf(String account, String city, ObjectNode content) {
        seatMayors();
        return currentActor.callAs(organisations.actorFor(account, city), () -> drafting.create(content));
    }

    public PledgeId entered(ObjectNode content) {
        return currentActor.callAs(
                organisations.actorFor("officer", "secretariat"), () -> drafting.create(content, "freetown"));
    }

    public PledgeId inReview(ObjectNode content) {
        PledgeId id = draft(content);
        as("editor.freetown", "freetown", () -> pledges.sendToReview(id));
        return id;
    }

    /** Approved; partners, if there are any, are still asked. */
    public PledgeId approved(ObjectNode content) {
        PledgeId id = inReview(content);
        as("coordinator.freetown", "freetown", () -> pledges.approve(id));
        return id;
    }

    /** Waits for the signature of Freetown; a partner has confirmed. */
    public PledgeId waitingForSignature(ObjectNode content) {
        PledgeId id = approved(content);
        if (content.has("partners")) {
            as("coordinator.montreal", "montreal", () -> pledges.confirm(id));
        }
        return id;
    }

    public PledgeId inCheck(ObjectNode content) {
        PledgeId id = waitingForSignature(content);
        sign(id);
        return id;
    }

    /** Freetown has asked both ministries of Sierra Leone; they comment. */
    public PledgeId inConsultation(ObjectNode content) {
        PledgeId id = inReview(content);
        consult(id);
        return id;
    }

    public void consult(PledgeId id) {
        as("coordinator.freetown", "freetown", () -> consulting.consult(id, PledgeTalks.USUAL));
    }

    /** The position is released with one comment, which Freetown answers; its text is open. */
    public PledgeId answering(ObjectNode content) {
        PledgeId id = inConsultation(content);
        talks.release(dialogueOf(id));
        return id;
    }

    /** The dialogue is over, the text waits for its revision. */
    public PledgeId inRevision(ObjectNode content) {
        PledgeId id = answering(content);
        talks.close(dialogueOf(id));
        return id;
    }

    public DialogueId dialogueOf(PledgeId id) {
        return java.util.Objects.requireNonNull(
                currentActor.callAs(organisations.actorFor("officer", "secretariat"), () -> reading.get(id)
                        .dialogue()));
    }

    /** The mayor of Freetown signs the text that waits. */
    public void sign(PledgeId id) {
        signAs("mayor.freetown", id);
    }

    public void signAs(String account, PledgeId id) {
        as(
                account,
                "freetown",
                () -> pledges.sign(id, reading.get(id).textHash(), "Council resolution 12", LocalDate.of(2026, 1, 15)));
    }

    public PledgeId published(ObjectNode content) {
        PledgeId id = inCheck(content);
        as("officer", "secretariat", () -> pledges.accept(id));
        return id;
    }

    /** The current actor accepts it. */
    public void accept(PledgeId id) {
        pledges.accept(id);
    }

    /** In that status, on the straight way there. */
    public PledgeId in(PledgeStatus status, ObjectNode content) {
        return switch (status) {
            case DRAFT -> draft(content);
            case OFFICE_REVIEW -> inReview(content);
            case SIGNING -> waitingForSignature(content);
            case SECRETARIAT_CHECK -> inCheck(content);
            case PUBLISHED -> published(content);
            case CONSULTATION -> inConsultation(content);
            case REVISION -> inRevision(content);
            case WITHDRAWN -> throw new IllegalArgumentException("no straight way to " + status);
        };
    }

    /** Standing as the access matrix names it. */
    public PledgeId inState(String state, ObjectNode content) {
        return switch (state) {
            case "DRAFT" -> draft(content);
            case "ENTERED" -> entered(content);
            case "OFFICE_REVIEW" -> inReview(content);
            case "CONSULTATION" -> inConsultation(content);
            case "REVISION_ANSWERING" -> answering(content);
            case "REVISION" -> inRevision(content);
            case "SIGNING_PARTNERS" -> approved(content);
            case "SIGNING" -> waitingForSignature(content);
            case "SECRETARIAT_CHECK" -> inCheck(content);
            case "PUBLISHED" -> published(content);
            case "UNPUBLISHED_WITHDRAWN" -> withdrawn(draft(content));
            case "PUBLISHED_WITHDRAWN" -> withdrawn(published(content));
            default -> throw new IllegalArgumentException("the matrix names an unknown state: " + state);
        };
    }

    private PledgeId withdrawn(PledgeId id) {
        withdraw(id);
        return id;
    }

    public void withdraw(PledgeId id) {
        as("coordinator.freetown", "freetown", () -> pledges.withdraw(id, "The site is gone.", "The site is gone."));
    }

    public void as(String account, String organisation, Runnable work) {
        currentActor.runAs(organisations.actorFor(account, organisation), work);
    }

    /** Gives the signatories of the cities in these tests the mandates that signing needs. */
    public void seatMayors() {
        as("officer", "secretariat", () -> {
            seat("freetown", "Mayor of Freetown", "mayor.freetown", "deputy.freetown");
            seat("montreal", "Mairie de Montréal", "mayor.montreal", null);
            seat("maipu", "Intendencia de Maipú", "mayor.maipu", null);
        });
    }

    /** Whoever holds a mandate already, from another test, keeps it. */
    private synchronized void seat(
            String alias, String title, String holder, @org.jspecify.annotations.Nullable String deputy) {
        Organisation city = organisations.find(alias).orElseThrow();
        List<Office> there = offices.of(city.id());
        Office office = there.isEmpty() ? offices.open(city.id(), title) : there.getFirst();
        grant(city, office, holder, MandateKind.HOLDER);
        if (deputy != null) {
            grant(city, office, deputy, MandateKind.DEPUTY);
        }
    }

    private void grant(Organisation city, Office office, String account, MandateKind kind) {
        var person = organisations.personNamed(account).orElseThrow().id();
        if (offices.mandateOf(person, city.id(), java.time.Instant.now()).isEmpty()) {
            offices.grant(office.id(), person, kind, LocalDate.of(2024, 1, 1), null, "Certificate of election");
        }
    }
}
