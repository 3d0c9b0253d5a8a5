package org.medina.signoff;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.signoff.ChainPart.Kind;
import org.medina.signoff.ChainSteps.Turn;
import org.medina.signoff.TextStore.TextRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a frozen text from office to office, in order and side by side, all under the same hash. Says whose turn it is;
 * whether somebody may act for that organisation is for the journey's rules to say. On paper the same parts are done by
 * {@link PaperSignatures} with the purpose {@link #PURPOSE}.
 */
@Service
public class Chains {

    /** What a signature of a chain is given for. */
    public static final String PURPOSE = "chain";

    private static final int LONGEST_WORDS = 5_000;
    private static final int LARGEST = 50;

    private final ChainStore store;
    private final ChainSteps steps;
    private final ChainReading reading;
    private final TextStore texts;
    private final Signoff signoff;
    private final Organisations organisations;
    private final CurrentActor actors;
    private final Clock clock;

    Chains(
            ChainStore store,
            ChainSteps steps,
            ChainReading reading,
            TextStore texts,
            Signoff signoff,
            Organisations organisations,
            CurrentActor actors,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.reading = reading;
        this.texts = texts;
        this.signoff = signoff;
        this.organisations = organisations;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Opens a chain on the subject's current text; the first step begins at once.
     *
     * @param compiledBy a person who may sign for none of the organisations
     * @throws Problem NOT_FOUND where nothing is frozen; CONFLICT if the hash is not the current text's or it had a chain
     *     already; INVALID for parts that name nobody to sign or an organisation twice
     */
    @Transactional
    public ChainState open(SubjectRef subject, String textHash, List<ChainPart> parts, @Nullable PersonId compiledBy) {
        texts.lock(subject);
        requireCurrent(subject, textHash);
        if (store.under(textHash).isPresent()) {
            throw Problem.of(Problem.Kind.CONFLICT, "signoff.chain-there");
        }
        check(parts);
        ChainId id = new ChainId(Ids.next());
        store.insert(id, subject, textHash, parts, compiledBy, clock.instant());
        steps.moveOn(id, subject, textHash);
        return state(subject).orElseThrow();
    }

    /** The subject's latest chain, open or closed. */
    public Optional<ChainState> state(SubjectRef subject) {
        return store.latest(subject).map(reading::read);
    }

    /** The chain of this text; a text has one at most. */
    public Optional<ChainState> ofText(String textHash) {
        return store.under(textHash).map(reading::read);
    }

    /** All chains of a subject, oldest first: one for each version that was laid out. */
    public List<ChainState> all(SubjectRef subject) {
        return reading.of(subject);
    }

    /**
     * The current actor signs for the organisation they act for, by a fresh login and their office's mandate.
     *
     * @throws Problem FRESH_LOGIN_NEEDED; FORBIDDEN without a part to sign, without a mandate, and for who compiled the
     *     text; WRONG_STATE where it is not this organisation's turn; CONFLICT for another text or a second signature;
     *     INVALID where the proof is not right
     */
    @Transactional
    public ChainState sign(SubjectRef subject, String textHash, MandateProof mandate) {
        Acting acting = acting();
        texts.lock(subject);
        Turn turn = steps.require(subject, textHash, acting.organisation(), Kind.SIGNATURE);
        ChainSteps.refuseCompiler(turn, acting.person());
        Signature signature = signoff.sign(subject, textHash, mandate, PURPOSE);
        steps.signed(turn, signature);
        return state(subject).orElseThrow();
    }

    /**
     * The current actor gives the advice of the organisation they act for; it is recorded and is no signature.
     *
     * @throws Problem FORBIDDEN without a part to advise; WRONG_STATE, CONFLICT as for signing; INVALID without words
     */
    @Transactional
    public ChainState advise(SubjectRef subject, String textHash, String words) {
        Acting acting = acting();
        texts.lock(subject);
        Turn turn = steps.require(subject, textHash, acting.organisation(), Kind.ADVICE);
        String advice = words("words", "signoff.advice-missing", words);
        store.advised(
                turn.chain().id(), acting.organisation(), clock.instant(), acting.person(), acting.name(), advice);
        return state(subject).orElseThrow();
    }

    /**
     * The current actor, whose organisation's signature is awaited, gives the text back. That closes the chain: the text
     * stays as it is, its signatures count no longer, and a new version gets a chain of its own.
     *
     * @throws Problem FORBIDDEN, WRONG_STATE, CONFLICT as for signing; INVALID without a reason
     */
    @Transactional
    public ChainState giveBack(SubjectRef subject, String textHash, String reason) {
        Acting acting = acting();
        texts.lock(subject);
        Turn turn = steps.require(subject, textHash, acting.organisation(), Kind.SIGNATURE);
        String why = words("reason", "signoff.return-reason-missing", reason);
        ChainId chain = turn.chain().id();
        store.giveBack(chain, acting.organisation(), acting.person(), acting.name(), clock.instant(), why);
        signoff.voidSignatures(subject, why);
        steps.returned(turn, acting.organisation());
        return state(subject).orElseThrow();
    }

    private record Acting(PersonId person, String name, OrganisationId organisation) {}

    private Acting acting() {
        Actor actor = actors.get();
        PersonId person = actor.person();
        Organisation organisation = actor.organisation();
        if (person == null || organisation == null) {
            throw Problem.forbidden();
        }
        return new Acting(person, actor.name(), organisation.id());
    }

    private void requireCurrent(SubjectRef subject, String textHash) {
        String current = texts.current(subject).map(TextRow::hash).orElseThrow(Problem::notFound);
        if (!current.equals(textHash)) {
            throw Problem.of(Problem.Kind.CONFLICT, "signoff.text-changed");
        }
    }

    private void check(List<ChainPart> parts) {
        if (parts.stream().noneMatch(ChainPart::isSignature)
                || parts.size() > LARGEST
                || parts.stream().anyMatch(part -> part.step() < 1)) {
            throw Problem.invalid("parts", "signoff.chain-parts", LARGEST);
        }
        Set<OrganisationId> named = new HashSet<>();
        for (ChainPart part : parts) {
            String name = organisations.get(part.organisation()).name();
            if (!named.add(part.organisation())) {
                throw Problem.invalid("parts", "signoff.chain-twice", name);
            }
        }
    }

    private static String words(String field, String missing, @Nullable String words) {
        if (words == null || words.isBlank()) {
            throw Problem.invalid(field, missing);
        }
        if (words.length() > LONGEST_WORDS) {
            throw Problem.invalid(field, "signoff.too-long", LONGEST_WORDS);
        }
        return words.strip();
    }
}
