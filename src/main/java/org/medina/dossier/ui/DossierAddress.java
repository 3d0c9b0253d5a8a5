package org.medina.dossier.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import org.medina.dossier.DossierId;

/** Reads the id of a dossier from an address. */
final class DossierAddress {

    private DossierAddress() {}

    /** Empty where the address names none; then the reader is on the way to the page that says so. */
    static Optional<DossierId> of(BeforeEnterEvent event) {
        String typed = event.getRouteParameters().get("dossier").orElse("");
        try {
            return Optional.of(new DossierId(UUID.fromString(typed)));
        } catch (IllegalArgumentException notAnId) {
            event.rerouteToError(NotFoundException.class);
            return Optional.empty();
        }
    }
}
