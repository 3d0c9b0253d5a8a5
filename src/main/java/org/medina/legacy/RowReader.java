package org.medina.legacy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Organisation;
import org.medina.pledge.CompactScope;
import org.medina.sheet.PlainTable;
import org.medina.sheet.SheetCells;
import org.medina.sheet.SheetProblem;

/** Reads one row of a table and says, cell by cell, what is wrong with it or how it was understood. */
final class RowReader {

    private static final String PROBLEM = "legacy.problem.";
    private static final String NOTE = "legacy.note.";
    /** Signs that turn the direction of what follows, or that nobody sees. */
    private static final Pattern HIDDEN = Pattern.compile("[\\u200B\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^=.*|^[+@-]\\p{Alpha}+\\(.*", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("<\\s*/?\\s*\\p{Alpha}[^>]*>");

    private final CodeWords codes;
    private final CityNames cities;
    private final Map<Integer, String> headings;
    private final ColumnMapping mapping;
    private final PlainTable.Line line;
    private final List<SheetProblem> problems = new ArrayList<>();
    private final List<SheetProblem> notes = new ArrayList<>();

    RowReader(
            CodeWords codes,
            CityNames cities,
            Map<Integer, String> headings,
            ColumnMapping mapping,
            PlainTable.Line line) {
        this.codes = codes;
        this.cities = cities;
        this.headings = headings;
        this.mapping = mapping;
        this.line = line;
    }

    CheckedRow read() {
        String city = required(LegacyField.CITY, LegacyContent.MAX_NAME);
        String title = required(LegacyField.TITLE, LegacyContent.MAX_TITLE);
        String country = country(city);
        String summary = text(LegacyField.SUMMARY, LegacyContent.MAX_SUMMARY, true);
        String number = text(LegacyField.FOREIGN_ID, LegacyContent.MAX_FOREIGN_ID, false);
        var dates = new RowDates(this).read();
        CompactScope scope = compact();
        List<Integer> objectives = several(LegacyField.GCM_OBJECTIVES, codes::objectives);
        List<String> areas = several(LegacyField.ACTION_AREAS, codes::areas);
        String link = link();
        String name = city + " · " + title;
        if (!problems.isEmpty()) {
            return new CheckedRow(line.row(), name, null, CheckedRow.Outcome.REFUSED, problems, notes);
        }
        var content = new LegacyContent(
                number,
                city,
                country,
                title,
                summary,
                dates.start(),
                dates.end(),
                dates.open(),
                scope,
                objectives,
                areas,
                link);
        return new CheckedRow(line.row(), name, content, CheckedRow.Outcome.NEW, problems, notes);
    }

    /** The cell as text; null where it is empty or was refused. */
    @Nullable
    String raw(LegacyField field) {
        Integer column = mapping.column(field);
        PlainTable.Cell cell = column == null ? null : line.cells().get(column);
        if (cell == null) {
            return null;
        }
        if (cell.kind() == SheetCells.Kind.FORMULA
                || LIKE_A_FORMULA.matcher(cell.text()).matches()) {
            problem(field, "formula");
            return null;
        }
        if (cell.kind() == SheetCells.Kind.ERROR) {
            problem(field, "broken-cell", cell.text());
            return null;
        }
        String shown = HIDDEN.matcher(cell.text()).replaceAll("");
        if (!shown.equals(cell.text())) {
            note(field, "hidden-signs");
        }
        return shown.isBlank() ? null : shown.strip();
    }

    private @Nullable String text(LegacyField field, int limit, boolean paragraphs) {
        String raw = raw(field);
        if (raw == null) {
            return null;
        }
        String said = paragraphs ? raw : raw.replaceAll("\\s+", " ");
        Optional<PrivateData.Found> wrong = PrivateData.in(said);
        if (wrong.isPresent()) {
            problem(field, wrong.get().reason(), wrong.get().hint());
            return null;
        }
        int length = said.codePointCount(0, said.length());
        if (length > limit) {
            problem(field, "too-long", length, limit);
            return null;
        }
        if (MARKUP.matcher(said).find()) {
            problem(field, "markup");
            return null;
        }
        PrivateData.person(said).ifPresent(person -> note(field, "person", person));
        return said;
    }

    /** “?” where it is missing or refused, which is said. */
    private String required(LegacyField field, int limit) {
        int before = problems.size();
        String said = text(field, limit, false);
        if (said == null && problems.size() == before) {
            problem(field, "missing");
        }
        return said == null ? "?" : said;
    }

    private String country(String city) {
        String said = raw(LegacyField.COUNTRY);
        Optional<String> code = said == null ? Optional.empty() : codes.country(said);
        if (said != null && code.isEmpty()) {
            problem(LegacyField.COUNTRY, "country", shortened(said));
            return "";
        }
        Optional<Organisation> known = cities.named(city, code.orElse(null));
        if (code.isEmpty()) {
            code = known.map(Organisation::country);
            code.ifPresentOrElse(
                    found -> note(LegacyField.CITY, "country-of-city", found),
                    () -> problem(LegacyField.COUNTRY, "country-missing"));
        } else if (known.isEmpty()) {
            note(LegacyField.CITY, "city-not-here");
        }
        return code.orElse("");
    }

    private @Nullable CompactScope compact() {
        String said = raw(LegacyField.COMPACT_SCOPE);
        if (said == null) {
            return null;
        }
        Optional<CompactScope> scope = codes.compact(said);
        if (scope.isEmpty()) {
            problem(LegacyField.COMPACT_SCOPE, "compact", shortened(said));
        }
        return scope.orElse(null);
    }

    private <T> List<T> several(LegacyField field, java.util.function.Function<String, CodeWords.Found<T>> reading) {
        String said = raw(field);
        if (said == null) {
            return List.of();
        }
        CodeWords.Found<T> found = reading.apply(said);
        found.unknown().forEach(part -> problem(field, field.code(), shortened(part)));
        return found.codes();
    }

    private @Nullable String link() {
        String said = raw(LegacyField.LINK);
        if (said == null) {
            return null;
        }
        try {
            URI address = new URI(said);
            String scheme = Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
            boolean good = (scheme.equals("https") || scheme.equals("http"))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && said.length() <= LegacyContent.MAX_LINK
                    && !said.contains("@");
            if (good) {
                return said;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        problem(LegacyField.LINK, "link");
        return null;
    }

    void problem(LegacyField field, String reason, Object... arguments) {
        problems.add(at(field, PROBLEM + reason, arguments));
    }

    void note(LegacyField field, String reason, Object... arguments) {
        notes.add(at(field, NOTE + reason, arguments));
    }

    private SheetProblem at(LegacyField field, String key, Object... arguments) {
        Integer column = mapping.column(field);
        String place = column == null ? "" : headings.getOrDefault(column, "");
        return new SheetProblem(line.row(), place, key, List.of(arguments));
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
