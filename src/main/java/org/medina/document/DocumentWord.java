package org.medina.document;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.document.DocumentReader.Read;
import org.medina.document.prosemirror.Node;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts as Word files for the current actor: out at any version, and in as suggestions. */
@Service
public class DocumentWord {

    public static final String MEDIA_TYPE = DocxWriter.MEDIA_TYPE;

    /** The largest file that is taken. */
    public static final int MOST_BYTES = DocxFile.MOST_BYTES;

    private final DocumentReader reader;
    private final DocumentVersions versions;
    private final Batches batches;
    private final CurrentActor actors;
    private final Messages messages;
    private final Clock clock;

    DocumentWord(
            DocumentReader reader,
            DocumentVersions versions,
            Batches batches,
            CurrentActor actors,
            Messages messages,
            Clock clock) {
        this.reader = reader;
        this.versions = versions;
        this.batches = batches;
        this.actors = actors;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What became of a file.
     *
     * @param version of the text afterwards
     * @param suggestions how many insertions and deletions are now suggested
     * @param notes what of the file was not taken
     */
    public record Taken(long version, int suggestions, List<DocxNote> notes) {}

    /**
     * @param version null for the newest
     * @param section null for all that may be read
     * @param title null for a general one
     * @throws Problem NOT_FOUND, INVALID where there is no such section
     */
    @Transactional(readOnly = true)
    public byte[] write(DocumentId id, @Nullable Long version, @Nullable String section, @Nullable String title) {
        Read read = reader.read(id, version);
        requireKnown(read, section);
        List<DocxText.Part> parts = new ArrayList<>();
        for (Node node : read.document().content().children()) {
            String name = Sections.name(node);
            if (section == null || section.equals(name)) {
                parts.add(new DocxText.Part(
                        name, label(read, name), SectionReading.of(node).accepted()));
            }
        }
        return DocxWriter.write(new DocxText(
                title == null ? messages.get("document.word.title") : title,
                LocaleContextHolder.getLocale(),
                footer(read),
                clock.instant(),
                parts));
    }

    private String footer(Read read) {
        Optional<NamedVersion> frozen = versions.list(read.id()).stream()
                .filter(named -> named.version() == read.version() && named.hash() != null)
                .reduce((earlier, later) -> later);
        return frozen.map(named -> messages.get(
                        "document.word.footer.frozen",
                        Long.toString(read.version()),
                        messages.get(named.label()),
                        named.at().toString(),
                        String.valueOf(named.hash())))
                .orElseGet(() -> messages.get(
                        "document.word.footer.draft",
                        Long.toString(read.version()),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
    }

    private String label(Read read, String section) {
        return read.sections().stream()
                .filter(spec -> spec.name().equals(section))
                .map(spec -> messages.get(spec.labelKey()))
                .findFirst()
                .orElse(section);
    }

    private static void requireKnown(Read read, @Nullable String section) {
        if (section != null && Sections.find(read.document(), section).isEmpty()) {
            throw Problem.invalid("section", "document.unknown-section", section);
        }
    }

    /**
     * Suggests what the file reads differently, as one batch of the current actor.
     *
     * @param section what the file is meant for; null where its headings tell
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, TOO_LARGE; INVALID where the file cannot be taken
     */
    @Transactional
    public Taken suggest(DocumentId id, @Nullable String section, byte[] file) {
        Read read = reader.read(id, null);
        requireKnown(read, section);
        Actor actor = actors.get();
        PersonId person = actor.person();
        if (person == null) {
            throw Problem.forbidden();
        }
        DocxReader word = read(read, section, file);
        AtomicReference<SuggestedChanges> planned = new AtomicReference<>();
        long version = batches.write(id, actor, false, now -> {
            SuggestedChanges changes = SuggestedChanges.plan(
                    now.document(),
                    word.sections(),
                    () -> person + ":" + Ids.next(),
                    name -> read.rights().in(name) == SectionRight.EDIT);
            planned.set(changes);
            return changes.steps();
        });
        SuggestedChanges changes = Objects.requireNonNull(planned.get());
        List<DocxNote> notes = new ArrayList<>(word.notes());
        notes.addAll(changes.notes());
        return new Taken(version, changes.count(), List.copyOf(notes));
    }

    private DocxReader read(Read read, @Nullable String section, byte[] file) {
        List<DocxReader.Known> known = read.document().content().children().stream()
                .map(Sections::name)
                .map(name -> new DocxReader.Known(name, label(read, name)))
                .toList();
        try {
            return DocxReader.read(file, known, Optional.ofNullable(section));
        } catch (DocxRefused refused) {
            throw refused.problem();
        }
    }
}
