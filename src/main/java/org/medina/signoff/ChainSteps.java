package org.medina.signoff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.signoff.ChainPart.Kind;
import org.medina.signoff.ChainState.Status;
import org.medina.signoff.ChainStore.ChainRow;
import org.medina.signoff.ChainStore.PartRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says whose turn it is in a chain and moves it on. Whoever calls it holds the lock of the case. */
@Component
class ChainSteps {

    /** A part that can be done now. */
    record Turn(ChainRow chain, ChainPart part) {}

    private final ChainStore store;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChainSteps(ChainStore store, Organisations organisations, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Problem NOT_FOUND without a chain; FORBIDDEN where nothing is asked of the organisation; CONFLICT where the
     *     chain is on another text; WRONG_STATE where it is closed, done or not yet this organisation's turn
     */
    Turn require(SubjectRef subject, String textHash, OrganisationId organisation, Kind kind) {
        ChainRow chain = store.latest(subject).orElseThrow(Problem::notFound);
        PartRow part = store.parts(chain.id()).stream()
                .filter(row ->
                        row.asked().kind() == kind && row.asked().organisation().equals(organisation))
                .findFirst()
                .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, "signoff.chain-no-part." + kind));
        if (!chain.textHash().equals(textHash)) {
            throw Problem.of(Problem.Kind.CONFLICT, "signoff.text-changed");
        }
        if (part.isDone()) {
            throw Problem.of(Problem.Kind.CONFLICT, "signoff.chain-done." + kind);
        }
        if (chain.status() != Status.OPEN) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "signoff.chain-closed." + chain.status());
        }
        if (part.openedAt() == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "signoff.chain-not-your-turn");
        }
        return new Turn(chain, part.asked());
    }

    /** @throws Problem FORBIDDEN for the person who put the text together */
    static void refuseCompiler(Turn turn, PersonId person) {
        if (person.equals(turn.chain().compiledBy())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "signoff.chain-compiled");
        }
    }

    /** As {@link #refuseCompiler}, of somebody of whom the sheet only has the name. */
    void refuseCompilerNamed(Turn turn, String signatory) {
        PersonId compiler = turn.chain().compiledBy();
        if (compiler != null
                && organisations
                        .person(compiler)
                        .map(Person::name)
                        .filter(name -> name.equalsIgnoreCase(signatory.strip()))
                        .isPresent()) {
            throw Problem.invalid("signatory", "signoff.chain-compiled-on-paper");
        }
    }

    /** The signature stands in the record; the chain moves on. */
    void signed(Turn turn, Signature signature) {
        store.signed(turn.chain().id(), signature.organisation(), clock.instant(), signature.hash());
        moveOn(turn.chain().id(), turn.chain().subject(), turn.chain().textHash());
    }

    void returned(Turn turn, OrganisationId by) {
        ChainRow chain = turn.chain();
        events.publishEvent(new ChainReturned(chain.subject(), chain.id(), chain.textHash(), by));
    }

    /**
     * Opens what can be done now, and closes the chain where nothing is left to sign. Advice of a step behind the last
     * signature is asked for with that signature: once all have signed, the text is published, and advice would come too late.
     */
    void moveOn(ChainId chain, SubjectRef subject, String textHash) {
        Instant now = clock.instant();
        List<PartRow> parts = store.parts(chain);
        Integer open = firstUnsigned(parts);
        if (open == null) {
            store.close(chain, Status.COMPLETED, now);
            events.publishEvent(new ChainCompleted(subject, chain, textHash));
            return;
        }
        int last = lastSignature(parts);
        for (PartRow part : parts) {
            boolean opens = Math.min(part.asked().step(), last) <= open;
            if (opens && part.openedAt() == null) {
                store.openPart(chain, part.asked(), now);
                events.publishEvent(new ChainTurn(subject, chain, textHash, part.asked()));
            }
        }
    }

    private static int lastSignature(List<PartRow> parts) {
        return parts.stream()
                .filter(part -> part.asked().isSignature())
                .mapToInt(part -> part.asked().step())
                .max()
                .orElse(0);
    }

    private static @Nullable Integer firstUnsigned(List<PartRow> parts) {
        return parts.stream()
                .filter(part -> part.asked().isSignature() && !part.isDone())
                .map(part -> part.asked().step())
                .min(Integer::compare)
                .orElse(null);
    }
}
