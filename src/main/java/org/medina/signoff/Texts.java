package org.medina.signoff;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;
import org.medina.signoff.TextStore.Content;
import org.medina.signoff.TextStore.TextRow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes frozen texts and reads them back from their bytes. */
@Component
class Texts {

    static final String TITLE = "title";

    private final TextStore store;
    private final Clock clock;

    Texts(TextStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    FrozenText freeze(SubjectRef subject, Frozen content, @Nullable PersonId by) {
        Instant now = clock.instant();
        List<Manifest.Entry> entries = Stream.concat(
                        Stream.of(new FrozenSection(TITLE, content.title())), content.sections().stream())
                .map(section ->
                        new Manifest.Entry(section.key(), store.put(SectionBytes.of(section.key(), section.value()))))
                .toList();
        refuseTwins(entries);
        Manifest manifest = new Manifest(content.form(), subject, now, entries, content.attachmentSha256());
        String hash = store.put(manifest.bytes());
        store.insert(hash, manifest, now, by);
        return read(hash, manifest);
    }

    Optional<FrozenText> current(SubjectRef subject) {
        return store.current(subject).map(this::read);
    }

    Optional<FrozenText> byHash(String hash) {
        return store.find(hash).map(this::read);
    }

    private FrozenText read(TextRow row) {
        byte[] bytes = store.content(row.hash()).orElseThrow().bytes();
        if (bytes == null) {
            throw new IllegalStateException("the list of sections of a text is never removed: " + row.hash());
        }
        return read(row.hash(), Manifest.read(bytes));
    }

    private FrozenText read(String hash, Manifest manifest) {
        Map<String, Content> contents = store.contents(
                manifest.sections().stream().map(Manifest.Entry::hash).toList());
        List<FrozenText.Part> parts = new ArrayList<>();
        for (Manifest.Entry entry : manifest.sections()) {
            Content content = contents.get(entry.hash());
            byte[] bytes = content == null ? null : content.bytes();
            parts.add(new FrozenText.Part(entry.key(), entry.hash(), bytes == null ? null : SectionBytes.value(bytes)));
        }
        JsonNode title = parts.getFirst().value();
        return new FrozenText(
                manifest.subject(),
                hash,
                manifest.form(),
                title == null ? null : title.stringValue(),
                manifest.frozenAt(),
                List.copyOf(parts.subList(1, parts.size())),
                manifest.attachmentSha256());
    }

    private static void refuseTwins(List<Manifest.Entry> entries) {
        Set<String> keys = new HashSet<>();
        entries.forEach(entry -> {
            if (!keys.add(entry.key())) {
                throw new IllegalArgumentException("two sections called " + entry.key());
            }
        });
    }
}
