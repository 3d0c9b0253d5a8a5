package org.medina.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeProgress;

/**
 * An update as the public reads it: what was handed in, without what the city keeps among the parties. It never changes.
 *
 * @param number of the period, from 1
 * @param until the last day that it tells of
 * @param percent of the whole; of a joint pledge the cities' own by their shares
 * @param spent by all cities together
 * @param reached null where nobody was counted
 * @param obstacles those that the city shows
 * @param cities of a joint pledge, the lead first; empty where there is one alone
 */
public record PublishedUpdate(
        ProgressId id,
        String reference,
        PledgeId pledge,
        int number,
        LocalDate from,
        LocalDate until,
        PledgeProgress stage,
        String narrative,
        @Nullable Integer percent,
        List<IndicatorReading> indicators,
        @Nullable Money spent,
        @Nullable PeopleReached reached,
        List<Obstacle> obstacles,
        SupportWanted support,
        List<Evidence> evidence,
        List<CityShare> cities,
        Instant publishedAt) {}
