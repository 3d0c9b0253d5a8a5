package org.medina.dossier;

import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the journey of a dossier what the current actor may do with it. */
@Component
class DossierAccess {

    private final ObjectProvider<DossierOwner> owners;
    private final DossierStore store;
    private final CurrentActor actors;

    DossierAccess(ObjectProvider<DossierOwner> owners, DossierStore store, CurrentActor actors) {
        this.owners = owners;
        this.store = store;
        this.actors = actors;
    }

    /** @throws Problem NOT_FOUND */
    DossierDetails toRead(DossierId id) {
        return store.find(id).filter(this::mayRead).orElseThrow(Problem::notFound);
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN */
    DossierDetails toCompile(DossierId id) {
        DossierDetails dossier = toRead(id);
        if (!mayCompile(dossier)) {
            throw Problem.forbidden();
        }
        return dossier;
    }

    boolean mayRead(DossierDetails dossier) {
        Actor actor = actors.get();
        return owner(dossier).mayRead(dossier.about(), dossier.id(), actor);
    }

    boolean mayCompile(DossierDetails dossier) {
        Actor actor = actors.get();
        return owner(dossier).mayCompile(dossier.about(), dossier.id(), actor);
    }

    /** Where the case of a dossier is shown. */
    String path(DossierDetails dossier) {
        return owner(dossier).path(dossier.about());
    }

    private DossierOwner owner(DossierDetails dossier) {
        String kind = dossier.about().kind();
        return owners.stream()
                .filter(owner -> owner.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no journey answers for dossiers of " + kind));
    }
}
