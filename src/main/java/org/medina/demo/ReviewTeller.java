package org.medina.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.review.Answer;
import org.medina.review.AskedPledge;
import org.medina.review.ContributionAnswering;
import org.medina.review.ContributionFilter;
import org.medina.review.ContributionId;
import org.medina.review.ContributionLists;
import org.medina.review.ContributionReading;
import org.medina.review.ContributionStating;
import org.medina.review.ReviewDetails;
import org.medina.review.ReviewFreezing;
import org.medina.review.ReviewId;
import org.medina.review.ReviewPlan;
import org.medina.review.ReviewPlanning;
import org.medina.review.ReviewReading;
import org.medina.review.ReviewSigning;
import org.medina.review.ReviewStage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The steps of the story that happen to a review and to what cities contribute. */
@Component
@Order(70)
class ReviewTeller implements Teller<ReviewTale, ReviewTale.Step> {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ReviewPlanning planning;
    private final ReviewFreezing freezing;
    private final ReviewSigning signing;
    private final ReviewReading reading;
    private final ContributionAnswering answering;
    private final ContributionStating stating;
    private final ContributionReading contributions;
    private final ContributionLists lists;
    private final CurrentActor currentActor;
    private final Organisations organisations;
    private final Clock clock;

    ReviewTeller(
            ReviewPlanning planning,
            ReviewFreezing freezing,
            ReviewSigning signing,
            ReviewReading reading,
            ContributionAnswering answering,
            ContributionStating stating,
            ContributionReading contributions,
            ContributionLists lists,
            CurrentActor currentActor,
            Organisations organisations,
            Clock clock) {
        this.planning = planning;
        this.freezing = freezing;
        this.signing = signing;
        this.reading = reading;
        this.answering = answering;
        this.stating = stating;
        this.contributions = contributions;
        this.lists = lists;
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String file() {
        return "reviews.json";
    }

    @Override
    public Class<ReviewTale[]> tales() {
        return ReviewTale[].class;
    }

    /** The review with its plan. */
    @Override
    public UUID begin(ReviewTale tale, ReviewTale.Step step) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var plan = new ReviewPlan(
                tale.forum(),
                tale.kind(),
                tale.title(),
                tale.introduction(),
                tale.questions(),
                null,
                tale.countries(),
                today.plusDays(tale.answersIn()),
                today.plusDays(tale.freezeIn()),
                ReviewPlan.USUAL_STATEMENT_DAYS,
                tale.seats().stream()
                        .map(seat -> new ReviewPlan.Seat(
                                seat.step(), organisation(seat.organisation()).id(), seat.part()))
                        .toList());
        return planning.create(plan).value();
    }

    @Override
    public void act(ReviewTale tale, UUID subject, ReviewTale.Step step) {
        var id = new ReviewId(subject);
        switch (step.deed()) {
            case prepare -> throw new IllegalStateException(id + " is prepared twice");
            case open -> planning.open(id);
            case answer -> answer(own(id), step);
            case reply -> answering.reply(own(id), Objects.requireNonNull(step.question()), step.words());
            case handIn -> answering.handIn(own(id));
            case confirmPage -> answering.confirmPage(own(id));
            case state -> stating.state(own(id), step.words());
            case freeze -> freezing.freeze(id, step.words());
            case sign ->
                signing.sign(id, compiled(id), step.document(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            case advise -> signing.advise(id, compiled(id), step.words());
            case giveBack -> signing.giveBack(id, compiled(id), step.words());
        }
    }

    /** All pledges of the city stand as they are, but for the first where there is news. */
    private void answer(ContributionId own, ReviewTale.Step step) {
        boolean first = true;
        for (AskedPledge asked : contributions.get(own).content().pledges()) {
            boolean updated = first && step.news() != null;
            answering.answer(
                    own,
                    asked.pledge(),
                    updated ? Answer.Choice.UPDATED : Answer.Choice.CONFIRMED,
                    updated ? step.news() : null);
            first = false;
        }
    }

    /** What the organisation that is acted for has a part in; of a ministry the one city that the story has. */
    private ContributionId own(ReviewId id) {
        return lists.page(ContributionFilter.of(id), 0, 1).getFirst().id();
    }

    /** The portal compiles in the background, and the story waits for it. */
    /** Waits for the version that is being compiled; those who sign do not know of it before. */
    private String compiled(ReviewId id) {
        long end = System.nanoTime() + LONGEST.toNanos();
        Optional<String> hash = hash(id);
        while (hash.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            hash = hash(id);
        }
        return hash.orElse("");
    }

    /** Those who sign cannot read it before it is compiled. */
    private Optional<String> hash(ReviewId id) {
        ReviewDetails review =
                currentActor.callAs(organisations.actorFor("officer", "secretariat"), () -> reading.get(id));
        return review.stage() == ReviewStage.COMPILATION ? Optional.empty() : review.hash();
    }

    private Organisation organisation(String alias) {
        return organisations.find(alias).orElseThrow(() -> new IllegalStateException("no organisation " + alias));
    }
}
