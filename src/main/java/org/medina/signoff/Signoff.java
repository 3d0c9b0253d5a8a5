package org.medina.signoff;

import java.util.List;
import java.util.Optional;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;

/** Freezes texts, takes signatures, tells what changed. Whether somebody may sign is for the journey's rules to say. */
@Service
public class Signoff {

    /** Stores the exact bytes of what will be signed; takes the place of the subject's earlier text. */
    public FrozenText freeze(SubjectRef subject, Frozen content) {
        throw new IllegalStateException("not filled in yet");
    }

    /** The text that can be signed now. */
    public Optional<FrozenText> current(SubjectRef subject) {
        throw new IllegalStateException("not filled in yet");
    }

    public Optional<FrozenText> byHash(String hash) {
        throw new IllegalStateException("not filled in yet");
    }

    /** The stored bytes whose SHA-256 is {@code hash}: of a text or of one of its sections. */
    public byte[] bytes(String hash) {
        throw new IllegalStateException("not filled in yet");
    }

    /**
     * The current actor signs for the office whose mandate they hold in the organisation they act for.
     *
     * @param purpose what is signed for; an organisation signs a text once for a purpose
     * @throws org.medina.base.Problem FRESH_LOGIN_NEEDED; FORBIDDEN without an office's mandate; CONFLICT if the hash is
     *     not the current text's, or the organisation has signed already
     */
    public Signature sign(SubjectRef subject, String textHash, MandateProof mandate, String purpose) {
        throw new IllegalStateException("not filled in yet");
    }

    /** The subject's signatures cease to count; they stay in the record. */
    public void voidSignatures(SubjectRef subject, String reason) {
        throw new IllegalStateException("not filled in yet");
    }

    /** All signatures of a subject, oldest first, void ones too. */
    public List<Signature> signatures(SubjectRef subject) {
        throw new IllegalStateException("not filled in yet");
    }

    public Verification verify(String hash) {
        throw new IllegalStateException("not filled in yet");
    }

    /** What changed since this person last signed or looked, section by section; everything is new to a newcomer. */
    public List<SectionChange> changesSince(SubjectRef subject, PersonId person) {
        throw new IllegalStateException("not filled in yet");
    }

    public void markLooked(SubjectRef subject, PersonId person, String hash) {
        throw new IllegalStateException("not filled in yet");
    }
}
