package org.medina.signoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.identity.OfficeId;
import org.medina.identity.OrganisationId;

/**
 * What somebody enters from a sheet that was signed by hand; anything may still be missing.
 *
 * @param textHash hash that is printed on the sheet
 * @param scan what was kept of it by {@link PaperSignatures#keepScan}
 * @param office id of the office that signed
 * @param signatory the name under the signature
 * @param signedOn the day written on it
 * @param document the decision that lets the office sign, of the day {@code date}
 */
public record SignedSheet(
        @Nullable String textHash,
        @Nullable UUID scan,
        @Nullable OfficeId office,
        @Nullable String signatory,
        @Nullable LocalDate signedOn,
        @Nullable String document,
        @Nullable LocalDate date) {

    /** The same with its scan. */
    public SignedSheet with(UUID scan) {
        return new SignedSheet(textHash, scan, office, signatory, signedOn, document, date);
    }

    /** @throws Problem INVALID with one entry for each part that is missing or cannot be */
    public PaperClaim claim(OrganisationId organisation, String purpose) {
        List<FieldProblem> problems = new ArrayList<>();
        Stream.of(
                        missing("textHash", textHash == null || textHash.isBlank()),
                        missing("scan", scan == null),
                        missing("office", office == null),
                        missing("signatory", signatory == null || signatory.isBlank()),
                        missing("signedOn", signedOn == null),
                        missing("mandate.document", document == null || document.isBlank()),
                        missing("mandate.date", date == null))
                .forEach(problems::addAll);
        if (signatory != null) {
            problems.addAll(strange("signatory", signatory));
        }
        if (document != null) {
            problems.addAll(strange("mandate.document", document));
        }
        if (!problems.isEmpty()
                || scan == null
                || office == null
                || signatory == null
                || signedOn == null
                || document == null
                || date == null) {
            throw Problem.invalid(problems);
        }
        return new PaperClaim(
                scan,
                organisation,
                office,
                signatory.strip(),
                signedOn,
                new MandateProof(document.strip(), date),
                purpose);
    }

    private static List<FieldProblem> missing(String field, boolean missing) {
        return missing ? List.of(FieldProblem.of(field, "signoff.paper.needed")) : List.of();
    }

    private static List<FieldProblem> strange(String field, String text) {
        return text.codePoints().anyMatch(SignedSheet::isStrange)
                ? List.of(FieldProblem.of(field, "signoff.paper.strange-characters"))
                : List.of();
    }

    /** Control characters and halves of surrogate pairs: no screen shows them and no JSON store takes all of them. */
    private static boolean isStrange(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t' && character != '\r')
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
