package org.medina.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.PledgeId;
import org.medina.progress.ProgressStanding;
import org.medina.progress.PublishedProgress;
import org.medina.progress.PublishedUpdate;
import org.springframework.stereotype.Component;

/** What the page of a pledge shows of its progress. */
@Component
class ProgressPages {

    private final PublishedProgress published;

    ProgressPages(PublishedProgress published) {
        this.published = published;
    }

    /**
     * @param standing null for a pledge of the time before there were reports
     * @param updates newest first
     */
    record Shown(@Nullable ProgressStanding standing, List<PublishedUpdate> updates) {

        public boolean isPaused() {
            return standing != null && standing.paused();
        }
    }

    Shown of(PledgeId pledge) {
        return new Shown(published.standing(List.of(pledge)).get(pledge), published.of(pledge));
    }
}
