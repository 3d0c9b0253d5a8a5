package org.medina.progress;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeProgress;

/**
 * What was handed in, with everything it refers to as it was then; a pledge that is corrected later changes nothing here.
 *
 * @param reached of all cities together, already without numbers by which somebody could be recognised
 */
public record Snapshot(
        PledgeProgress stage,
        String narrative,
        @Nullable Integer percent,
        List<IndicatorReading> indicators,
        @Nullable Money spent,
        @Nullable PeopleReached reached,
        List<Obstacle> obstacles,
        SupportWanted support,
        List<Evidence> evidence,
        List<CityShare> cities) {

    public Snapshot {
        indicators = List.copyOf(indicators);
        obstacles = List.copyOf(obstacles);
        evidence = List.copyOf(evidence);
        cities = List.copyOf(cities);
    }

    PublishedUpdate published(
            ProgressId id, String reference, PledgeId pledge, int number, Covered covered, Instant publishedAt) {
        return new PublishedUpdate(
                id,
                reference,
                pledge,
                number,
                covered.from(),
                covered.until(),
                stage,
                narrative,
                percent,
                indicators,
                spent,
                reached,
                obstacles.stream().filter(Obstacle::open).toList(),
                support,
                evidence,
                cities,
                publishedAt);
    }
}
