package org.medina.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;

/**
 * What an organisation says of itself.
 *
 * @param name its official name
 * @param country ISO 3166-1 alpha-3; for cities, provinces and ministries
 * @param focal whether the ministry speaks for its state
 * @param office who is to be asked, by office and never by name
 * @param email of that office
 * @param words why, in its own words
 */
public record AdmissionRequest(
        @Nullable SeatKind kind,
        String name,
        @Nullable String country,
        boolean focal,
        String office,
        String email,
        @Nullable String words) {

    static final int MAX_NAME = 200;
    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"',;:()\\[\\]\\\\]+@[^\\s@<>\"',;:()\\[\\]\\\\]+\\.[^\\s@.]{2,}");

    public AdmissionRequest {
        name = name.strip().replaceAll("\\s+", " ");
        office = office.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        country = country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT);
    }

    /** @throws Problem INVALID with an entry a field */
    AdmissionRequest checked(ReferenceData reference) {
        List<FieldProblem> problems = new ArrayList<>();
        if (kind == null) {
            problems.add(FieldProblem.of("kind", "admission.problem.kind"));
        }
        if (name.isEmpty() || name.length() > MAX_NAME || hasControls(name)) {
            problems.add(FieldProblem.of("name", "admission.problem.name", MAX_NAME));
        }
        boolean located = kind != null && kind.hasCountry();
        if (located
                && (country == null || reference.find(CodeList.COUNTRY, country).isEmpty())) {
            problems.add(FieldProblem.of("country", "admission.problem.country"));
        }
        if (office.isEmpty() || office.length() > MAX_NAME || office.contains("@") || hasControls(office)) {
            problems.add(FieldProblem.of("office", "admission.problem.office", MAX_NAME));
        }
        if (!isEmail(email)) {
            problems.add(FieldProblem.of("email", "admission.problem.email"));
        }
        if (words != null && words.length() > Words.MEDIUM) {
            problems.add(FieldProblem.of("words", "base.words.too-long", words.length(), Words.MEDIUM));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new AdmissionRequest(
                kind,
                name,
                located ? country : null,
                kind == SeatKind.MINISTRY && focal,
                office,
                email,
                Words.optional("words", words, Words.MEDIUM));
    }

    /** Where {@link #checked} has passed. */
    SeatKind seat() {
        return Objects.requireNonNull(kind);
    }

    static boolean isEmail(String text) {
        return text.length() <= MAX_EMAIL && EMAIL.matcher(text).matches();
    }

    static boolean hasControls(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }
}
