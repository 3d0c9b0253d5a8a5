package org.medina.signoff;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.signoff.ChainState.Given;
import org.medina.signoff.ChainState.Standing;
import org.medina.signoff.ChainState.Status;
import org.medina.signoff.ChainStore.ChainRow;
import org.medina.signoff.ChainStore.PartRow;
import org.medina.signoff.SignatureStore.SignatureRow;
import org.springframework.stereotype.Component;

/** Puts a chain together with its signatures. */
@Component
class ChainReading {

    private final ChainStore store;
    private final SignatureStore signatures;
    private final Organisations organisations;

    ChainReading(ChainStore store, SignatureStore signatures, Organisations organisations) {
        this.store = store;
        this.signatures = signatures;
        this.organisations = organisations;
    }

    ChainState read(ChainRow chain) {
        Map<String, Signature> under = signatures.under(chain.textHash()).stream()
                .map(SignatureRow::signature)
                .collect(Collectors.toMap(Signature::hash, Function.identity(), (one, twin) -> one));
        List<ChainState.Part> parts = store.parts(chain.id()).stream()
                .map(part -> part(chain, part, under))
                .toList();
        return new ChainState(
                chain.id(),
                chain.subject(),
                chain.textHash(),
                chain.status(),
                chain.openedAt(),
                chain.compiledBy(),
                parts,
                chain.closedAt(),
                returned(chain));
    }

    List<ChainState> of(SubjectRef subject) {
        return store.of(subject).stream().map(this::read).toList();
    }

    private ChainState.Part part(ChainRow chain, PartRow row, Map<String, Signature> under) {
        String hash = row.signatureHash();
        return new ChainState.Part(
                row.asked(),
                name(row.asked().organisation()),
                standing(chain, row),
                row.openedAt(),
                row.doneAt() == null ? null : hash == null ? advice(row) : signature(under.get(hash)));
    }

    private static Standing standing(ChainRow chain, PartRow row) {
        if (row.isDone()) {
            return Standing.DONE;
        }
        if (chain.status() != Status.OPEN) {
            return Standing.OMITTED;
        }
        return row.openedAt() == null ? Standing.WAITING : Standing.TURN;
    }

    /** @param signature null where it vanished from the record, which verification tells */
    private static @Nullable Given signature(@Nullable Signature signature) {
        return signature == null
                ? null
                : new Given(
                        signature.at(),
                        signature.signatoryName(),
                        signature.onPaper() ? ChainState.How.PAPER : ChainState.How.ELECTRONIC,
                        signature,
                        null);
    }

    private static @Nullable Given advice(PartRow row) {
        return row.doneAt() == null || row.advisedName() == null
                ? null
                : new Given(row.doneAt(), row.advisedName(), ChainState.How.ADVICE, null, row.advice());
    }

    private ChainState.@Nullable Returned returned(ChainRow chain) {
        OrganisationId organisation = chain.returnedFor();
        PersonId by = chain.returnedBy();
        if (organisation == null
                || by == null
                || chain.returnedName() == null
                || chain.returnReason() == null
                || chain.closedAt() == null) {
            return null;
        }
        return new ChainState.Returned(
                organisation, name(organisation), by, chain.returnedName(), chain.closedAt(), chain.returnReason());
    }

    private String name(OrganisationId organisation) {
        return organisations.get(organisation).name();
    }
}
