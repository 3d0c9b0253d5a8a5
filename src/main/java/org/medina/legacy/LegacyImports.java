package org.medina.legacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.Sha256;
import org.medina.base.Words;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.legacy.CheckedRow.Outcome;
import org.medina.sheet.PlainTable;
import org.medina.sheet.SheetFile;
import org.medina.sheet.SheetRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Past actions are brought in from a table: first looked at, then taken; the same file twice changes nothing. For the secretariat. */
@Service
public class LegacyImports {

    /** The largest file that is taken. */
    public static final int MOST_BYTES = SheetFile.MOST_BYTES;

    public static final int MOST_ROWS = 1_000;

    private final LegacyRows entries;
    private final LegacyImportRows imports;
    private final KnownActions known;
    private final CodeWords codes;
    private final CityNames cities;
    private final CurrentActor current;
    private final Clock clock;

    LegacyImports(
            LegacyRows entries,
            LegacyImportRows imports,
            KnownActions known,
            CodeWords codes,
            CityNames cities,
            CurrentActor current,
            Clock clock) {
        this.entries = entries;
        this.imports = imports;
        this.known = known;
        this.codes = codes;
        this.cities = cities;
        this.current = current;
        this.clock = clock;
    }

    /** Whether the actor may bring in actions at all. */
    public boolean isOfUse() {
        return current.find().filter(LegacyRules::isRegistrar).isPresent();
    }

    /**
     * Looks at every row; keeps nothing.
     *
     * @param mapping null: as the headings say
     * @param apart rows that are actions of their own although they look like others
     * @throws Problem FORBIDDEN, or INVALID where the file as a whole is not taken
     */
    @Transactional(readOnly = true)
    public LegacyPreview preview(byte[] file, @Nullable ColumnMapping mapping, Set<Integer> apart) {
        LegacyRules.requireRegistrar(current.get());
        return look(file, mapping, apart);
    }

    /**
     * Takes the rows that are right and new, all of them or, where something fails, none; nobody is told.
     *
     * @param source where they come from, in words that the public reads
     * @throws Problem FORBIDDEN, or INVALID with an entry a field
     */
    @Transactional
    public LegacyImport take(
            byte[] file, String fileName, String source, @Nullable ColumnMapping mapping, Set<Integer> apart) {
        Actor actor = LegacyRules.requireRegistrar(current.get());
        String from = source(source);
        entries.hold();
        LegacyPreview looked = look(file, mapping, apart);
        if (looked.count(Outcome.NEW) == 0) {
            throw Problem.invalid("file", "legacy.nothing-new");
        }
        var one = new LegacyImport(
                Ids.next(),
                name(fileName),
                Sha256.of(file),
                from,
                actor.requiredOrganisation().name(),
                actor.name(),
                clock.instant(),
                looked.count(Outcome.NEW),
                looked.count(Outcome.ALREADY_THERE),
                looked.count(Outcome.DUPLICATE),
                looked.count(Outcome.REFUSED),
                null,
                null);
        imports.insert(one, actor.requiredPerson());
        imports.keep(looked.mapping().toKeep(looked.columns()));
        looked.rows().stream().filter(row -> row.outcome() == Outcome.NEW).forEach(row -> keep(row, one, actor));
        return one;
    }

    /** Newest first, at most 200. @throws Problem FORBIDDEN */
    @Transactional(readOnly = true)
    public List<LegacyImport> all() {
        LegacyRules.requireRegistrar(current.get());
        return imports.all();
    }

    /**
     * Takes an import back with every entry that is only listed; what a city adopted stays. The same file may be brought in again.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, or INVALID without a reason
     */
    @Transactional
    public LegacyImport undo(UUID id, @Nullable String reason) {
        Actor actor = LegacyRules.requireRegistrar(current.get());
        LegacyImport one = imports.hold(id).orElseThrow(Problem::notFound);
        if (one.undoneAt() != null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "legacy.undone-already");
        }
        String because = Words.required("reason", reason, Words.MEDIUM);
        var condition = new LegacySearch.Condition("e.import = :import and e.state = 'LISTED'", Map.of("import", id));
        entries.page(condition, 0, MOST_ROWS).forEach(entry -> {
            entries.release(entry.id(), because);
            entries.note(entry.id(), "undo", because, actor, clock.instant());
        });
        imports.undone(id, because, clock.instant());
        return imports.hold(id).orElseThrow(Problem::notFound);
    }

    private LegacyPreview look(byte[] file, @Nullable ColumnMapping given, Set<Integer> apart) {
        PlainTable table = table(file);
        ColumnMapping mapping =
                given == null ? ColumnMapping.guess(table.columns(), imports.headings()) : checked(given, table);
        Map<Integer, String> headings = new HashMap<>();
        table.columns()
                .forEach(column -> headings.put(column.index(), column.heading() + " (" + column.letters() + ")"));
        List<CheckedRow> rows = Stream.of(LegacyField.values())
                        .filter(LegacyField.NEEDED::contains)
                        .allMatch(field -> mapping.column(field) != null)
                ? read(table, mapping, headings, apart)
                : List.of();
        List<String> leftOut = table.columns().stream()
                .filter(column -> !mapping.fields().containsKey(column.index()))
                .map(PlainTable.Column::heading)
                .toList();
        return new LegacyPreview(table.columns(), mapping, leftOut, rows);
    }

    private List<CheckedRow> read(
            PlainTable table, ColumnMapping mapping, Map<Integer, String> headings, Set<Integer> apart) {
        List<CheckedRow> rows = table.lines().stream()
                .map(line -> new RowReader(codes, cities, headings, mapping, line).read())
                .toList();
        Set<String> countries = rows.stream()
                .map(CheckedRow::content)
                .flatMap(Stream::ofNullable)
                .map(LegacyContent::country)
                .collect(Collectors.toSet());
        return new Matching(known.of(countries), apart).match(rows);
    }

    private static PlainTable table(byte[] file) {
        try {
            return PlainTable.read(new ByteArrayInputStream(file), MOST_ROWS);
        } catch (SheetRefused e) {
            throw Problem.invalid(List.of(e.problem().field()));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes at hand were not read", e);
        }
    }

    private static ColumnMapping checked(ColumnMapping mapping, PlainTable table) {
        Set<Integer> there =
                table.columns().stream().map(PlainTable.Column::index).collect(Collectors.toSet());
        if (!there.containsAll(mapping.fields().keySet())) {
            throw Problem.invalid("mapping", "legacy.mapping-column");
        }
        if (mapping.fields().values().stream().distinct().count()
                < mapping.fields().size()) {
            throw Problem.invalid("mapping", "legacy.mapping-twice");
        }
        return mapping;
    }

    private void keep(CheckedRow row, LegacyImport one, Actor actor) {
        LegacyContent content = row.content();
        if (content == null) {
            throw new IllegalStateException("row " + row.row() + " says nothing");
        }
        var entry = new LegacyEntry(
                Ids.next(),
                one.id(),
                one.source(),
                row.row(),
                content,
                cities.named(content.city(), content.country())
                        .map(Organisation::id)
                        .orElse(null),
                LegacyEntry.State.LISTED,
                null,
                null,
                one.at(),
                null);
        entries.insert(entry);
        entries.note(entry.id(), "import", one.source(), actor, one.at());
    }

    private static String source(String source) {
        String said = Words.required("source", source, Words.SHORT);
        PrivateData.in(said).ifPresent(found -> {
            throw Problem.invalid(List.of(FieldProblem.of("source", "legacy.problem." + found.reason(), found.hint())));
        });
        return said;
    }

    private static String name(String fileName) {
        String bare = fileName.replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return bare.isEmpty() ? "?" : bare.substring(0, Math.min(bare.length(), LegacyContent.MAX_TITLE));
    }
}
