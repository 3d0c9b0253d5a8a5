package org.medina.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medina.base.Problem;
import org.medina.document.DocumentReader.Read;
import org.medina.document.SectionDifference.Block;
import org.medina.document.SectionDifference.Words;
import org.medina.document.VersionDifference.Done;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed between two versions of a text, for the current actor. */
@Service
public class DocumentDifferences {

    private static final long MOST_STEPS = 50_000;

    private final DocumentReader reader;
    private final TextVersions texts;

    DocumentDifferences(DocumentReader reader, TextVersions texts) {
        this.reader = reader;
        this.texts = texts;
    }

    /**
     * Of the sections that the actor may read. Who did it is told where they write too: readers of another side know
     * texts, not their authors.
     *
     * @throws Problem NOT_FOUND where a version does not exist; INVALID where they lie in the wrong order or too far apart
     */
    @Transactional(readOnly = true)
    public List<SectionDifference> between(DocumentId id, long from, long to) {
        if (from > to) {
            throw Problem.invalid("from", "document.difference.order");
        }
        if (to - from > MOST_STEPS) {
            throw Problem.invalid("from", "document.difference.too-far", MOST_STEPS);
        }
        Read read = reader.read(id, to);
        List<Done> steps = texts.since(id, from, to).stream()
                .map(step -> new Done(step.step(), Optional.ofNullable(step.by())))
                .toList();
        Map<String, SectionDifference> all = VersionDifference.between(
                        texts.at(id, from).document(), steps)
                .stream()
                .collect(Collectors.toMap(SectionDifference::section, Function.identity()));
        return read.document().content().children().stream()
                .map(section -> all.get(Sections.name(section)))
                .filter(Objects::nonNull)
                .map(section -> read.rights().in(section.section()).allows(SectionRight.SUGGEST)
                        ? section
                        : withoutAuthors(section))
                .toList();
    }

    private static SectionDifference withoutAuthors(SectionDifference difference) {
        return new SectionDifference(
                difference.section(),
                difference.blocks().stream()
                        .map(block -> new Block(
                                block.kind(),
                                block.type(),
                                block.words().stream()
                                        .map(words -> new Words(words.kind(), words.text(), null))
                                        .toList()))
                        .toList());
    }
}
