package org.medina.grant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.PersonId;

/**
 * What has to be checked before the agreement: one person ticks, another one confirms the whole.
 *
 * @param confirmed who confirmed it; null until then
 */
public record Checklist(List<Item> items, @Nullable Act confirmed) {

    public Checklist {
        items = List.copyOf(items);
    }

    /**
     * One thing to check.
     *
     * @param condition whether the committee set it, rather than the call
     * @param words what was found; null until it is ticked
     * @param evidence a file of the grant; null where the words are all
     */
    public record Item(
            int number,
            String text,
            boolean condition,
            @Nullable String words,
            @Nullable UUID evidence,
            @Nullable Act ticked) {

        @JsonIgnore
        public boolean isDone() {
            return ticked != null;
        }
    }

    static Checklist of(GrantRequest request) {
        List<Item> items = new ArrayList<>();
        request.plan()
                .dueDiligence()
                .forEach(text -> items.add(new Item(items.size() + 1, text, false, null, null, null)));
        request.conditions().forEach(text -> items.add(new Item(items.size() + 1, text, true, null, null, null)));
        return new Checklist(items, null);
    }

    Checklist tick(int number, String words, @Nullable UUID evidence, Act by) {
        Item item = item(number);
        return with(new Item(number, item.text(), item.condition(), words, evidence, by));
    }

    Checklist untick(int number) {
        Item item = item(number);
        return with(new Item(number, item.text(), item.condition(), null, null, null));
    }

    /** @throws Problem WRONG_STATE while something is open, FORBIDDEN for those who ticked */
    Checklist confirm(Act by) {
        if (!isDone()) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "grant.problem.checklist-open");
        }
        if (isTickedBy(by.person())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "grant.problem.second-person");
        }
        return new Checklist(items, by);
    }

    boolean isDone() {
        return items.stream().allMatch(Item::isDone);
    }

    boolean isTickedBy(PersonId person) {
        return items.stream().map(Item::ticked).anyMatch(act -> act != null && act.isBy(person));
    }

    private Item item(int number) {
        return items.stream()
                .filter(item -> item.number() == number)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Checklist with(Item changed) {
        return new Checklist(
                items.stream()
                        .map(item -> item.number() == changed.number() ? changed : item)
                        .toList(),
                confirmed);
    }
}
