package org.medina.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.medina.identity.NetworkMandates;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which networks act for which cities of the story. */
@Component
@Order(5)
class NetworkTeller implements Teller<NetworkTale, NetworkTale.Step> {

    private final NetworkMandates mandates;
    private final Organisations organisations;
    private final Clock clock;

    NetworkTeller(NetworkMandates mandates, Organisations organisations, Clock clock) {
        this.mandates = mandates;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String file() {
        return "networks.json";
    }

    @Override
    public Class<NetworkTale[]> tales() {
        return NetworkTale[].class;
    }

    @Override
    public UUID begin(NetworkTale tale, NetworkTale.Step step) {
        OrganisationId city = organisations.find(tale.city()).orElseThrow().id();
        LocalDate first = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return mandates.grant(city, tale.network(), first, first.plusDays(tale.days()), tale.document())
                .id();
    }

    /** @param mandate that the tale gave */
    @Override
    public void act(NetworkTale tale, UUID mandate, NetworkTale.Step step) {
        switch (step.deed()) {
            case end -> mandates.end(mandate);
            case grant -> throw new IllegalStateException(tale.key() + " is given twice");
        }
    }
}
