package org.medina.pledge;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.medina.base.PortalClock;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Office;
import org.medina.identity.Organisations;
import org.medina.signoff.PaperRecord;
import org.medina.signoff.PaperSignatures;
import org.medina.signoff.SignedSheet;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.node.ObjectNode;

/** Sheets that the mayor of Freetown has signed by hand. */
@TestComponent
public class PaperFixtures {

    /** A picture of one black dot. */
    public static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    private static final UUID NOTHING = new UUID(0, 0);

    private final PledgeFixtures pledges;
    private final PledgePaper paper;
    private final PaperSignatures papers;
    private final PledgeReading reading;
    private final CurrentActor currentActor;
    private final Organisations organisations;
    private final PortalClock clock;

    PaperFixtures(
            PledgeFixtures pledges,
            PledgePaper paper,
            PaperSignatures papers,
            PledgeReading reading,
            CurrentActor currentActor,
            Organisations organisations,
            PortalClock clock) {
        this.pledges = pledges;
        this.paper = paper;
        this.papers = papers;
        this.reading = reading;
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A pledge whose signed sheet that account has entered; it waits for its check. */
    public PledgeId recorded(String account, String organisation, ObjectNode content) {
        PledgeId id = pledges.waitingForSignature(content);
        record(account, organisation, id);
        return id;
    }

    /** As the access matrix names the states. */
    public PledgeId inState(String state, ObjectNode content) {
        return switch (state) {
            case "SIGNING_PAPER_CITY" -> recorded("coordinator.freetown", "freetown", content);
            case "SIGNING_PAPER_OFFICER" -> recorded("officer", "secretariat", content);
            default -> pledges.inState(state, content);
        };
    }

    public void record(String account, String organisation, PledgeId id) {
        pledges.as(
                account,
                organisation,
                () -> paper.record(
                        id,
                        new SignedSheet(
                                hash(id),
                                null,
                                office(id).id(),
                                "Mayor of Freetown",
                                today(),
                                "Council resolution 12",
                                LocalDate.of(2026, 1, 15)),
                        "sheet.png",
                        new ByteArrayInputStream(PICTURE),
                        PICTURE.length));
    }

    /** What the API wants to know beside the scan. */
    public Map<String, String> fields(PledgeId id) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("textHash", hash(id));
        fields.put("office", office(id).id().toString());
        fields.put("signatory", "Mayor of Freetown");
        fields.put("signedOn", today().toString());
        fields.put("mandate.document", "Council resolution 12");
        fields.put("mandate.date", "2026-01-15");
        return fields;
    }

    /** The sheet that waits; an id of nothing where none does. */
    public UUID waiting(PledgeId id) {
        return papers.waiting(id.subject()).map(PaperRecord::id).orElse(NOTHING);
    }

    private String hash(PledgeId id) {
        return asOfficer(() -> reading.get(id).frozenTextHash()).orElse("0".repeat(64));
    }

    private Office office(PledgeId id) {
        return asOfficer(() -> paper.offices(id)).getFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private <T> T asOfficer(java.util.function.Supplier<T> work) {
        Actor officer = organisations.actorFor("officer", "secretariat");
        return currentActor.callAs(officer, work);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
