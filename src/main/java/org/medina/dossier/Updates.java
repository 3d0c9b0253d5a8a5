package org.medina.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Money;
import org.medina.pledge.PledgeId;
import org.medina.progress.PeopleGroup;
import org.medina.progress.PeopleReached;
import org.medina.progress.PublishedProgress;
import org.medina.progress.PublishedUpdate;
import org.medina.progress.SupportWanted;
import org.springframework.stereotype.Component;

/** Finds what cities had reported when a dossier was frozen. */
@Component
class Updates {

    private final PublishedProgress progress;

    Updates(PublishedProgress progress) {
        this.progress = progress;
    }

    /** The last of each pledge that was published by then; pledges without any are missing. */
    Map<PledgeId, CitedUpdate> by(Instant frozenAt, Collection<PledgeId> pledges) {
        Map<PledgeId, CitedUpdate> found = new HashMap<>();
        progress.latest(pledges).forEach((pledge, latest) -> {
            Optional<PublishedUpdate> cited = latest.publishedAt().isAfter(frozenAt)
                    ? progress.of(pledge).stream()
                            .filter(update -> !update.publishedAt().isAfter(frozenAt))
                            .findFirst()
                    : Optional.of(latest);
            cited.ifPresent(update -> found.put(pledge, cited(update)));
        });
        return found;
    }

    private static CitedUpdate cited(PublishedUpdate update) {
        Money spent = update.spent();
        SupportWanted support = update.support();
        return new CitedUpdate(
                update.reference(),
                update.from(),
                update.until(),
                update.stage(),
                update.narrative(),
                update.percent(),
                update.indicators().stream()
                        .map(one -> new CitedUpdate.Reading(
                                one.name(), one.baseline(), one.target(), one.unit(), one.actual()))
                        .toList(),
                spent == null ? null : amount(spent),
                spent == null ? null : spent.currency(),
                reached(update.reached()),
                update.obstacles().stream()
                        .map(one -> new CitedUpdate.Obstacle(one.kind().name(), one.words()))
                        .toList(),
                Stream.of(support.resources(), support.tools(), support.partnerships())
                        .filter(Objects::nonNull)
                        .toList(),
                update.publishedAt());
    }

    private static BigDecimal amount(Money money) {
        return money.amount();
    }

    private static SequencedMap<String, @Nullable Integer> reached(@Nullable PeopleReached reached) {
        SequencedMap<String, @Nullable Integer> people = new LinkedHashMap<>();
        if (reached != null) {
            people.put(CitedUpdate.EVERYBODY, reached.total().number());
            for (PeopleGroup group : PeopleGroup.values()) {
                PeopleReached.Count count = reached.groups().get(group);
                if (count != null) {
                    people.put(group.name(), count.number());
                }
            }
        }
        return people;
    }
}
