package org.medina.document;

import java.util.ArrayList;
import java.util.List;

/** The lists of a Word file: each counts by itself, so that two lists in a row stay two. */
final class DocxNumbers {

    static final int DEEPEST = 8;

    private static final List<String> FORMATS = List.of("decimal", "lowerLetter", "lowerRoman");
    private static final List<String> BULLETS = List.of("•", "◦", "▪");

    private record Numbering(boolean ordered, int level, int start) {}

    private final List<Numbering> lists = new ArrayList<>();

    /** Returns the number under which paragraphs belong to this list. */
    int add(boolean ordered, int level, int start) {
        lists.add(new Numbering(ordered, level, start));
        return lists.size();
    }

    byte[] part() {
        DocxXml xml = DocxXml.root("numbering");
        levels(xml, false);
        levels(xml, true);
        for (int i = 0; i < lists.size(); i++) {
            Numbering list = lists.get(i);
            xml.open("num", "numId", String.valueOf(i + 1)).empty("abstractNumId", "val", list.ordered ? "1" : "0");
            if (list.ordered) {
                xml.open("lvlOverride", "ilvl", String.valueOf(list.level))
                        .empty("startOverride", "val", String.valueOf(list.start))
                        .close();
            }
            xml.close();
        }
        return xml.bytes();
    }

    private static void levels(DocxXml xml, boolean ordered) {
        xml.open("abstractNum", "abstractNumId", ordered ? "1" : "0").empty("multiLevelType", "val", "multilevel");
        for (int level = 0; level <= DEEPEST; level++) {
            xml.open("lvl", "ilvl", String.valueOf(level))
                    .empty("start", "val", "1")
                    .empty("numFmt", "val", ordered ? FORMATS.get(level % 3) : "bullet")
                    .empty("lvlText", "val", ordered ? "%" + (level + 1) + "." : BULLETS.get(level % 3))
                    .empty("lvlJc", "val", "left")
                    .open("pPr")
                    .empty("ind", "left", indent(level + 1), "hanging", "360")
                    .close()
                    .close();
        }
        xml.close();
    }

    static String indent(int level) {
        return String.valueOf(360 * level);
    }
}
