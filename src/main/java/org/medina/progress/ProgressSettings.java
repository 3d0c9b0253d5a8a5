package org.medina.progress;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often cities report; settings {@code medina.progress.*}. What a period began with, it keeps.
 *
 * @param every how long a period lasts
 * @param remind how long before its day the city is asked for its update, and reminded of it, the longest first
 * @param extension by how much the day may be moved, once in a period
 * @param silentAfter how long after its day a missing update is told to the public
 * @param longestPause for how long reporting may rest at most, until it is asked for again
 * @param checkWithin working days that the secretariat has for its check
 * @param secretariat alias of the organisation that checks
 */
@ConfigurationProperties("medina.progress")
record ProgressSettings(
        @DefaultValue("1y") Period every,
        @DefaultValue({"60d", "14d", "0d"}) List<Period> remind,
        @DefaultValue("90d") Period extension,
        @DefaultValue("30d") Period silentAfter,
        @DefaultValue("2y") Period longestPause,
        @DefaultValue("10") int checkWithin,
        @DefaultValue("secretariat") String secretariat) {}
