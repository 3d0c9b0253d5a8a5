package org.medina.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medina.base.Problem;
import org.medina.base.ui.Notice;
import org.medina.base.ui.Told;
import org.medina.identity.CurrentActor;
import org.medina.inbox.BulkWork;
import org.medina.inbox.BulkWork.Outcome;
import org.medina.inbox.InboxEntry;
import org.springframework.stereotype.Component;

/** Takes, gives back and hands over what is chosen, and says which of it was done and why the rest was not. */
@Component
class WorkBars {

    private final BulkWork work;
    private final HandOverQuestion handOver;
    private final CurrentActor currentActor;

    WorkBars(BulkWork work, HandOverQuestion handOver, CurrentActor currentActor) {
        this.work = work;
        this.handOver = handOver;
        this.currentActor = currentActor;
    }

    /** @param after called when something was done */
    WorkChosen bar(Runnable after) {
        var bar = new WorkChosen();
        bar.action(new Button(say("inbox.bulk.claim"), event -> act(bar, "inbox.bulk.claim.done", work::claim, after)));
        bar.action(new Button(
                say("inbox.bulk.release"), event -> act(bar, "inbox.bulk.release.done", work::release, after)));
        bar.action(new Button(say("inbox.bulk.hand-over"), event -> handOver(bar, after)));
        return bar;
    }

    private void handOver(WorkChosen bar, Runnable after) {
        handOver.ask(
                bar.entries(),
                currentActor.get().person(),
                say("inbox.bulk.hand-over.title"),
                say("inbox.bulk.hand-over.nobody"),
                (to, note) ->
                        carryOut(bar, "inbox.bulk.hand-over.done", ids -> work.handOver(ids, to.id(), note), after));
    }

    private static void act(WorkChosen bar, String done, Function<List<UUID>, List<Outcome>> what, Runnable after) {
        Told.attempt(() -> carryOut(bar, done, what, after));
    }

    private static void carryOut(
            WorkChosen bar, String done, Function<List<UUID>, List<Outcome>> what, Runnable after) {
        Map<UUID, InboxEntry> entries =
                bar.entries().stream().collect(Collectors.toMap(InboxEntry::id, entry -> entry));
        List<Outcome> outcomes =
                what.apply(bar.entries().stream().map(InboxEntry::id).toList());
        bar.clear();
        after.run();
        List<Outcome> refused =
                outcomes.stream().filter(one -> one.refusal() != null).toList();
        int many = outcomes.size() - refused.size();
        if (refused.isEmpty()) {
            bar.answer(Notice.Kind.SUCCESS, say(done, many), "");
        } else {
            bar.answer(
                    Notice.Kind.WARNING,
                    many == 0 ? say("inbox.bulk.none") : say("inbox.bulk.partly", many, outcomes.size()),
                    refused.stream().map(one -> why(one, entries)).collect(Collectors.joining(" · ")));
        }
    }

    private static String why(Outcome outcome, Map<UUID, InboxEntry> entries) {
        InboxEntry entry = entries.get(outcome.id());
        Problem refusal = outcome.refusal();
        String words = refusal == null ? "" : Told.words(refusal);
        return entry == null ? words : say("inbox.bulk.refused", say(entry.nodeKey()), entry.title(), words);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
