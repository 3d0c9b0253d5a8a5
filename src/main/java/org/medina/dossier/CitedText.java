package org.medina.dossier;

import java.util.ArrayList;
import java.util.List;
import org.medina.paper.Paper;

/** A part of a cited pledge in the words of the dossier’s pages. */
public record CitedText(String heading, List<Line> lines, List<String> items) {

    /** @param label may be empty */
    public record Line(String label, String text) {}

    static CitedText of(Paper.Section section) {
        List<Line> lines = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (Paper.Block block : section.blocks()) {
            switch (block) {
                case Paper.Text text -> text.lines().forEach(line -> lines.add(new Line(line.label(), line.text())));
                case Paper.Bullets bullets -> bullets.items().forEach(line -> items.add(line.text()));
                case Paper.Table table -> throw new IllegalArgumentException("a cited pledge has no tables");
            }
        }
        return new CitedText(section.heading(), List.copyOf(lines), List.copyOf(items));
    }
}
