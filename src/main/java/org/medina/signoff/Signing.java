package org.medina.signoff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.signoff.TextStore.TextRow;
import org.springframework.stereotype.Component;

/** What holds for every signature, by click or on paper, and how it enters the chain. */
@Component
class Signing {

    private static final int LONGEST_DOCUMENT = 500;

    private final TextStore texts;
    private final SignatureStore signatures;
    private final Clock clock;

    Signing(TextStore texts, SignatureStore signatures, Clock clock) {
        this.texts = texts;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * From here to the end of the transaction nobody else freezes or signs this case.
     *
     * @throws Problem CONFLICT if the hash is not the current text's, or that organisation's signature stands already
     */
    void claim(SubjectRef subject, String textHash, String purpose, OrganisationId organisation) {
        texts.lock(subject);
        String current = texts.current(subject).map(TextRow::hash).orElseThrow(Problem::notFound);
        if (!current.equals(textHash)) {
            throw Problem.of(Problem.Kind.CONFLICT, "signoff.text-changed");
        }
        signatures.counting(textHash, purpose, organisation).ifPresent(row -> {
            Signature there = row.signature();
            throw Problem.of(
                    Problem.Kind.CONFLICT, "signoff.already-signed", there.officeTitle(), there.organisationName());
        });
    }

    Signature append(Signature signature) {
        return signatures.append(signature);
    }

    /** @throws Problem INVALID with one entry for each part of the proof that is not right */
    void check(MandateProof mandate) {
        List<FieldProblem> problems = wrong(mandate);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    List<FieldProblem> wrong(MandateProof mandate) {
        List<FieldProblem> problems = new ArrayList<>(document(mandate.document()));
        problems.addAll(past("mandate.date", mandate.date()));
        return problems;
    }

    /** A day that may not lie ahead, wherever on earth it was written down. */
    List<FieldProblem> past(String field, @Nullable LocalDate day) {
        if (day == null) {
            return List.of(FieldProblem.of(field, "signoff.date-missing"));
        }
        LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX);
        return day.isAfter(latest) ? List.of(FieldProblem.of(field, "signoff.date-ahead")) : List.of();
    }

    private static List<FieldProblem> document(@Nullable String document) {
        if (document == null || document.isBlank()) {
            return List.of(FieldProblem.of("mandate.document", "signoff.document-missing"));
        }
        return document.length() > LONGEST_DOCUMENT
                ? List.of(FieldProblem.of("mandate.document", "signoff.too-long", LONGEST_DOCUMENT))
                : List.of();
    }
}
