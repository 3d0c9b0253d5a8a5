package org.medina.dossier.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.medina.base.ui.Addressed;
import org.medina.dossier.DossierId;

/** Reads the id of a dossier from an address. */
final class DossierAddress {

    private DossierAddress() {}

    /** Empty where it names none that is open to the reader, who is led to the page that says so. */
    static <D> Optional<D> find(BeforeEnterEvent event, Function<DossierId, D> get) {
        return Addressed.find(event, "dossier", typed -> parse(typed).map(get));
    }

    private static Optional<DossierId> parse(String typed) {
        try {
            return Optional.of(new DossierId(UUID.fromString(typed)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
