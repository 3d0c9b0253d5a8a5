package org.medina.signoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.medina.attachment.Attachments;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.FreshLogin;
import org.medina.identity.Mandate;
import org.medina.identity.Offices;
import org.medina.identity.OnBehalf;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.signoff.SignatureStore.SignatureRow;
import org.medina.signoff.TextStore.Content;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes texts, takes signatures, tells what changed. Whether somebody may sign is for the journey's rules to say. */
@Service
public class Signoff {

    private final TextStore store;
    private final Texts texts;
    private final SignatureStore signatures;
    private final PaperStore papers;
    private final ChainStore chains;
    private final Signing signing;
    private final Verifier verifier;
    private final Changes changes;
    private final Attachments attachments;
    private final CurrentActor actors;
    private final Offices offices;
    private final OnBehalf onBehalf;
    private final Clock clock;
    private final Duration maxLoginAge;

    Signoff(
            TextStore store,
            Texts texts,
            SignatureStore signatures,
            PaperStore papers,
            ChainStore chains,
            Signing signing,
            Verifier verifier,
            Changes changes,
            Attachments attachments,
            CurrentActor actors,
            Offices offices,
            OnBehalf onBehalf,
            Clock clock,
            @Value("${medina.signature.max-login-age:5m}") Duration maxLoginAge) {
        this.store = store;
        this.texts = texts;
        this.signatures = signatures;
        this.papers = papers;
        this.chains = chains;
        this.signing = signing;
        this.verifier = verifier;
        this.changes = changes;
        this.attachments = attachments;
        this.actors = actors;
        this.offices = offices;
        this.onBehalf = onBehalf;
        this.clock = clock;
        this.maxLoginAge = maxLoginAge;
    }

    /**
     * Stores the exact bytes of what will be signed, and takes the place of the subject's earlier text; a sheet of
     * that one that still waits is void, and a chain that was open on it is closed. The files it names are kept for good.
     */
    @Transactional
    public FrozenText freeze(SubjectRef subject, Frozen content) {
        store.lock(subject);
        papers.voidWaiting(subject, clock.instant(), null);
        chains.replace(subject, clock.instant());
        attachments.hold(content.attachmentSha256());
        return texts.freeze(subject, content, actors.find().map(Actor::person).orElse(null));
    }

    /** The text that can be signed now. */
    public Optional<FrozenText> current(SubjectRef subject) {
        return texts.current(subject);
    }

    public Optional<FrozenText> byHash(String hash) {
        return texts.byHash(hash);
    }

    /**
     * The stored bytes whose SHA-256 is {@code hash}: of a text (its list of sections) or of one of its sections.
     *
     * @throws Problem NOT_FOUND, also where they had to be removed
     */
    public byte[] bytes(String hash) {
        return store.content(hash).map(Content::bytes).orElseThrow(Problem::notFound);
    }

    /**
     * The current actor signs for the office whose mandate they hold in the organisation they act for.
     *
     * @param purpose what is signed for; an organisation signs a text once for a purpose
     * @throws Problem FRESH_LOGIN_NEEDED; FORBIDDEN without an office's mandate; INVALID where the proof is not right;
     *     CONFLICT if the hash is not the current text's, or the organisation has signed already
     */
    @Transactional
    public Signature sign(SubjectRef subject, String textHash, MandateProof mandate, String purpose) {
        Actor actor = actors.get();
        PersonId person = actor.person();
        Organisation organisation = actor.organisation();
        if (person == null || organisation == null) {
            throw Problem.forbidden();
        }
        FreshLogin.require(actor, clock, maxLoginAge);
        Instant now = clock.instant();
        Mandate held = offices.mandateOf(person, organisation.id(), now)
                .orElseThrow(
                        () -> NotMandated.of(offices, person, organisation, now).problem());
        String onBehalfOf = offices.insteadOf(held, now).orElse(null);
        signing.check(mandate);
        signing.claim(subject, textHash, purpose, organisation.id());
        Signature signature = signing.append(new Signature(
                Ids.next(),
                subject,
                textHash,
                purpose,
                organisation.id(),
                organisation.name(),
                held.office().id(),
                held.office().title(),
                onBehalfOf,
                mandate,
                now,
                person,
                actor.name(),
                actor.signIn(),
                null,
                null,
                ""));
        if (onBehalfOf != null) {
            onBehalf.of(onBehalfOf);
        }
        papers.voidWaiting(subject, organisation.id(), now);
        changes.looked(subject, person, textHash);
        return signature;
    }

    /** The subject's signatures cease to count, and so does a sheet that waits; they stay in the record. */
    @Transactional
    public void voidSignatures(SubjectRef subject, String reason) {
        store.lock(subject);
        signatures.voidAll(subject, clock.instant(), reason);
        papers.voidWaiting(subject, clock.instant(), reason);
    }

    /** All signatures of a subject, oldest first, void ones too. */
    public List<Signature> signatures(SubjectRef subject) {
        return signatures.of(subject).stream().map(SignatureRow::signature).toList();
    }

    /** What an organisation’s offices have signed, newest first, void ones too; the caller knows who may read of it. */
    public List<Signature> signedBy(OrganisationId organisation) {
        return signatures.by(organisation).stream().map(SignatureRow::signature).toList();
    }

    /** What the stored bytes say about a hash. */
    public Verification verify(String hash) {
        return verifier.verify(hash);
    }

    /** What changed since this person last signed or looked, section by section; everything is new to a newcomer. */
    public List<SectionChange> changesSince(SubjectRef subject, PersonId person) {
        return changes.since(subject, person);
    }

    /** Remembers that this person has seen the text with that hash, so that next time only later changes are shown. */
    @Transactional
    public void markLooked(SubjectRef subject, PersonId person, String hash) {
        changes.looked(subject, person, hash);
    }
}
