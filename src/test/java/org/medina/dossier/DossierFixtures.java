package org.medina.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Visibility;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.pledge.PledgeId;
import org.medina.testing.Accounts;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Published pledges that are cited by dossiers of a journey that there is in tests alone, and taken away again. */
@Component
class DossierFixtures implements DossierOwner {

    static final String KIND = "almanac";

    private static final List<String> CITIES = List.of("freetown", "montreal");

    private final Dossiers dossiers;
    private final DossierStore store;
    private final JobStore jobs;
    private final CurrentActor actors;
    private final Accounts accounts;
    private final CaseFiles cases;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<UUID> open = ConcurrentHashMap.newKeySet();

    DossierFixtures(
            @Lazy Dossiers dossiers,
            DossierStore store,
            JobStore jobs,
            CurrentActor actors,
            Accounts accounts,
            CaseFiles cases,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.dossiers = dossiers;
        this.store = store;
        this.jobs = jobs;
        this.actors = actors;
        this.accounts = accounts;
        this.cases = cases;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(SubjectRef about, DossierId dossier, Actor actor) {
        return open.contains(dossier.value()) || isOfSecretariat(actor);
    }

    @Override
    public boolean mayCompile(SubjectRef about, DossierId dossier, Actor actor) {
        return isOfSecretariat(actor);
    }

    @Override
    public String path(SubjectRef about) {
        return "almanacs/" + about.id();
    }

    /** From now on everybody reads it. */
    void publish(DossierId dossier) {
        open.add(dossier.value());
    }

    private boolean isOfSecretariat(Actor actor) {
        return actor.actsFor(accounts.organisation("secretariat"));
    }

    Actor officer() {
        return accounts.actor("officer", "secretariat");
    }

    /** Pledges of two cities with other objectives each, published and nothing else. */
    List<PledgeId> pledges(int count) {
        List<PledgeId> pledges = new ArrayList<>();
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Instant now = clock.instant();
        for (int i = 0; i < count; i++) {
            UUID id = Ids.next();
            OrganisationId lead = accounts.organisation(CITIES.get(i % CITIES.size()));
            String reference = "DT-%s-%05d".formatted(mark, i + 1);
            jdbc.sql("""
                    insert into pledge.pledge (id, version, reference, lead, status, progress, content, revision, revisions,
                        last_edited_at, answers, created_at, published_at)
                    values (:id, 1, :reference, :lead, 'PUBLISHED', :progress, cast(:content as jsonb), 1, '{"byField": {}}', :now,
                        '{"given": []}', :now, :now)""")
                    .param("id", id)
                    .param("reference", reference)
                    .param("lead", lead.value())
                    .param("progress", i % 3 == 0 ? "PLANNING" : "IN_PROGRESS")
                    .param("content", content(i))
                    .param("now", Timestamp.from(now))
                    .update();
            pledges.add(new PledgeId(id));
            open(new PledgeId(id), reference, lead, now);
        }
        return pledges;
    }

    /** Where it is written that the world may read the pledge. */
    private void open(PledgeId pledge, String reference, OrganisationId lead, Instant now) {
        transaction.executeWithoutResult(status -> cases.open(new CaseFile(
                pledge.subject(),
                reference,
                "A roof for everybody",
                "PUBLISHED",
                "published",
                null,
                now,
                null,
                lead,
                Set.of(),
                Visibility.PUBLIC,
                now)));
    }

    private static String content(int i) {
        String paragraph =
                "What is done here is written down in plain words – number %d – so that it fills a page. ".formatted(i);
        return """
                {"title": "A roof for everybody, part %d", "summary": "%s", "compactScope": "BOTH",
                 "gcmObjectives": [%d, %d], "primaryGcmObjectives": [%d], "gcrParagraphs": ["66", "97"],
                 "actionAreas": ["2020/4"], "types": ["policy"], "currentAction": "%s", "commitment": "%s",
                 "supportNeeded": {"tools": "A register that works without a network."},
                 "activities": [{"id": "%s", "title": "Open the third office", "due": "2027-06-01"}],
                 "indicators": [{"id": "%s", "name": "Families registered", "baseline": "0", "target": "1200"}],
                 "budget": {"currency": "EUR", "own": 1000.50, "gap": 20},
                 "contacts": [{"id": "%s", "office": "Mayor’s office", "email": "secret@example.org"}],
                 "start": "2027-01-01"}""".formatted(
                        i,
                        paragraph.repeat(4),
                        i % 23 + 1,
                        (i + 7) % 23 + 1,
                        i % 23 + 1,
                        paragraph.repeat(6),
                        paragraph.repeat(9),
                        new UUID(1, i),
                        new UUID(2, i),
                        new UUID(3, i));
    }

    void forget(List<PledgeId> pledges) {
        for (String held : List.of(
                "casefile.party where case_id",
                "casefile.stage_visit where case_id",
                "casefile.history where case_id",
                "casefile.case_file where id",
                "pledge.pledge where id")) {
            jdbc.sql("delete from " + held + " = any(:ids)")
                    .param("ids", pledges.stream().map(PledgeId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    DossierRequest request(SubjectRef about, Grouping grouping, List<PledgeId> pledges) {
        List<DossierRequest.Entry> entries = new ArrayList<>();
        for (int i = 0; i < pledges.size(); i++) {
            Answer answer = Answer.values()[i % Answer.values().length];
            entries.add(new DossierRequest.Entry(
                    pledges.get(i), answer, answer == Answer.SILENT ? null : "We go on.", List.of(statement(i))));
        }
        Instant frozen = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new DossierRequest(about, "Cities at the review", "imrf-2026", grouping, frozen, entries);
    }

    private static Statement statement(int i) {
        boolean silent = i % 2 == 0;
        return new Statement(
                "Ministry of Local Government",
                "SLE",
                LocalDate.of(2026, 1, 12),
                LocalDate.of(2026, 2, 2),
                silent ? null : "The ministry welcomes this pledge.",
                silent ? null : LocalDate.of(2026, 1, 20));
    }

    static SubjectRef about() {
        return new SubjectRef(KIND, Ids.next());
    }

    /** As after several vain attempts. */
    DossierId failed(DossierRequest request) {
        return actors.callAs(
                officer(),
                () -> transaction.execute(status -> {
                    DossierId dossier = dossiers.compile(request);
                    jobs.giveUp(dossier);
                    return dossier;
                }));
    }

    DossierId compile(DossierRequest request) {
        return actors.callAs(officer(), () -> transaction.execute(status -> dossiers.compile(request)));
    }

    DossierDetails compiled(DossierRequest request) {
        return await(compile(request));
    }

    DossierDetails await(DossierId id) {
        Instant end = Instant.now().plus(Duration.ofMinutes(10));
        @Nullable DossierDetails dossier = null;
        while (Instant.now().isBefore(end)) {
            dossier = store.find(id).orElseThrow();
            if (!dossier.progress().state().isUnderWay()) {
                return dossier;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("not compiled: " + dossier);
    }

    DossierDetails awaitRepeated(DossierId id) {
        return await(store.repeated(id).orElseThrow().id());
    }
}
