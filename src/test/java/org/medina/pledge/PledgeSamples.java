package org.medina.pledge;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Pledges in memory, brought to each state by their own verbs. */
final class PledgeSamples {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Instant DUE = NOON.plus(Duration.ofDays(21));
    static final String HASH = "a".repeat(64);

    static final OrganisationId FREETOWN = organisation(1);
    static final OrganisationId MONTREAL = organisation(2);
    static final OrganisationId MAIPU = organisation(3);
    static final OrganisationId SECRETARIAT = organisation(9);
    static final PersonId EDITOR = person(1);
    static final PersonId COORDINATOR = person(2);
    static final PersonId MAYOR = person(3);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PledgeSamples() {}

    static PledgeContent content(String commitment, PledgeContent.Partner... partners) {
        return JSON.readValue(
                        JSON.writeValueAsString(
                                java.util.Map.of("title", "Homes for everybody", "commitment", commitment)),
                        PledgeContent.class)
                .withPartners(List.of(partners));
    }

    static PledgeContent.Partner partner(OrganisationId city, String share) {
        return new PledgeContent.Partner(UUID.randomUUID(), city, new BigDecimal(share), null);
    }

    static Pledge.Written written(PledgeContent content, PledgeField... fields) {
        return written(content, EDITOR, NOON, fields);
    }

    static Pledge.Written written(PledgeContent content, PersonId by, Instant at, PledgeField... fields) {
        return new Pledge.Written(content, Set.copyOf(Arrays.asList(fields)), by, at);
    }

    static Pledge draft(PledgeContent.Partner... partners) {
        return Pledge.begin(
                new PledgeId(UUID.randomUUID()),
                "MM-2026-00042",
                FREETOWN,
                written(content("We house everybody.", partners), PledgeField.TITLE, PledgeField.COMMITMENT));
    }

    static Pledge inReview(PledgeContent.Partner... partners) {
        Pledge pledge = draft(partners);
        pledge.sendToReview(false);
        return pledge;
    }

    /** Frozen; partners, if there are any, are asked. */
    static Pledge signing(PledgeContent.Partner... partners) {
        Pledge pledge = inReview(partners);
        approveAndFreeze(pledge);
        return pledge;
    }

    static Pledge inCheck() {
        Pledge pledge = signing();
        pledge.sign(HASH, MAYOR, DUE);
        return pledge;
    }

    static Pledge published() {
        Pledge pledge = inCheck();
        pledge.publish(NOON);
        return pledge;
    }

    static Pledge withdrawn() {
        Pledge pledge = draft();
        pledge.withdraw("The site is gone.", null);
        return pledge;
    }

    static void approveAndFreeze(Pledge pledge) {
        pledge.approve();
        pledge.freeze(HASH, DUE);
    }

    static Pledge in(PledgeStatus status) {
        return switch (status) {
            case DRAFT -> draft();
            case OFFICE_REVIEW -> inReview();
            case SIGNING -> signing();
            case SECRETARIAT_CHECK -> inCheck();
            case PUBLISHED -> published();
            case WITHDRAWN -> withdrawn();
            case CONSULTATION, REVISION -> throw new IllegalArgumentException("no verb leads to " + status);
        };
    }

    private static OrganisationId organisation(int number) {
        return new OrganisationId(new UUID(1, number));
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(2, number));
    }
}
