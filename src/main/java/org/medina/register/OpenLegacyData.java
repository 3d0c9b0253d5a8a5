package org.medina.register;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.base.Messages;
import org.medina.legacy.LegacyContent;
import org.medina.legacy.LegacyEntry;
import org.medina.legacy.LegacyFilter;
import org.medina.legacy.PublicLegacy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Gives the legacy actions away as data, apart from the pledges. */
@Service
public class OpenLegacyData {

    private static final int AT_ONCE = 200;

    private static final List<String> NAMES = List.of(
            "foreign_id",
            "id",
            "url",
            "city",
            "country",
            "title",
            "summary",
            "start",
            "end",
            "open_ended",
            "compact_scope",
            "gcm_objectives",
            "action_areas",
            "link",
            "source",
            "imported_at",
            "corrected_at",
            "notice");

    private final PublicLegacy entries;
    private final Messages messages;
    private final String publicUrl;

    OpenLegacyData(PublicLegacy entries, Messages messages, @Value("${medina.public-url}") String publicUrl) {
        this.entries = entries;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    /** Newest first. */
    public List<OpenLegacy> page(LegacyFilter filter, int offset, int limit) {
        return entries.page(filter, offset, limit).stream().map(this::open).toList();
    }

    public Optional<OpenLegacy> find(UUID id) {
        return entries.find(id).map(this::open);
    }

    /** Hands over all that match, newest first, in pieces. */
    void forEach(LegacyFilter filter, Consumer<OpenLegacy> to) {
        Set<UUID> done = new HashSet<>();
        for (int offset = 0; offset < OpenData.MAX_ROWS; offset += AT_ONCE) {
            List<OpenLegacy> piece = page(filter, offset, AT_ONCE);
            piece.stream().filter(entry -> done.add(entry.id())).forEach(to);
            if (piece.size() < AT_ONCE) {
                return;
            }
        }
    }

    private OpenLegacy open(LegacyEntry entry) {
        LegacyContent content = entry.content();
        return new OpenLegacy(
                entry.id(),
                publicUrl + "/register/legacy/" + entry.id(),
                messages.get("register.legacy.notice"),
                content.foreignId(),
                content.city(),
                content.country(),
                content.title(),
                content.summary(),
                content.start(),
                content.end(),
                content.openEnded(),
                content.compactScope(),
                content.gcmObjectives(),
                content.actionAreas(),
                content.link(),
                entry.source(),
                entry.importedAt(),
                entry.changedAt());
    }

    static String names() {
        return CsvRow.line(NAMES.stream());
    }

    static String line(OpenLegacy entry) {
        return CsvRow.line(Stream.of(
                        CsvRow.text(entry.foreignId()),
                        CsvRow.text(entry.id()),
                        CsvRow.text(entry.url()),
                        CsvRow.text(entry.city()),
                        CsvRow.text(entry.country()),
                        CsvRow.text(entry.title()),
                        CsvRow.text(entry.summary()),
                        CsvRow.text(entry.start()),
                        CsvRow.text(entry.end()),
                        CsvRow.text(entry.openEnded()),
                        CsvRow.text(entry.compactScope()),
                        entry.gcmObjectives().stream().map(String::valueOf).collect(Collectors.joining("; ")),
                        String.join("; ", entry.actionAreas()),
                        CsvRow.text(entry.link()),
                        CsvRow.text(entry.source()),
                        CsvRow.text(entry.importedAt()),
                        CsvRow.text(entry.correctedAt()),
                        CsvRow.text(entry.notice()))
                .map(CsvRow::cell));
    }
}
