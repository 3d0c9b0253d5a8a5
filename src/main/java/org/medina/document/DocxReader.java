package org.medina.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.ProseMirrorException;

/**
 * A stranger's Word file as sections of a text.
 *
 * @param sections by name, only those that the file holds
 */
record DocxReader(Map<String, Node> sections, Set<DocxNote> notes) {

    private static final String BOOKMARK = DocxText.bookmark("");

    /** A section that the file may hold, under its heading. */
    record Known(String name, String label) {}

    /**
     * @param chosen the section that is meant; where the file has no heading of it, everything is
     * @throws DocxRefused where it cannot be read, or belongs nowhere
     */
    static DocxReader read(byte[] bytes, List<Known> known, Optional<String> chosen) throws DocxRefused {
        Set<DocxNote> notes = EnumSet.noneOf(DocxNote.class);
        List<DocxParagraph> paragraphs = new DocxBody(DocxFile.open(bytes), notes)
                .read().stream()
                        .filter(paragraph -> !paragraph.style().startsWith("toc "))
                        .toList();
        Map<String, List<DocxParagraph>> split = split(paragraphs, known, notes);
        Map<String, List<DocxParagraph>> wanted = split;
        if (chosen.isPresent()) {
            List<DocxParagraph> own = split.get(chosen.get());
            wanted = Map.of(chosen.get(), own == null ? paragraphs : own);
        }
        if (chosen.isEmpty() || split.isEmpty()) {
            notes.removeIf(note -> note == DocxNote.BEFORE_SECTIONS && split.isEmpty());
        } else {
            notes.remove(DocxNote.BEFORE_SECTIONS);
        }
        if (wanted.isEmpty()) {
            throw new DocxRefused("no-section");
        }
        Map<String, Node> sections = new LinkedHashMap<>();
        for (Map.Entry<String, List<DocxParagraph>> entry : wanted.entrySet()) {
            sections.put(entry.getKey(), section(entry.getKey(), DocxBlockList.of(entry.getValue())));
        }
        return new DocxReader(sections, notes);
    }

    private static Map<String, List<DocxParagraph>> split(
            List<DocxParagraph> paragraphs, List<Known> known, Set<DocxNote> notes) {
        boolean marked = paragraphs.stream()
                .flatMap(paragraph -> paragraph.bookmarks().stream())
                .anyMatch(name -> name.startsWith(BOOKMARK));
        Map<String, List<DocxParagraph>> sections = new LinkedHashMap<>();
        List<DocxParagraph> current = null;
        for (DocxParagraph paragraph : paragraphs) {
            Optional<String> section = section(paragraph, known, marked);
            if (section.isPresent()) {
                current = sections.computeIfAbsent(section.get(), name -> new ArrayList<>());
            } else if (current != null) {
                current.add(paragraph);
            } else if (!paragraph.style().equals("title") && !paragraph.text().isEmpty()) {
                notes.add(DocxNote.BEFORE_SECTIONS);
            }
        }
        return sections;
    }

    /** A file that was written by the portal is split at its own headings only. */
    private static Optional<String> section(DocxParagraph paragraph, List<Known> known, boolean marked) {
        if (paragraph.heading() == 0) {
            return Optional.empty();
        }
        return known.stream()
                .filter(section -> paragraph.bookmarks().contains(DocxText.bookmark(section.name()))
                        || (!marked || paragraph.heading() == 1)
                                && paragraph
                                        .text()
                                        .equalsIgnoreCase(section.label().strip()))
                .map(Known::name)
                .findFirst();
    }

    private static Node section(String name, List<Node> blocks) throws DocxRefused {
        Node section = Sections.SCHEMA.node(
                "section",
                Map.of("name", name),
                blocks.isEmpty() ? new Node[] {Sections.SCHEMA.node("paragraph")} : blocks.toArray(Node[]::new));
        try {
            Sections.SCHEMA.node("doc", section).check(Sections.SCHEMA.limits());
            return section;
        } catch (ProseMirrorException e) {
            throw new DocxRefused("unpacks-too-large");
        }
    }
}
