package org.medina.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NavigationListTest {

    private final NavigationList list = new NavigationList();

    @Test
    void fewLinesStandInOneListWithoutHeadings() {
        list.show(
                List.of(
                        line("seats", NavigationGroup.PEOPLE, 10),
                        line("work", NavigationGroup.WORK, 90),
                        line("pledges", NavigationGroup.CASES, 20)),
                "work");

        assertThat(headings()).isEmpty();
        assertThat(paths(list)).containsExactly("work", "pledges", "seats");
    }

    @Test
    void manyLinesStandUnderTheirHeadings() {
        list.show(many(), "pledges");

        assertThat(headings()).hasSize(1);
        assertThat(paths(headings().getFirst()))
                .containsExactly("pledges", "a", "b", "c", "d", "e")
                .doesNotContain("work");
    }

    @Test
    void whatWaitsForOneselfAndALineAloneInItsGroupAreNeverFoldedAway() {
        list.show(many(), "pledges");

        assertThat(paths(list)).startsWith("work", "seats", "pledges").hasSize(8);
        assertThat(headings()).noneSatisfy(heading -> assertThat(paths(heading)).contains("seats"));
    }

    @Test
    void theHeadingWhereOneIsIsMarked() {
        list.show(many(), "pledges/42");
        assertThat(headings().getFirst().hasClassName("medina-nav-here")).isTrue();

        list.show(many(), "work");
        assertThat(headings().getFirst().hasClassName("medina-nav-here")).isFalse();
    }

    private static List<NavigationEntry> many() {
        var entries = new ArrayList<NavigationEntry>();
        entries.add(line("seats", NavigationGroup.PEOPLE, 1));
        Stream.of("pledges", "a", "b", "c", "d", "e")
                .forEach(path -> entries.add(line(path, NavigationGroup.CASES, entries.size())));
        entries.add(line("work", NavigationGroup.WORK, 99));
        return entries;
    }

    private static NavigationEntry line(String path, NavigationGroup group, int order) {
        return new NavigationEntry("base.close", group, Symbol.WORK, path, order, () -> true);
    }

    private List<NativeDetails> headings() {
        return below(list)
                .filter(NativeDetails.class::isInstance)
                .map(NativeDetails.class::cast)
                .toList();
    }

    private static List<String> paths(Component from) {
        return below(from)
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    private static Stream<Component> below(Component parent) {
        return parent.getChildren().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }
}
