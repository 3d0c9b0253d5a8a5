package org.medina.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whether two tables have the same rows and cells, so that only what stands in the cells differs. */
final class TableMatch {

    private TableMatch() {}

    static boolean fits(ReadBlock old, ReadBlock now) {
        return old.children.size() == now.children.size()
                && IntStream.range(0, old.children.size())
                        .allMatch(row -> rowFits(old.children.get(row), now.children.get(row)));
    }

    private static boolean rowFits(ReadBlock old, ReadBlock now) {
        return old.children.size() == now.children.size()
                && IntStream.range(0, old.children.size())
                        .allMatch(cell -> cellFits(old.children.get(cell), now.children.get(cell)));
    }

    /** Blocks in a cell cannot be suggested by themselves, so there must be as many as before. */
    private static boolean cellFits(ReadBlock old, ReadBlock now) {
        List<ReadBlock> before = blocks(old);
        List<ReadBlock> after = blocks(now);
        return old.kind().equals(now.kind())
                && before.size() == after.size()
                && IntStream.range(0, before.size())
                        .allMatch(i -> before.get(i).kind().equals(after.get(i).kind()));
    }

    static List<BlockPair> pairs(ReadBlock old, ReadBlock now) {
        List<ReadBlock> before = blocks(old);
        List<ReadBlock> after = blocks(now);
        List<BlockPair> pairs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            pairs.add(new BlockPair(before.get(i), after.get(i)));
        }
        return pairs;
    }

    /** Without empty paragraphs, unless there is nothing else. */
    private static List<ReadBlock> blocks(ReadBlock cell) {
        List<ReadBlock> filled =
                cell.children.stream().filter(block -> !block.isEmpty()).toList();
        return filled.isEmpty() ? cell.children.stream().limit(1).toList() : filled;
    }
}
