package org.medina.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.PublishedFilter;
import org.medina.pledge.PublishedPledge;
import org.medina.pledge.PublishedPledges;
import org.springframework.stereotype.Component;

/** What is there already of some countries: entries, and pledges in the register. */
@Component
class KnownActions {

    private static final int AT_ONCE = 200;

    private final LegacyRows rows;
    private final PublishedPledges pledges;

    KnownActions(LegacyRows rows, PublishedPledges pledges) {
        this.rows = rows;
        this.pledges = pledges;
    }

    /** Numbers are unique over all countries. */
    List<Matching.Known> of(Set<String> countries) {
        List<Matching.Known> known = new ArrayList<>();
        rows.stored().forEach(entry -> known.addAll(entry(entry)));
        countries.forEach(country -> pledges(country, known));
        return known;
    }

    /** As it was brought in, and as it reads now. */
    private static List<Matching.Known> entry(LegacyRows.Stored entry) {
        Matching.Known original = known(entry, entry.original(), entry.key());
        return entry.original().equals(entry.content())
                ? List.of(original)
                : List.of(original, known(entry, entry.content(), null));
    }

    private static Matching.Known known(LegacyRows.Stored entry, LegacyContent content, @Nullable String key) {
        return new Matching.Known(
                entry.state() == LegacyEntry.State.WITHDRAWN ? Matching.Where.WITHDRAWN : Matching.Where.LISTED,
                key,
                content.foreignId() == null ? null : Spelling.number(content.foreignId()),
                content.country(),
                Spelling.city(content.city()),
                content.title(),
                content.title(),
                entry.original());
    }

    private void pledges(String country, List<Matching.Known> known) {
        var filter = new PublishedFilter(null, country, null, null, null, null);
        for (int offset = 0; ; offset += AT_ONCE) {
            List<PublishedPledge> page = pledges.page(filter, offset, AT_ONCE);
            page.forEach(pledge -> pledge(pledge, known));
            if (page.size() < AT_ONCE) {
                return;
            }
        }
    }

    private static void pledge(PublishedPledge pledge, List<Matching.Known> known) {
        String title = pledge.content().title();
        String country = pledge.lead().country();
        Stream<@Nullable String> numbers =
                pledge.content().foreignIds().stream().map(id -> id.value()).map(Spelling::number);
        Stream.concat(Stream.of((String) null), numbers)
                .forEach(number -> known.add(new Matching.Known(
                        Matching.Where.PLEDGE,
                        null,
                        number,
                        country == null ? "" : country,
                        Spelling.city(pledge.lead().name()),
                        title == null ? "" : title,
                        pledge.reference(),
                        null)));
    }
}
