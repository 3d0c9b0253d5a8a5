package org.medina.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.PledgeProgress;
import org.medina.progress.IndicatorReading;
import org.medina.progress.Obstacle;
import org.medina.progress.PeopleReached;
import org.medina.progress.PublishedUpdate;
import org.medina.progress.SupportWanted;

/**
 * An update of a pledge as open data.
 *
 * @param reached how many people, as words: a number, or "<5"; so for each group that was counted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OpenUpdate(
        String reference,
        LocalDate from,
        LocalDate until,
        PledgeProgress stage,
        String narrative,
        @Nullable Integer percent,
        List<IndicatorReading> indicators,
        @Nullable Amount spent,
        @Nullable String reached,
        Map<String, String> reachedGroups,
        List<Hindrance> obstacles,
        SupportWanted support,
        List<Link> evidence,
        List<CityPart> cities,
        Instant publishedAt) {

    public record Amount(BigDecimal amount, String currency) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Hindrance(Obstacle.Kind kind, @Nullable String words) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Link(@Nullable String title, @Nullable String address) {}

    /** @param share percent of the whole */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CityPart(
            String name, BigDecimal share, @Nullable Integer percent) {}

    static OpenUpdate of(PublishedUpdate update) {
        PeopleReached reached = update.reached();
        return new OpenUpdate(
                update.reference(),
                update.from(),
                update.until(),
                update.stage(),
                update.narrative(),
                update.percent(),
                update.indicators(),
                update.spent() == null
                        ? null
                        : new Amount(update.spent().amount(), update.spent().currency()),
                reached == null ? null : words(reached.total()),
                reached == null ? Map.of() : groups(reached),
                update.obstacles().stream()
                        .map(obstacle -> new Hindrance(obstacle.kind(), obstacle.words()))
                        .toList(),
                update.support(),
                update.evidence().stream()
                        .map(evidence -> new Link(evidence.title(), evidence.address()))
                        .toList(),
                update.cities().stream()
                        .map(city -> new CityPart(city.name(), city.share(), city.percent()))
                        .toList(),
                update.publishedAt());
    }

    private static Map<String, String> groups(PeopleReached reached) {
        return reached.groups().entrySet().stream()
                .collect(Collectors.toMap(
                        group -> group.getKey().name(), group -> words(group.getValue()), (a, b) -> a, TreeMap::new));
    }

    private static String words(PeopleReached.Count count) {
        Integer number = count.number();
        return number == null ? "<" + PeopleReached.FEWEST : number.toString();
    }
}
