package org.medina.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.casefile.Visibility;
import org.medina.identity.OrganisationId;

/**
 * One letter of a case's register.
 *
 * @param number in its case, from 1
 * @param from null for somebody outside of the portal
 * @param to null for somebody outside of the portal
 * @param texts by language, ISO 639-1
 * @param dated the day that the letter bears
 * @param foreignNumber the number that the sender gave it
 * @param answerBy until when an answer is awaited; null where none is
 * @param answers the letter that this one answers
 * @param answered whether an answer has come
 */
public record Letter(
        UUID id,
        SubjectRef subject,
        int number,
        Way way,
        @Nullable OrganisationId from,
        String fromName,
        @Nullable OrganisationId to,
        String toName,
        String title,
        Map<String, String> texts,
        LocalDate dated,
        @Nullable String foreignNumber,
        @Nullable Instant answerBy,
        @Nullable UUID answers,
        boolean answered,
        Visibility visibility,
        String personName,
        Instant at) {

    /** How it came. */
    public enum Way {
        PORTAL,
        POST,
        EMAIL,
        NOTE_VERBALE,
        TELEPHONE
    }

    public Letter {
        texts = Map.copyOf(texts);
    }

    /** The same, having come in another way. */
    Letter by(Way other) {
        return new Letter(
                id,
                subject,
                number,
                other,
                from,
                fromName,
                to,
                toName,
                title,
                texts,
                dated,
                foreignNumber,
                answerBy,
                answers,
                answered,
                visibility,
                personName,
                at);
    }

    /** What is waited for. */
    public boolean isOpen() {
        return answerBy != null && !answered;
    }
}
