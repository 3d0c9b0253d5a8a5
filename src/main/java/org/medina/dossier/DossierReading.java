package org.medina.dossier;

import java.util.List;
import java.util.Optional;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything there is to read about a dossier, as far as the journey lets the current actor. */
@Service
public class DossierReading {

    private final DossierStore store;
    private final EntryStore entries;
    private final DossierAccess access;
    private final Snapshots snapshots;
    private final Groups groups;
    private final PledgePages pages;

    DossierReading(
            DossierStore store,
            EntryStore entries,
            DossierAccess access,
            Snapshots snapshots,
            Groups groups,
            PledgePages pages) {
        this.store = store;
        this.entries = entries;
        this.access = access;
        this.snapshots = snapshots;
        this.groups = groups;
        this.pages = pages;
    }

    /** @throws Problem NOT_FOUND for those who may not know that it exists */
    @Transactional(readOnly = true)
    public DossierDetails get(DossierId id) {
        return access.toRead(id);
    }

    /** The dossiers of a case that the current actor may read, newest first. */
    @Transactional(readOnly = true)
    public List<DossierDetails> of(SubjectRef about) {
        return store.of(about).stream().filter(access::mayRead).toList();
    }

    /** What it counts; empty until it is counted. @throws Problem NOT_FOUND */
    @Transactional(readOnly = true)
    public Optional<Figures> figures(DossierId id) {
        access.toRead(id);
        return store.figures(id);
    }

    /** Its parts in their order, each with its pledges. @throws Problem NOT_FOUND */
    @Transactional(readOnly = true)
    public List<DossierGroup> groups(DossierId id) {
        return groups.of(access.toRead(id).grouping(), entries.heads(id));
    }

    /** A pledge as it stood. @throws Problem NOT_FOUND, also where it is not in this dossier */
    @Transactional(readOnly = true)
    public CitedPledge pledge(DossierId id, String reference) {
        access.toRead(id);
        return entries.snapshot(id, reference).map(snapshots::read).orElseThrow(Problem::notFound);
    }

    /** The same as it is printed, part by part. @throws Problem NOT_FOUND */
    @Transactional(readOnly = true)
    public List<CitedText> text(DossierId id, String reference) {
        CitedPledge cited = pledge(id, reference);
        return Snapshots.inItsLanguage(
                () -> pages.of(cited).stream().map(CitedText::of).toList());
    }

    /** What came of compiling it once more, the last time; empty where nobody did. @throws Problem NOT_FOUND */
    @Transactional(readOnly = true)
    public Optional<Repetition> repetition(DossierId id) {
        DossierDetails dossier = access.toRead(id);
        return store.repeated(id).map(again -> Repetition.of(dossier, again));
    }

    /** Whether the current actor may have it compiled again. */
    @Transactional(readOnly = true)
    public boolean mayCompile(DossierId id) {
        return access.mayCompile(access.toRead(id));
    }

    /** As it is, for journeys and their processes; asks nobody’s leave. */
    @Transactional(readOnly = true)
    public Optional<DossierDetails> find(DossierId id) {
        return store.find(id);
    }

    /** As {@link #figures}, for journeys that have checked who asks; asks nobody’s leave. */
    @Transactional(readOnly = true)
    public Optional<Figures> countedIn(DossierId id) {
        return store.figures(id);
    }
}
