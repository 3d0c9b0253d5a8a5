package org.medina.oversight;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.sheet.SheetText;
import org.medina.sheet.SheetWriter;
import org.medina.sheet.SheetWriter.Fact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the list of cases that a filter looks for as a spreadsheet, row by row. */
@Service
public class CaseExport {

    /** More do not go into one file. */
    public static final int MOST = 50_000;

    private final OversightReading reading;
    private final Messages messages;
    private final Clock clock;

    CaseExport(OversightReading reading, Messages messages, Clock clock) {
        this.reading = reading;
        this.messages = messages;
        this.clock = clock;
    }

    /** As what the list can be had. */
    public enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String fileName() {
            return "cases." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The longest in their stage first, {@link #MOST} at most.
     *
     * @throws org.medina.base.Problem FORBIDDEN for those who look over nothing, before anything is written
     */
    @Transactional(readOnly = true)
    public void write(BoardFilter filter, Format format, OutputStream out) throws IOException {
        try (Stream<CaseRow> rows = reading.stream(filter, MOST)) {
            switch (format) {
                case XLSX -> SheetWriter.write(page(reading.count(filter)), rows::iterator, this::text, out);
                case CSV -> csv(rows.iterator(), out);
            }
        }
    }

    private SheetWriter.Page<ExportColumn> page(long count) {
        return new SheetWriter.Page<>(
                ExportColumn.class,
                messages.get("oversight.cases.title"),
                messages.get("oversight.export.sheet"),
                messages.get("oversight.cases.title"),
                List.of(
                        new Fact(
                                messages.get("oversight.export.as-of"),
                                SheetText.TIME.format(clock.instant().atOffset(ZoneOffset.UTC))),
                        new Fact(messages.get("oversight.export.count"), String.valueOf(count))),
                count > MOST
                        ? messages.get("oversight.export.cut", MOST, count)
                        : messages.get("oversight.export.whole"),
                false,
                column -> messages.get("oversight.export." + column.code()),
                Map.of(),
                MOST);
    }

    private void csv(Iterator<CaseRow> rows, OutputStream out) {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writer.write(line(Arrays.stream(ExportColumn.values())
                    .map(column -> column.code().replace('-', '_'))));
            while (rows.hasNext()) {
                CaseRow row = rows.next();
                writer.write(line(Arrays.stream(ExportColumn.values()).map(column -> text(row, column))));
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a list was not written", e);
        }
    }

    private static String line(Stream<String> cells) {
        return cells.map(CaseExport::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** No spreadsheet takes it for a formula, and no reader for two cells (RFC 4180). */
    static String cell(String text) {
        String harmless = SheetText.defused(text);
        boolean quoted = harmless.chars().anyMatch(sign -> "\",\r\n".indexOf(sign) >= 0);
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private String text(CaseRow row, ExportColumn column) {
        Forecast forecast = row.forecast();
        return switch (column) {
            case REFERENCE -> row.reference();
            case JOURNEY -> messages.get("casefile.journey." + row.subject().kind());
            case TITLE -> row.title();
            case CITY -> row.city();
            case COUNTRY -> or(row.country());
            case STAGE -> messages.get(Journeys.nameKey(row.subject().kind(), row.stage()));
            case SINCE -> time(row.entered());
            case DAYS -> String.valueOf(row.days());
            case TARGET -> or(row.target());
            case TURN -> or(row.turn());
            case ROLE -> row.role() == null ? "" : messages.get("identity.role." + row.role());
            case DUE -> time(row.due());
            case LATE -> row.late() ? messages.get("oversight.export.yes") : "";
            case EXPECTED_FROM -> forecast == null ? "" : time(forecast.early());
            case EXPECTED -> forecast == null ? "" : time(forecast.middle());
            case EXPECTED_UNTIL -> forecast == null ? "" : time(forecast.late());
        };
    }

    private static String or(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : SheetText.TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
