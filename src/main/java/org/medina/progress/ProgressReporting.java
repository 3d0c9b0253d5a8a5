package org.medina.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.MergePatch;
import org.medina.base.Problem;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.pledge.PledgeProgressing;
import org.medina.refdata.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What cities write and decide about their reports. Every method is one use case, in one transaction with case and engine. */
@Service
public class ProgressReporting {

    private static final int REASON = 1_000;

    private final ProgressRepository periods;
    private final ProgressAccess access;
    private final ProgressCase progressCase;
    private final ProgressProcess process;
    private final ProgressPatch patches;
    private final PledgeProgressing pledges;
    private final Organisations organisations;
    private final WorkingDays workingDays;
    private final ProgressSettings settings;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    ProgressReporting(
            ProgressRepository periods,
            ProgressAccess access,
            ProgressCase progressCase,
            ProgressProcess process,
            ProgressPatch patches,
            PledgeProgressing pledges,
            Organisations organisations,
            WorkingDays workingDays,
            ProgressSettings settings,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.periods = periods;
        this.access = access;
        this.progressCase = progressCase;
        this.process = process;
        this.patches = patches;
        this.pledges = pledges;
        this.organisations = organisations;
        this.workingDays = workingDays;
        this.settings = settings;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Changes what the patch names (RFC 7396). The secretariat may write for a city; handing it in is the city's yes to it.
     *
     * @param read the revision that the writer had read; a field that was changed since is refused
     * @return the revision after the change
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; PRECONDITION_FAILED where a field was changed by somebody else;
     *     INVALID with one entry a field
     */
    @Transactional
    public int edit(ProgressId id, ObjectNode patch, int read) {
        ProgressAccess.Opened opened = access.toChange(id, ProgressAction.WRITE);
        ProgressPeriod period = opened.period();
        requireUnchanged(period, ProgressPatch.touched(patch), read);
        write(opened, patch);
        return period.revision();
    }

    /**
     * Fills the line of the acting partner city in the update of a joint pledge; nobody else writes there, so nothing collides.
     *
     * @param line percent, spent, reached, words; {@code null} empties
     */
    @Transactional
    public int writePart(ProgressId id, ObjectNode line) {
        ProgressAccess.Opened opened = access.toChange(id, ProgressAction.WRITE_PART);
        ProgressPeriod period = opened.period();
        OrganisationId own = opened.own();
        if (line.has("city")) {
            throw Problem.invalid("city", "progress.problem.unknown-field", "city");
        }
        ObjectNode merged = json.valueToTree(
                period.content().part(own).orElseGet(() -> new ProgressContent.Part(own, null, null, null, null)));
        MergePatch.merge(merged, line);
        ObjectNode patch = json.createObjectNode();
        var parts = patch.putArray(ProgressField.PARTS.path());
        period.content().parts().stream()
                .filter(part -> !part.city().equals(own))
                .forEach(part -> parts.add(json.<ObjectNode>valueToTree(part)));
        parts.add(merged);
        write(opened, patch);
        return period.revision();
    }

    private void write(ProgressAccess.Opened opened, ObjectNode patch) {
        ProgressPeriod period = opened.period();
        ProgressChecks checks = new ProgressChecks(pledge(period).content());
        ProgressPatch.Result result = patches.apply(period.content(), patch, checks);
        if (result.changed().isEmpty()) {
            return;
        }
        boolean forCity = opened.isSecretariat();
        if (forCity && period.enteredBy().isEmpty()) {
            progressCase.noted(period, period.stage(), "write-for-city", null);
        }
        period.write(
                new ProgressPeriod.Written(result.content(), result.changed(), opened.person(), clock.instant()),
                forCity ? opened.own() : null);
        periods.save(period);
    }

    /**
     * The city reports: what was written is kept as it is now, with all that it refers to, and the secretariat checks it.
     *
     * @throws Problem INVALID with one entry for each field that is still needed
     */
    @Transactional
    public void handIn(ProgressId id) {
        ProgressAccess.Opened opened = access.toChange(id, ProgressAction.HAND_IN);
        ProgressPeriod period = opened.period();
        ProgressStage from = period.stage();
        Snapshot snapshot = rollUp(period).snapshot();
        Instant now = clock.instant();
        period.handIn(snapshot, new HandedIn(opened.person(), now), checkDue(now));
        periods.save(period);
        progressCase.moved(period, from, "hand-in", null);
        events.publishEvent(new UpdateHandedIn(id, period.pledge()));
        process.handedIn(id, from == ProgressStage.DUE);
    }

    /** Moves the day of the update, once in a period. */
    @Transactional
    public void extend(ProgressId id, @Nullable String reason) {
        ProgressPeriod period = access.toChange(id, ProgressAction.EXTEND).period();
        String because = required(reason);
        ProgressStage from = period.stage();
        period.extend(settings.extension());
        moved(period, from, "extend", because);
    }

    /**
     * Lets reporting rest through a crisis; the public reads that it rests, and nothing more.
     *
     * @param until the day on which it goes on by itself; null for as long as it may rest at most
     * @param reason for the parties
     */
    @Transactional
    public void pause(ProgressId id, @Nullable LocalDate until, @Nullable String reason) {
        ProgressPeriod period = access.toChange(id, ProgressAction.PAUSE).period();
        String because = required(reason);
        Instant now = clock.instant();
        ProgressStage from = period.stage();
        period.pause(new Pause(now, end(until, now), because));
        moved(period, from, "pause", because);
    }

    /** It goes on, with the time that it rested added to the day of the update. */
    @Transactional
    public void resume(ProgressId id) {
        ProgressPeriod period = access.toChange(id, ProgressAction.RESUME).period();
        ProgressStage from = period.stage();
        period.resume(clock.instant());
        moved(period, from, "resume", null);
    }

    private void moved(ProgressPeriod period, ProgressStage from, String action, @Nullable String reason) {
        periods.save(period);
        progressCase.moved(period, from, action, reason);
        process.moved(period.id());
    }

    private Instant end(@Nullable LocalDate until, Instant now) {
        Instant longest = Timetable.plus(now, settings.longestPause());
        if (until == null) {
            return longest;
        }
        Instant end = until.atStartOfDay(ZoneOffset.UTC).toInstant();
        if (!end.isAfter(now) || end.isAfter(longest)) {
            throw Problem.invalid("until", "progress.problem.pause-end");
        }
        return end;
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid("reason", "progress.problem.needed");
        }
        String given = reason.strip();
        if (given.length() > REASON) {
            throw Problem.invalid("reason", "progress.problem.too-long", given.length(), REASON);
        }
        return given;
    }

    private static void requireUnchanged(ProgressPeriod period, Set<ProgressField> touched, int read) {
        Set<ProgressField> later = EnumSet.noneOf(ProgressField.class);
        touched.stream().filter(field -> period.revisions().of(field) > read).forEach(later::add);
        if (!later.isEmpty()) {
            List<FieldProblem> changed = new ArrayList<>();
            later.forEach(field -> changed.add(FieldProblem.of(field.path(), "progress.problem.changed-meanwhile")));
            throw Problem.changedMeanwhile(changed);
        }
    }

    private Instant checkDue(Instant now) {
        Organisation secretariat = organisations.get(progressCase.officer().organisation());
        String country = secretariat.country() == null ? "" : secretariat.country();
        return workingDays.addWorkingDays(now, settings.checkWithin(), country, workingDays.zoneOf(country));
    }

    private RollUp rollUp(ProgressPeriod period) {
        return new RollUp(pledge(period), period.content(), city -> organisations
                .get(city)
                .name());
    }

    private PledgeProgressing.Reported pledge(ProgressPeriod period) {
        return pledges.find(period.pledge()).orElseThrow(Problem::notFound);
    }
}
