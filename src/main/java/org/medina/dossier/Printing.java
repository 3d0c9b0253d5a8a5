package org.medina.dossier;

import java.util.ArrayList;
import java.util.List;
import org.medina.base.Messages;
import org.medina.dossier.DossierGroup.Row;
import org.medina.dossier.FileStore.Printed;
import org.medina.paper.Book;
import org.medina.paper.Paper;
import org.medina.paper.PaperPress;
import org.springframework.stereotype.Component;

/** Prints dossiers: a few pledges at a time, bound at the end; nothing on the pages depends on when or where that is done. */
@Component
class Printing {

    /** Of bookmarks and lists; what stands under the group’s heading. */
    private static final int GROUP = 1;

    private final EntryStore entries;
    private final DossierStore store;
    private final FileStore files;
    private final Snapshots snapshots;
    private final PledgePages pledges;
    private final CoverPages covers;
    private final PaperPress press;
    private final Messages messages;

    Printing(
            EntryStore entries,
            DossierStore store,
            FileStore files,
            Snapshots snapshots,
            PledgePages pledges,
            CoverPages covers,
            PaperPress press,
            Messages messages) {
        this.entries = entries;
        this.store = store;
        this.files = files;
        this.snapshots = snapshots;
        this.pledges = pledges;
        this.covers = covers;
        this.press = press;
        this.messages = messages;
    }

    void pages(Job job, List<DossierGroup> groups, Job.Part part) {
        Paper paper = new Paper(
                Paper.Look.INNER,
                Snapshots.LANGUAGE,
                "",
                job.title(),
                "",
                List.of(),
                sections(job, groups, part),
                List.of(),
                footer(job));
        files.keepPages(job.id(), job.part(), press.pages(paper));
    }

    void book(Job job, List<DossierGroup> groups) {
        List<Printed> parts = files.pages(job.id());
        Figures figures = store.figures(job.id()).orElseThrow();
        // the cover tells on which page each group begins, which its own length moves
        int length = cover(job, groups, figures, parts, 0).count();
        Book.Pages cover = cover(job, groups, figures, parts, length);
        while (cover.count() != length) {
            length = cover.count();
            cover = cover(job, groups, figures, parts, length);
        }
        List<Book.Mark> marks = new ArrayList<>(cover.marks());
        int before = length;
        for (Printed part : parts) {
            int first = before;
            part.marks().forEach(mark -> marks.add(mark.after(first)));
            before += part.count();
        }
        Book book = new Book(
                job.title(),
                messages.get("dossier.paper.kind"),
                Snapshots.LANGUAGE.toLanguageTag(),
                marks,
                job.frozenAt());
        int pages = before;
        Iterable<byte[]> sheets = files.sheets(job.id(), cover.pdf(), parts);
        files.keep(job.id(), DossierFormat.PDF, job.isRepeated(), out -> book.bind(sheets, pages, out));
    }

    void word(Job job, List<DossierGroup> groups) {
        List<Paper.Section> sections = new ArrayList<>(
                covers.sections(job, groups, store.figures(job.id()).orElseThrow(), List.of()));
        Job.parts(groups).forEach(part -> sections.addAll(sections(job, groups, part)));
        Paper paper = Paper.letter(
                Snapshots.LANGUAGE,
                messages.get("dossier.paper.kind"),
                job.title(),
                "",
                facts(job),
                sections,
                footer(job));
        byte[] word = press.word(paper, job.frozenAt());
        files.keep(job.id(), DossierFormat.DOCX, job.isRepeated(), out -> out.write(word));
    }

    /** @param length of the cover itself */
    private Book.Pages cover(Job job, List<DossierGroup> groups, Figures figures, List<Printed> parts, int length) {
        List<Integer> starts = new ArrayList<>();
        int page = length;
        List<Job.Part> planned = Job.parts(groups);
        for (Printed part : parts) {
            if (planned.get(part.part()).first()) {
                starts.add(page + 1);
            }
            page += part.count();
        }
        return press.pages(new Paper(
                Paper.Look.COVER,
                Snapshots.LANGUAGE,
                messages.get("dossier.paper.kind"),
                job.title(),
                "",
                facts(job),
                covers.sections(job, groups, figures, starts),
                List.of(),
                footer(job)));
    }

    private List<Paper.Section> sections(Job job, List<DossierGroup> groups, Job.Part part) {
        List<Paper.Section> sections = new ArrayList<>();
        DossierGroup group = groups.stream()
                .filter(one -> one.code().equals(part.group()))
                .findFirst()
                .orElseThrow();
        if (part.first()) {
            sections.add(new Paper.Section(GROUP, group.label(), List.of(Paper.Text.of(covers.count(group)))));
        }
        entries.snapshots(job.source(), part.from(), part.until())
                .forEach(snapshot -> sections.addAll(pledges.of(snapshots.read(snapshot))));
        if (part.last() && !group.also().isEmpty()) {
            sections.add(new Paper.Section(
                    GROUP + 1, messages.get("dossier.paper.also"), List.of(Paper.Bullets.of(also(groups, group)))));
        }
        return sections;
    }

    private List<Paper.Line> facts(Job job) {
        boolean whole = files.find(job.id(), DossierFormat.JSON)
                .filter(data -> data.sha256().equals(job.contentHash()))
                .isPresent();
        return covers.facts(job, whole);
    }

    private static List<String> also(List<DossierGroup> groups, DossierGroup group) {
        return groups.stream()
                .flatMap(one -> one.entries().stream()
                        .filter(row -> group.also().contains(row.reference()))
                        .map(row -> named(row) + " (" + one.label() + ")"))
                .toList();
    }

    private static String named(Row row) {
        return row.reference() + " · " + row.city() + " · " + row.title();
    }

    private String footer(Job job) {
        String hash = job.contentHash();
        return hash == null ? "" : messages.get("dossier.paper.footer", hash);
    }
}
