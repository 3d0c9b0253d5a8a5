package org.medina.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.medina.base.Messages;
import org.medina.refdata.ReferenceData;
import org.medina.signoff.CanonicalJson;
import org.medina.signoff.Frozen;
import org.medina.signoff.FrozenSection;
import org.medina.signoff.FrozenText;
import org.medina.signoff.Renditions;
import org.medina.signoff.Signoff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Does one piece of a dossier and says what comes next; everything it needs is in the snapshot. */
@Component
class Compiling {

    static final String FORM = "medina.dossier/1";

    private static final int AT_ONCE = 50;
    private static final int STEPS_BESIDE_PAGES = DossierStep.values().length - 1;

    private final JobStore jobs;
    private final DossierStore store;
    private final EntryStore entries;
    private final FileStore files;
    private final Snapshots snapshots;
    private final Groups groups;
    private final Printing printing;
    private final Signoff signoff;
    private final Renditions renditions;
    private final ReferenceData reference;
    private final Messages messages;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Compiling(
            JobStore jobs,
            DossierStore store,
            EntryStore entries,
            FileStore files,
            Snapshots snapshots,
            Groups groups,
            Printing printing,
            Signoff signoff,
            Renditions renditions,
            ReferenceData reference,
            Messages messages,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jobs = jobs;
        this.store = store;
        this.entries = entries;
        this.files = files;
        this.snapshots = snapshots;
        this.groups = groups;
        this.printing = printing;
        this.signoff = signoff;
        this.renditions = renditions;
        this.reference = reference;
        this.messages = messages;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction that holds the job: either it is done and the next is noted, or nothing has happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void perform(Job job) {
        List<DossierGroup> parts = groups.of(job.grouping(), entries.heads(job.source()));
        switch (job.step()) {
            case FIGURES -> {
                count(job, parts);
                jobs.next(job, DossierStep.JSON, 0);
            }
            case JSON -> {
                writeJson(job, parts);
                jobs.next(job, isToFreeze(job) ? DossierStep.FREEZE : DossierStep.PAGES, 0);
            }
            case FREEZE -> {
                freeze(job);
                jobs.next(job, DossierStep.PAGES, 0);
            }
            case PAGES -> {
                List<Job.Part> sheets = Job.parts(parts);
                if (job.part() < sheets.size()) {
                    printing.pages(job, parts, sheets.get(job.part()));
                }
                boolean more = job.part() + 1 < sheets.size();
                jobs.next(job, more ? DossierStep.PAGES : DossierStep.PDF, more ? job.part() + 1 : 0);
            }
            case PDF -> {
                printing.book(job, parts);
                jobs.next(job, DossierStep.WORD, 0);
            }
            case WORD -> {
                printing.word(job, parts);
                finish(job);
            }
        }
    }

    private void count(Job job, List<DossierGroup> parts) {
        Counting counting = new Counting();
        forEach(job, snapshot -> counting.add(snapshots.read(snapshot)));
        store.keep(job.id(), counting.figures(parts, reference, messages));
        int beside = isToFreeze(job) ? STEPS_BESIDE_PAGES : STEPS_BESIDE_PAGES - 1;
        jobs.plan(job.id(), beside + Math.max(1, Job.parts(parts).size()));
    }

    private void writeJson(Job job, List<DossierGroup> parts) {
        Figures figures = store.figures(job.id()).orElseThrow();
        DossierDetails.File file = files.keep(job.id(), DossierFormat.JSON, job.isRepeated(), out -> {
            ObjectNode head = CanonicalJson.object();
            head.set("figures", json.valueToTree(figures));
            head.put("form", FORM);
            head.put("forum", job.forum());
            head.put("frozenAt", job.frozenAt().toString());
            head.put("grouping", job.grouping().name());
            head.set("groups", json.valueToTree(parts.stream().map(Listed::of).toList()));
            head.put("notice", messages.get("dossier.voluntary"));
            ObjectNode tail = CanonicalJson.object();
            tail.put("title", job.title());
            splice(head, tail, job, out);
        });
        if (job.contentHash() == null) {
            store.keepContentHash(job.id(), file.sha256());
        }
    }

    private static boolean isToFreeze(Job job) {
        return !job.isRepeated() && !job.frozen();
    }

    /** A group as the file has it: which pledges stand there, by reference. */
    record Listed(String code, String label, List<String> pledges, List<String> also) {

        static Listed of(DossierGroup group) {
            return new Listed(
                    group.code(),
                    group.label(),
                    group.entries().stream().map(DossierGroup.Row::reference).toList(),
                    group.also());
        }
    }

    /** The pledges between what comes before and after them in the order of RFC 8785; never all of them in memory. */
    private void splice(ObjectNode head, ObjectNode tail, Job job, OutputStream out) throws IOException {
        byte[] before = CanonicalJson.bytes(head);
        out.write(before, 0, before.length - 1);
        out.write(",\"pledges\":[".getBytes(StandardCharsets.UTF_8));
        for (int from = 1; from <= job.pledges(); from += AT_ONCE) {
            boolean first = from == 1;
            for (String snapshot : entries.snapshots(job.source(), from, from + AT_ONCE - 1)) {
                if (!first) {
                    out.write(',');
                }
                first = false;
                out.write(snapshot.getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] after = CanonicalJson.bytes(tail);
        out.write("],".getBytes(StandardCharsets.UTF_8));
        out.write(after, 1, after.length - 1);
    }

    /** Pledge by pledge, so that one of them can be taken out should it endanger somebody, and the rest still verifies. */
    private void freeze(Job job) {
        List<FrozenSection> sections = new ArrayList<>();
        sections.add(new FrozenSection("forum", job.forum()));
        sections.add(new FrozenSection("grouping", job.grouping().name()));
        sections.add(new FrozenSection("frozenAt", job.frozenAt().toString()));
        sections.add(new FrozenSection("json", job.contentHash()));
        sections.add(new FrozenSection(
                "figures", json.valueToTree(store.figures(job.id()).orElseThrow())));
        forEach(job, snapshot -> {
            var tree = CanonicalJson.read(snapshot.getBytes(StandardCharsets.UTF_8));
            sections.add(new FrozenSection(tree.path("reference").stringValue(), tree));
        });
        FrozenText text = signoff.freeze(job.about(), new Frozen(FORM, job.title(), sections, List.of()));
        store.keepTextHash(job.id(), text.hash());
    }

    private void finish(Job job) {
        jobs.tidy(job.id());
        jobs.finish(job, clock.instant());
        if (!job.isRepeated()) {
            DossierDetails dossier = store.find(job.id()).orElseThrow();
            String hash = Objects.requireNonNull(dossier.textHash());
            dossier.files()
                    .forEach((format, file) ->
                            renditions.keep(hash, Renditions.Format.valueOf(format.name()), file.sha256()));
            events.publishEvent(new DossierCompiled(job.id(), job.about(), hash));
        }
    }

    private void forEach(Job job, Consumer<String> work) {
        for (int from = 1; from <= job.pledges(); from += AT_ONCE) {
            entries.snapshots(job.source(), from, from + AT_ONCE - 1).forEach(work);
        }
    }
}
