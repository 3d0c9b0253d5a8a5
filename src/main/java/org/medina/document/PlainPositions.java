package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import org.medina.document.prosemirror.Mark;
import org.medina.document.prosemirror.Node;

/** Where each character of a section's plain text stands in its blocks; written as {@link PlainText} writes. */
final class PlainPositions {

    private static final int NOWHERE = -1;

    private final StringBuilder out = new StringBuilder();
    private final List<Integer> positions = new ArrayList<>();
    private final List<List<Mark>> formats = new ArrayList<>();
    private final List<Boolean> settled = new ArrayList<>();
    private boolean first = true;
    private boolean item;
    private boolean nextCell;
    private boolean inRow;

    private PlainPositions() {}

    /** Positions count from the beginning of the section's content. */
    static PlainPositions of(Node section) {
        var plain = new PlainPositions();
        ReadBlock.of(section, -1).children.forEach(plain::add);
        return plain;
    }

    private void add(ReadBlock block) {
        open(block.type());
        if (block.isTextblock()) {
            line();
            for (int i = 0; i < block.text.length(); i++) {
                add(block.text.charAt(i), block.positions.get(i), block.formatsAt(i), block.isSettled(i));
            }
        } else {
            block.children.forEach(this::add);
        }
    }

    private void open(String type) {
        switch (type) {
            case "list_item" -> item = true;
            case "table_row" -> inRow = false;
            case "table_cell", "table_header" -> {
                nextCell = inRow;
                inRow = true;
            }
            default -> {}
        }
    }

    private void line() {
        if (!first) {
            between(nextCell ? "\t" : "\n");
        }
        between(item ? "- " : "");
        first = false;
        nextCell = false;
        item = false;
    }

    private void between(String signs) {
        signs.chars().forEach(sign -> add((char) sign, NOWHERE, List.of(), false));
    }

    private void add(char sign, int position, List<Mark> format, boolean suggested) {
        out.append(sign);
        positions.add(position);
        formats.add(format);
        settled.add(suggested);
    }

    String text() {
        return out.toString();
    }

    boolean says(String passage, int from) {
        return from >= 0 && out.indexOf(passage, from) == from;
    }

    /** Whether a change of a part of it is suggested already. */
    boolean isSettled(int from, int to) {
        return settled.subList(from, to).contains(true);
    }

    /** The letters of a passage, without the signs between blocks; empty where there are none. */
    List<Integer> letters(int from, int to) {
        return positions.subList(from, to).stream().filter(at -> at != NOWHERE).toList();
    }

    /** How the passage is formatted; nothing where it is so in more than one way. */
    List<Mark> format(int from, int to) {
        List<List<Mark>> there = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (positions.get(i) != NOWHERE) {
                there.add(formats.get(i));
            }
        }
        return there.stream().distinct().count() == 1 ? there.getFirst() : List.of();
    }
}
