package org.medina.register;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PublishedFilter;
import org.medina.pledge.PublishedPledge;
import org.medina.pledge.PublishedPledges;
import org.medina.progress.ProgressStanding;
import org.medina.progress.PublishedProgress;
import org.medina.progress.PublishedUpdate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Gives the register away as data. */
@Service
public class OpenData {

    /** More than this many pledges never stand in one file. */
    static final int MAX_ROWS = 50_000;

    private static final int ROWS_AT_ONCE = 200;

    private final PublishedPledges published;
    private final PublishedProgress progress;
    private final Messages messages;
    private final Clock clock;
    private final String publicUrl;

    OpenData(
            PublishedPledges published,
            PublishedProgress progress,
            Messages messages,
            Clock clock,
            @Value("${medina.public-url}") String publicUrl) {
        this.published = published;
        this.progress = progress;
        this.messages = messages;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Newest first. */
    public List<OpenPledge> page(PublishedFilter filter, int offset, int limit) {
        List<PublishedPledge> page = published.page(filter, offset, limit);
        List<PledgeId> ids = page.stream().map(PublishedPledge::id).toList();
        Map<PledgeId, PublishedUpdate> latest = progress.latest(ids);
        Map<PledgeId, ProgressStanding> standing = progress.standing(ids);
        return page.stream()
                .map(pledge -> open(
                        pledge,
                        standing.get(pledge.id()),
                        Stream.ofNullable(latest.get(pledge.id())).toList()))
                .toList();
    }

    public Optional<OpenPledge> find(String address) {
        return published
                .find(address)
                .map(pledge -> open(
                        pledge, progress.standing(List.of(pledge.id())).get(pledge.id()), progress.of(pledge.id())));
    }

    /**
     * Hands over all that match, newest first. Reads them in pieces, so that a reader on a slow line holds no connection
     * to the database; what is published meanwhile moves the pieces, hence the check for what was already handed over.
     */
    void forEach(PublishedFilter filter, Consumer<OpenPledge> to) {
        Set<UUID> done = new HashSet<>();
        for (int offset = 0; offset < MAX_ROWS; offset += ROWS_AT_ONCE) {
            List<OpenPledge> piece = page(filter, offset, ROWS_AT_ONCE);
            piece.stream().filter(pledge -> done.add(pledge.id())).forEach(to);
            if (piece.size() < ROWS_AT_ONCE) {
                return;
            }
        }
    }

    private OpenPledge open(
            PublishedPledge pledge, @Nullable ProgressStanding standing, List<PublishedUpdate> updates) {
        PledgeContent content = pledge.content();
        String hash = pledge.textHash();
        return new OpenPledge(
                pledge.id().value(),
                pledge.reference(),
                publicUrl + "/register/" + pledge.reference(),
                messages.get("register.voluntary"),
                pledge.status(),
                pledge.progress(),
                Freshness.of(pledge, clock.instant()).slug(),
                new OpenPledge.City(pledge.lead().name(), pledge.lead().country()),
                partners(pledge),
                content.title(),
                content.summary(),
                content.compactScope(),
                content.gcmObjectives(),
                content.primaryGcmObjectives(),
                content.gcmPrinciples(),
                content.gcrParagraphs(),
                content.actionAreas(),
                content.sdgTargets(),
                content.mgiDimensions(),
                content.types(),
                content.form(),
                content.matchedPledge(),
                content.currentAction(),
                content.commitment(),
                content.supportNeeded(),
                content.targetGroups(),
                content.participation(),
                content.ageGenderDiversity(),
                content.activities(),
                content.start(),
                content.end(),
                content.indicators(),
                content.budget(),
                content.risks(),
                content.nationalPreconditions(),
                content.nationalCounterpart(),
                content.forums(),
                content.authenticLanguage(),
                content.languages(),
                content.foreignIds(),
                hash,
                hash == null ? null : publicUrl + "/verify/" + hash,
                pledge.withdrawnReason(),
                pledge.publishedAt(),
                pledge.updatedAt(),
                standing == null || standing.noUpdateSince() == null
                        ? null
                        : standing.noUpdateSince().toString(),
                standing != null && standing.paused(),
                updates.stream().map(OpenUpdate::of).toList());
    }

    private static List<OpenPledge.Partner> partners(PublishedPledge pledge) {
        List<PledgeContent.Partner> parts = pledge.content().partners();
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new OpenPledge.Partner(
                        pledge.partners().get(i).name(),
                        pledge.partners().get(i).country(),
                        parts.get(i).share(),
                        parts.get(i).contribution()))
                .toList();
    }
}
