package org.medina.pledge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medina.identity.OrganisationId;

/**
 * The yes of partner cities, each to a certain text and a certain share. A yes holds through later rounds for as long as
 * both stay the same, so that a changed share asks only that partner again.
 */
record Answers(List<Yes> given) {

    static final Answers NONE = new Answers(List.of());

    Answers {
        given = List.copyOf(given);
    }

    /**
     * @param basis digest of what the partner agreed to, but for the list of partners
     */
    record Yes(OrganisationId partner, BigDecimal share, String basis, Instant at) {}

    Optional<Yes> of(PledgeContent.Partner partner, String basis) {
        return given.stream()
                .filter(yes -> yes.partner().equals(partner.organisation())
                        && yes.share().compareTo(partner.share()) == 0
                        && yes.basis().equals(basis))
                .findFirst();
    }

    Answers with(Yes yes) {
        List<Yes> all = new ArrayList<>(given);
        all.removeIf(earlier -> earlier.partner().equals(yes.partner()));
        all.add(yes);
        return new Answers(all);
    }

    /** Who drops out takes back whatever they once said, so that they are asked again should they be taken in again. */
    Answers without(Set<OrganisationId> partners) {
        return new Answers(
                given.stream().filter(yes -> !partners.contains(yes.partner())).toList());
    }
}
