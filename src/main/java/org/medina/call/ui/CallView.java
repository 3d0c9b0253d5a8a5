package org.medina.call.ui;

import static org.medina.call.ui.Say.say;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.Notice;
import org.medina.base.ui.PageHeader;
import org.medina.base.ui.ReaderTime;
import org.medina.base.ui.Stack;
import org.medina.base.ui.Stage;
import org.medina.base.ui.StageTracker;
import org.medina.call.CallDetails;
import org.medina.call.CallDraft;
import org.medina.call.CallId;
import org.medina.call.CallPhase;
import org.medina.call.CallReading;
import org.medina.casefile.ui.CaseParts;
import org.medina.casefile.ui.CaseShell;

/** A call: until when one may ask for what, by which rules it is judged and paid, and what its versions changed. */
@Route("calls/:address")
@PermitAll
class CallView extends Stack implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<CallPhase> WAY =
            List.of(CallPhase.DRAFT, CallPhase.COMING, CallPhase.OPEN, CallPhase.RUNNING, CallPhase.CLOSED);

    private final CallReading reading;
    private final CallAddresses addresses;
    private final CallTurn turn;
    private final RulesPanels rules;
    private final VersionsPanel versions;
    private final CaseParts parts;
    private final ReaderTime times;
    private final Clock clock;
    private String title = "";

    CallView(
            CallReading reading,
            CallAddresses addresses,
            CallTurn turn,
            RulesPanels rules,
            VersionsPanel versions,
            CaseParts parts,
            ReaderTime times,
            Clock clock) {
        this.reading = reading;
        this.addresses = addresses;
        this.turn = turn;
        this.rules = rules;
        this.versions = versions;
        this.parts = parts;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addresses.call(event).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void reload(CallId id) {
        show(reading.get(id));
    }

    private void show(CallDetails call) {
        title = call.title();
        Instant now = clock.instant();
        CallPhase phase = call.phase(now);
        CallDetails.Published published = call.published();
        CallDraft content =
                published == null ? Objects.requireNonNull(call.draft(), "a call says something") : published.content();
        var shell = new CaseShell(
                head(call, phase), way(call, phase, published), turn.of(call, phase, () -> reload(call.id())));
        if (call.closeReason() != null) {
            shell.notice(new Notice(Notice.Kind.WARNING, say("call.closed-early"), call.closeReason()));
        }
        shell.notice(ownership(content));
        rules.of(content).forEach(shell::content);
        versions.of(call).forEach(shell::content);
        parts.guests(call.id().subject()).forEach(shell::content);
        shell.content(parts.history(reading.history(call.id()), row -> say("call.history." + row.action())));
        shell.side(rules.dates(call, content), rules.asking(content));
        removeAll();
        add(shell);
    }

    private PageHeader head(CallDetails call, CallPhase phase) {
        var reference = new Span(call.reference());
        reference.addClassName("medina-code");
        var header = new PageHeader(call.title())
                .over(reference, Say.badge(phase), new Span(call.mechanism().name()));
        CallDetails.Published published = call.published();
        if (published != null && phase == CallPhase.OPEN) {
            header.over(times.due(
                    published.entersUntil().minusSeconds(1), published.call().zone()));
        }
        if (published != null) {
            header.lead(lead(published));
        }
        if (published != null && published.call().version() > 1) {
            header.over(new Span(say("call.version", published.call().version())));
        }
        return header;
    }

    /** How much, for how long, until when: what one looks for first, on a phone too. */
    private String lead(CallDetails.Published published) {
        var eligibility = published.terms().eligibility();
        return say(
                "call.lead",
                eligibility.least(),
                eligibility.most(),
                published.terms().currency(),
                eligibility.months(),
                times.day(lastToEnter(published)),
                published.call().zone().getId().replace('_', ' '));
    }

    private static LocalDate lastToEnter(CallDetails.Published published) {
        return published
                .entersUntil()
                .minusSeconds(1)
                .atZone(published.call().zone())
                .toLocalDate();
    }

    /** What the state has to say is told before anybody writes a word. */
    private static Notice ownership(CallDraft content) {
        String rule =
                content.ownership() == null ? "UNKNOWN" : content.ownership().name();
        return new Notice(Notice.Kind.INFO, say("call.field.ownership"), say("call.ownership." + rule + ".text"));
    }

    private StageTracker way(CallDetails call, CallPhase phase, CallDetails.@Nullable Published published) {
        List<Stage> stages = new ArrayList<>();
        for (CallPhase one : WAY) {
            boolean only = one == CallPhase.RUNNING
                    && (published == null || !published.entersUntil().isBefore(published.closesAt()));
            if (only && phase != CallPhase.RUNNING) {
                continue;
            }
            stages.add(new Stage(say("call.way." + one), state(one, phase), detail(one, call, published)));
        }
        return new StageTracker(say("call.way"), stages);
    }

    private static Stage.State state(CallPhase one, CallPhase phase) {
        int order = one.compareTo(phase);
        return order < 0 ? Stage.State.DONE : order == 0 ? Stage.State.HERE : Stage.State.NEXT;
    }

    private @Nullable String detail(CallPhase one, CallDetails call, CallDetails.@Nullable Published published) {
        if (published == null) {
            return null;
        }
        return switch (one) {
            case DRAFT -> null;
            case COMING -> times.day(published.publishedAt());
            case OPEN -> times.day(published.call().opens());
            case RUNNING ->
                times.day(
                        published.entersUntil().atZone(published.call().zone()).toLocalDate());
            case CLOSED -> call.closedAt() == null ? times.day(published.call().closes()) : times.day(call.closedAt());
        };
    }
}
