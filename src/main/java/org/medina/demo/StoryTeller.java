package org.medina.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.call.CallId;
import org.medina.declaration.DeclarationId;
import org.medina.dialogue.DialogueId;
import org.medina.funding.FundingId;
import org.medina.identity.CurrentActor;
import org.medina.identity.MandateKind;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.pledge.PledgeDrafting;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeReading;
import org.medina.pledge.PledgeService;
import org.medina.progress.ProgressId;
import org.medina.review.ReviewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells one step of the story, and notes in the same transaction that it is told. */
@Component
class StoryTeller {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentActor currentActor;
    private final Organisations organisations;
    private final Offices offices;
    private final PledgeDrafting drafting;
    private final PledgeService pledges;
    private final PledgeReading reading;
    private final PaperTale paper;
    private final TextTale text;
    private final DialogueTeller dialogues;
    private final CallTeller calls;
    private final FundingTeller requests;
    private final ProgressTeller progress;
    private final DeclarationTeller declarations;
    private final ReviewTeller reviews;

    StoryTeller(
            JdbcClient jdbc,
            Clock clock,
            CurrentActor currentActor,
            Organisations organisations,
            Offices offices,
            PledgeDrafting drafting,
            PledgeService pledges,
            PledgeReading reading,
            PaperTale paper,
            TextTale text,
            DialogueTeller dialogues,
            CallTeller calls,
            FundingTeller requests,
            ProgressTeller progress,
            DeclarationTeller declarations,
            ReviewTeller reviews) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.offices = offices;
        this.drafting = drafting;
        this.pledges = pledges;
        this.reading = reading;
        this.paper = paper;
        this.text = text;
        this.dialogues = dialogues;
        this.calls = calls;
        this.requests = requests;
        this.progress = progress;
        this.declarations = declarations;
        this.reviews = reviews;
    }

    boolean isTold(String key) {
        return jdbc.sql("select count(*) from demo.step where key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The secretariat's officer enters the offices, from the cities' letters. */
    @Transactional
    public void seat(String key, Story.OfficeSeat seat) {
        currentActor.runAs(organisations.actorFor("officer", "secretariat"), () -> enter(seat));
        told(key, null);
    }

    private void enter(Story.OfficeSeat seat) {
        Organisation organisation = organisations
                .find(seat.organisation())
                .orElseThrow(() -> new IllegalStateException("no organisation " + seat.organisation()));
        Office office = offices.open(organisation.id(), seat.title());
        if (seat.holder() != null) {
            offices.grant(
                    office.id(), person(seat.holder()).id(), MandateKind.HOLDER, seat.since(), null, seat.document());
        }
        if (seat.deputy() != null) {
            offices.grant(
                    office.id(),
                    person(seat.deputy()).id(),
                    MandateKind.DEPUTY,
                    seat.since(),
                    null,
                    seat.deputyDocument());
        }
    }

    @Transactional
    public void tell(String key, Story.PledgeTale tale, Story.Step step) {
        PledgeId id =
                currentActor.callAs(organisations.actorFor(step.account(), step.organisation()), () -> act(tale, step));
        told(key, id.value());
    }

    @Transactional
    public void tell(String key, DialogueTale tale, DialogueTale.Step step) {
        DialogueId id = currentActor.callAs(
                organisations.actorFor(step.account(), step.organisation()), () -> subjectOf(tale.key())
                        .map(known -> {
                            dialogues.act(new DialogueId(known), step);
                            return new DialogueId(known);
                        })
                        .orElseGet(() -> dialogues.open(tale, step, about(tale))));
        told(key, id.value());
    }

    @Transactional
    public void tell(String key, CallTale tale, CallTale.Step step) {
        CallId id = currentActor.callAs(
                organisations.actorFor(step.account(), step.organisation()), () -> subjectOf(tale.key())
                        .map(known -> {
                            calls.act(new CallId(known), step);
                            return new CallId(known);
                        })
                        .orElseGet(() -> calls.begin(tale, step)));
        told(key, id.value());
    }

    @Transactional
    public void tell(String key, DeclarationTale tale, DeclarationTale.Step step) {
        DeclarationId id = currentActor.callAs(
                organisations.actorFor(step.account(), step.organisation()), () -> subjectOf(tale.key())
                        .map(known -> {
                            declarations.act(new DeclarationId(known), step);
                            return new DeclarationId(known);
                        })
                        .orElseGet(() -> declarations.begin(tale)));
        told(key, id.value());
    }

    @Transactional
    public void tell(String key, FundingTale tale, FundingTale.Step step) {
        FundingId id = currentActor.callAs(
                organisations.actorFor(step.account(), step.organisation()), () -> subjectOf(tale.key())
                        .map(known -> {
                            requests.act(new FundingId(known), step);
                            return new FundingId(known);
                        })
                        .orElseGet(() -> requests.begin(tale, callOf(tale), pledgeOf(tale))));
        told(key, id.value());
    }

    @Transactional
    public void tell(String key, ReviewTale tale, ReviewTale.Step step) {
        ReviewId id = currentActor.callAs(
                organisations.actorFor(step.account(), step.organisation()), () -> subjectOf(tale.key())
                        .map(known -> {
                            reviews.act(new ReviewId(known), step);
                            return new ReviewId(known);
                        })
                        .orElseGet(() -> reviews.begin(tale)));
        told(key, id.value());
    }

    @Transactional
    public void tell(String key, ProgressTale tale, ProgressTale.Step step) {
        PledgeId pledge =
                pledgeOf(tale.pledge()).orElseThrow(() -> new IllegalStateException("no pledge " + tale.pledge()));
        ProgressId id = currentActor.callAs(
                organisations.actorFor(step.account(), step.organisation()), () -> progress.act(pledge, step));
        told(key, id.value());
    }

    private CallId callOf(FundingTale tale) {
        return subjectOf(tale.call())
                .map(CallId::new)
                .orElseThrow(() -> new IllegalStateException("no call " + tale.call()));
    }

    private @Nullable PledgeId pledgeOf(FundingTale tale) {
        String pledge = tale.pledge();
        return pledge == null ? null : pledgeOf(pledge).orElseThrow();
    }

    private @Nullable SubjectRef about(DialogueTale tale) {
        String pledge = tale.about();
        return pledge == null
                ? null
                : pledgeOf(pledge)
                        .map(PledgeId::subject)
                        .orElseThrow(() -> new IllegalStateException("no pledge " + pledge));
    }

    private PledgeId act(Story.PledgeTale tale, Story.Step step) {
        Optional<PledgeId> known = pledgeOf(tale.key());
        if (known.isEmpty()) {
            return drafting.create(tale.content().deepCopy(), step.onBehalfOf());
        }
        PledgeId id = known.get();
        switch (step.deed()) {
            case create, enter -> throw new IllegalStateException(tale.key() + " is begun twice");
            case edit -> {
                if (step.patch() != null) {
                    drafting.edit(id, step.patch(), reading.get(id).read());
                }
            }
            case comment -> text.comment(id, step);
            case reply -> text.reply(id, step);
            case suggest -> text.suggest(id, step);
            case sendToReview -> pledges.sendToReview(id);
            case approve -> pledges.approve(id);
            case confirm -> pledges.confirm(id);
            case sign -> pledges.sign(id, reading.get(id).textHash(), step.document(), step.date());
            case recordPaper -> paper.record(id, step);
            case checkPaper -> paper.check(id);
            case accept -> pledges.accept(id);
            case returnToDraft -> pledges.returnToDraft(id, step.reason());
            case withdraw -> pledges.withdraw(id, step.reason(), step.publicReason());
        }
        return id;
    }

    private Optional<PledgeId> pledgeOf(String tale) {
        return subjectOf(tale).map(PledgeId::new);
    }

    /** What the first step of a tale has begun. */
    private Optional<UUID> subjectOf(String tale) {
        return jdbc.sql("select subject from demo.step where key = :key")
                .param("key", tale + "/0")
                .query(UUID.class)
                .optional();
    }

    private Person person(String username) {
        return organisations
                .personNamed(username)
                .orElseThrow(() -> new IllegalStateException("no account " + username));
    }

    private void told(String key, @Nullable UUID subject) {
        Instant now = clock.instant();
        jdbc.sql("insert into demo.step (key, subject, told_at) values (:key, :subject, :at)")
                .param("key", key)
                .param("subject", subject)
                .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }
}
