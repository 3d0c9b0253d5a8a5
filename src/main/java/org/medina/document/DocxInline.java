package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.document.prosemirror.Fragment;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.ProseMirrorException;
import org.w3c.dom.Element;

/** Reads what stands in one paragraph of a Word file: text that counts, its format, its links; the rest is left out. */
final class DocxInline {

    private static final Set<String> WRAPPERS =
            Set.of("ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "bdo", "dir");
    private static final Set<String> IMAGES = Set.of("drawing", "pict", "object", "AlternateContent");
    private static final Set<String> REFERENCES = Set.of("footnoteReference", "endnoteReference", "commentReference");
    private static final Pattern HYPERLINK = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*", Pattern.DOTALL);
    private static final int DEEPEST = 50;

    private final DocxFile file;
    private final DocxStyles styles;
    private final Set<DocxNote> notes;
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> bookmarks = new ArrayList<>();
    private @Nullable Mark fieldLink;
    private @Nullable StringBuilder instruction;

    DocxInline(DocxFile file, DocxStyles styles, Set<DocxNote> notes) {
        this.file = file;
        this.styles = styles;
        this.notes = notes;
    }

    void read(Element paragraph) throws DocxRefused {
        read(paragraph, null, 0);
    }

    List<Node> nodes() {
        return Fragment.of(nodes).children();
    }

    List<String> bookmarks() {
        return bookmarks;
    }

    private void read(Element parent, @Nullable Mark link, int depth) throws DocxRefused {
        if (depth > DEEPEST) {
            throw new DocxRefused("broken");
        }
        for (Element child : DocxElements.children(parent)) {
            String name = child.getLocalName();
            switch (name) {
                case "r" -> run(child, link);
                case "hyperlink" -> read(child, link(child), depth + 1);
                case "bookmarkStart" -> DocxElements.attribute(child, "name").ifPresent(bookmarks::add);
                default -> {
                    if (WRAPPERS.contains(name)) {
                        read(child, link, depth + 1);
                    }
                }
            }
        }
    }

    private @Nullable Mark link(Element hyperlink) {
        return DocxElements.attribute(hyperlink, "id")
                .map(file.links()::get)
                .flatMap(href -> link(href, DocxElements.attribute(hyperlink, "tooltip")))
                .orElse(null);
    }

    /** An address that the schema refuses is left out, its words stay. */
    private Optional<Mark> link(String href, Optional<String> title) {
        try {
            Mark link = title.isPresent()
                    ? Sections.SCHEMA.mark("link", Map.of("href", href, "title", title.get()))
                    : Sections.SCHEMA.mark("link", Map.of("href", href));
            Sections.SCHEMA.node("doc", section("x", link)).check(Sections.SCHEMA.limits());
            return Optional.of(link);
        } catch (ProseMirrorException e) {
            notes.add(DocxNote.LINKS);
            return Optional.empty();
        }
    }

    private static Node section(String text, Mark mark) {
        return Sections.SCHEMA.node("section", Sections.SCHEMA.node("paragraph", Sections.SCHEMA.text(text, mark)));
    }

    private void run(Element run, @Nullable Mark link) {
        Optional<Element> format = DocxElements.child(run, "rPr");
        if (format.flatMap(rPr -> DocxElements.flag(rPr, "vanish")).orElse(false)) {
            notes.add(DocxNote.HIDDEN);
            return;
        }
        List<Mark> marks = marks(format, link == null ? fieldLink : link);
        for (Element child : DocxElements.children(run)) {
            String name = child.getLocalName();
            switch (name) {
                case "t" -> text(child.getTextContent(), marks);
                case "tab" -> text("\t", marks);
                case "noBreakHyphen" -> text("\u2011", marks);
                case "cr" -> lineBreak(marks);
                case "br" -> {
                    if (DocxElements.attribute(child, "type")
                            .orElse("textWrapping")
                            .equals("textWrapping")) {
                        lineBreak(marks);
                    }
                }
                case "fldChar" ->
                    field(DocxElements.attribute(child, "fldCharType").orElse(""));
                case "instrText" -> {
                    if (instruction != null) {
                        instruction.append(child.getTextContent());
                    }
                }
                default -> drop(name);
            }
        }
    }

    private void drop(String name) {
        if (IMAGES.contains(name)) {
            notes.add(DocxNote.IMAGES);
        } else if (REFERENCES.contains(name)) {
            notes.add(DocxNote.FOOTNOTES);
        }
    }

    private void field(String part) {
        switch (part) {
            case "begin" -> instruction = new StringBuilder();
            case "separate" -> {
                Matcher link = HYPERLINK.matcher(instruction == null ? "" : instruction);
                fieldLink =
                        link.matches() ? link(link.group(1), Optional.empty()).orElse(null) : null;
                instruction = null;
            }
            default -> {
                instruction = null;
                fieldLink = null;
            }
        }
    }

    private void text(String text, List<Mark> marks) {
        String clean = XmlText.cleaned(text.replaceAll("[\\r\\n]+", " ")).replace("\u200B", "");
        if (!clean.isEmpty()) {
            nodes.add(Sections.SCHEMA.text(clean, marks.toArray(Mark[]::new)));
        }
    }

    private void lineBreak(List<Mark> marks) {
        nodes.add(Sections.SCHEMA.nodeType("hard_break").create(Map.of(), Fragment.EMPTY, marks));
    }

    private List<Mark> marks(Optional<Element> format, @Nullable Mark link) {
        List<Mark> marks = link == null ? Mark.NONE : link.addToSet(Mark.NONE);
        marks = has(format, "b") ? Sections.SCHEMA.mark("strong").addToSet(marks) : marks;
        return has(format, "i") ? Sections.SCHEMA.mark("em").addToSet(marks) : marks;
    }

    private boolean has(Optional<Element> format, String name) {
        return format.flatMap(rPr -> DocxElements.flag(rPr, name).or(() -> DocxElements.value(rPr, "rStyle")
                        .flatMap(style -> styles.find(style, element -> DocxElements.child(element, "rPr")
                                .flatMap(rPrOf -> DocxElements.flag(rPrOf, name))))))
                .orElse(false);
    }
}
