package org.medina.declaration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisations;
import org.medina.signoff.Signature;
import org.medina.signoff.SingleSignatures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the secretariat checks each endorsement's mandate: what is in order counts from that moment on. */
@Service
public class EndorsementChecking {

    private final DeclarationAccess access;
    private final DeclarationCase declarationCase;
    private final EndorsementRepository endorsements;
    private final CityWork cityWork;
    private final DeclarationProcess process;
    private final SingleSignatures signatures;
    private final Organisations organisations;

    EndorsementChecking(
            DeclarationAccess access,
            DeclarationCase declarationCase,
            EndorsementRepository endorsements,
            CityWork cityWork,
            DeclarationProcess process,
            SingleSignatures signatures,
            Organisations organisations) {
        this.access = access;
        this.declarationCase = declarationCase;
        this.endorsements = endorsements;
        this.cityWork = cityWork;
        this.process = process;
        this.signatures = signatures;
        this.organisations = organisations;
    }

    /**
     * The mandate is in order, and so is the sheet where it was signed by hand: it counts.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN also to whoever entered it, WRONG_STATE, CONFLICT where it was checked already
     */
    @Transactional
    public void accept(DeclarationId id, UUID endorsement) {
        DeclarationAccess.Opened opened = access.toChange(id, DeclarationAction.CHECK);
        Endorsement checked = of(id, endorsement);
        checked.accept(opened.person(), opened.at());
        if (checked.isOnPaper()) {
            Signature signature = signatures.sign(
                    id.subject(),
                    opened.declaration().endorsedHash(),
                    DeclarationEndorsing.claim(checked),
                    checked.handedInBy());
            checked.signed(signature);
        }
        String city = organisations.get(checked.organisation()).name();
        done(opened, checked, "accept", city, Visibility.PUBLIC);
    }

    /** Something is missing; the city mends it while the declaration is open, and what was signed is void. */
    @Transactional
    public void sendBack(DeclarationId id, UUID endorsement, @Nullable String reason) {
        DeclarationAccess.Opened opened = access.toChange(id, DeclarationAction.CHECK);
        Endorsement checked = of(id, endorsement);
        String because = Words.required("reason", reason, Words.MEDIUM);
        checked.signature().ifPresent(given -> signatures.voidOne(id.subject(), given, because));
        checked.sendBack(because, opened.person());
        done(opened, checked, "send-back", because, Visibility.ORGANISATION);
    }

    private void done(
            DeclarationAccess.Opened opened, Endorsement checked, String action, String words, Visibility readers) {
        DeclarationId id = opened.declaration().id();
        endorsements.save(checked);
        declarationCase.noted(opened.declaration(), action, words, readers);
        cityWork.refresh(opened.declaration(), checked.organisation());
        if (endorsements.countWaiting(id.value()) == 0) {
            process.allChecked(id);
        }
    }

    private Endorsement of(DeclarationId id, UUID endorsement) {
        return endorsements
                .findById(endorsement)
                .filter(found -> found.declaration().equals(id))
                .orElseThrow(Problem::notFound);
    }
}
