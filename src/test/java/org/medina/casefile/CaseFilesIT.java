package org.medina.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.base.Ids;
import org.medina.base.PortalClock;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.identity.Relation;
import org.medina.identity.Role;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class CaseFilesIT {

    private final CaseFiles files;
    private final Accounts accounts;
    private final CurrentActor current;
    private final PortalClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    private SubjectRef subject = new SubjectRef("errand", Ids.next());

    @Autowired
    CaseFilesIT(
            CaseFiles files,
            Accounts accounts,
            CurrentActor current,
            PortalClock clock,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.files = files;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @BeforeEach
    void open() {
        subject = new SubjectRef("errand", Ids.next());
        in(() -> {
            files.open(file(subject, files.nextReference()));
            return subject;
        });
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aFileIsFoundByItsCaseAndByItsReference() {
        CaseFile file = files.find(subject).orElseThrow();

        assertThat(file.title()).isEqualTo("Wells for everybody");
        assertThat(file.turn()).isEqualTo(new Turn(freetown(), Role.CITY_EDITOR));
        assertThat(file.countries()).containsExactly("SLE");
        assertThat(files.findByReference(file.reference())).contains(file);
        assertThat(files.find(new SubjectRef("pledge", subject.id()))).isEmpty();
    }

    @Test
    void referencesCountWithinTheYearOfThePortalsClock() {
        clock.moveTo(Instant.parse("2091-12-31T23:59:00Z"));
        assertThat(in(files::nextReference)).isEqualTo("MM-2091-00001");
        assertThat(in(files::nextReference)).isEqualTo("MM-2091-00002");

        clock.moveTo(Instant.parse("2092-01-01T00:01:00Z"));
        assertThat(in(files::nextReference)).isEqualTo("MM-2092-00001");
    }

    @Test
    void theFirstReferencesOfAYearAskedForAtOnceAreAllDifferent() throws Exception {
        clock.moveTo(Instant.parse("2093-01-01T00:00:00Z"));
        Set<String> given = ConcurrentHashMap.newKeySet();
        var barrier = new CyclicBarrier(6);
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                people.submit(() -> {
                    barrier.await();
                    return given.add(in(files::nextReference));
                });
            }
        }
        assertThat(given).hasSize(6);
    }

    @Test
    void whoseTurnItIsSaysSinceWhen() {
        Instant opened = files.find(subject).orElseThrow().since();
        clock.moveBy(java.time.Duration.ofHours(1));
        Turn same = new Turn(freetown(), Role.CITY_EDITOR);
        update(new CaseProgress("OPEN", "writing", same, null, Visibility.CITY));
        assertThat(files.find(subject).orElseThrow().since()).isEqualTo(opened);

        update(new CaseProgress("OPEN", "writing", new Turn(freetown(), Role.CITY_COORDINATOR), null, Visibility.CITY));
        assertThat(files.find(subject).orElseThrow().since()).isAfter(opened);
    }

    @ParameterizedTest
    @CsvSource({
        "editor.freetown,     freetown,         LEAD ANYONE",
        "editor.montreal,     montreal,         ANYONE",
        "coordinator.zurich,  zurich,           PARTNER ANYONE",
        "commenter.sierraleone, sierraleone,    CONSOLIDATOR STATE_OF_COUNTRY ANYONE",
        "commenter.health.sierraleone, health-sierraleone, CONSULTED STATE_OF_COUNTRY ANYONE",
        "commenter.canada,    canada,           ANYONE",
        "reviewer.iom,        iom,              ASSIGNED_AGENCY ANYONE",
        "reviewer.unhcr,      unhcr,            ANYONE",
        "officer,             secretariat,      SECRETARIAT ANYONE",
    })
    void relationsFollowTheOrganisationThatOneActsFor(String username, String organisation, String expected) {
        join("zurich", Relation.PARTNER);
        join("iom", Relation.ASSIGNED_AGENCY);
        join("sierraleone", Relation.CONSOLIDATOR);
        join("health-sierraleone", Relation.CONSULTED);
        Actor actor = accounts.actor(username, organisation);

        assertThat(files.relations(subject, actor))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(expected.split(" "));
        for (Relation relation : Relation.values()) {
            assertThat(relatedBySql(actor, relation))
                    .as("%s in SQL", relation)
                    .isEqualTo(expected.contains(relation.name()));
        }
    }

    @Test
    void aPublicCaseIsPublicToEverybodyAndThePortalItselfStandsNowhere() {
        update(new CaseProgress("DONE", "done", null, null, Visibility.PUBLIC));
        Actor stranger = accounts.actor("commenter.canada", "canada");

        assertThat(files.relations(subject, stranger)).containsExactlyInAnyOrder(Relation.PUBLIC, Relation.ANYONE);
        assertThat(relatedBySql(stranger, Relation.PUBLIC)).isTrue();
        assertThat(files.relations(subject, Actor.system("errand"))).isEmpty();
    }

    @Test
    void aPartnerBringsItsCountryAndTakesItAwayAgain() {
        join("montreal", Relation.PARTNER);
        assertThat(files.find(subject).orElseThrow().countries()).containsExactlyInAnyOrder("SLE", "CAN");

        in(() -> {
            files.leave(subject, accounts.organisation("montreal"), Relation.PARTNER);
            return subject;
        });
        assertThat(files.find(subject).orElseThrow().countries()).containsExactly("SLE");
        assertThatThrownBy(() -> join("secretariat", Relation.SECRETARIAT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void historyIsReadAsFarAsOnesRelationGoes() {
        join("zurich", Relation.PARTNER);
        acted("editor.freetown", "freetown", "write", Visibility.CITY);
        acted("commenter.sierraleone", "sierraleone", "ponder", Visibility.ORGANISATION);
        acted("officer", "secretariat", "note", Visibility.CITY);
        acted("mayor.freetown", "freetown", "sign", Visibility.SECRETARIAT);
        acted("coordinator.freetown", "freetown", "submit", Visibility.PARTIES);
        acted("officer", "secretariat", "publish", Visibility.PUBLIC);

        assertThat(seenBy("editor.freetown", "freetown")).containsExactly("publish", "submit", "sign", "note", "write");
        assertThat(seenBy("coordinator.zurich", "zurich"))
                .containsExactly("publish", "submit", "sign", "note", "write");
        assertThat(seenBy("commenter.sierraleone", "sierraleone")).containsExactly("publish", "submit", "ponder");
        assertThat(seenBy("commenter.health.sierraleone", "health-sierraleone")).containsExactly("publish", "submit");
        assertThat(seenBy("officer", "secretariat")).containsExactly("publish", "submit", "sign", "note");
        assertThat(seenBy("editor.montreal", "montreal")).containsExactly("publish");
    }

    @Test
    void ministriesAndThePublicReadOfOfficesAndNeverOfStaff() {
        acted("officer", "secretariat", "publish", Visibility.PUBLIC);

        HistoryRow inside = files.history(subject, Visibility.SECRETARIAT).getFirst();
        HistoryRow ministry = files.history(subject, Visibility.PARTIES).getFirst();
        HistoryRow outside = files.history(subject, Visibility.PUBLIC).getFirst();

        assertThat(inside.who())
                .isEqualTo(accounts.actor("officer", "secretariat").name());
        assertThat(inside.person()).isNotNull();
        assertThat(ministry.who()).isEqualTo(inside.organisationName());
        assertThat(ministry.person()).isNull();
        assertThat(outside.who()).isEqualTo(inside.organisationName());
        assertThat(outside.person()).isNull();
    }

    @Test
    void whatTimersDoStandsInTheHistoryAsTheirs() {
        current.runAs(Actor.system("errand"), () -> in(() -> record("remind", Visibility.CITY)));

        assertThat(files.history(subject, Visibility.CITY)).singleElement().satisfies(row -> {
            assertThat(row.who()).isEqualTo("errand");
            assertThat(row.person()).isNull();
            assertThat(row.organisation()).isNull();
        });
    }

    private List<String> seenBy(String username, String organisation) {
        return files.history(subject, accounts.actor(username, organisation)).stream()
                .map(HistoryRow::action)
                .toList();
    }

    private void acted(String username, String organisation, String action, Visibility visibility) {
        clock.moveBy(java.time.Duration.ofSeconds(1));
        current.runAs(accounts.actor(username, organisation), () -> in(() -> record(action, visibility)));
    }

    private SubjectRef record(String action, Visibility visibility) {
        files.record(subject, new HistoryEntry(action, "OPEN", "OPEN", null, visibility));
        return subject;
    }

    private void update(CaseProgress progress) {
        in(() -> {
            files.update(subject, progress);
            return subject;
        });
    }

    private void join(String organisation, Relation relation) {
        OrganisationId id = accounts.organisation(organisation);
        in(() -> {
            files.join(subject, id, relation);
            return subject;
        });
    }

    private boolean relatedBySql(Actor actor, Relation relation) {
        Map<String, ?> parameters = CaseSql.parameters(actor);
        return jdbc.sql("select exists (select 1 from casefile.case_file cf where cf.id = :id and "
                        + CaseSql.relationSql(relation) + ")")
                .params(parameters)
                .param("id", subject.id())
                .query(Boolean.class)
                .single();
    }

    private OrganisationId freetown() {
        return accounts.organisation("freetown");
    }

    private <T> T in(Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private CaseFile file(SubjectRef of, String reference) {
        Instant now = clock.instant();
        return new CaseFile(
                of,
                reference,
                "Wells for everybody",
                "OPEN",
                "writing",
                new Turn(freetown(), Role.CITY_EDITOR),
                now,
                null,
                freetown(),
                Set.of("SLE"),
                Visibility.CITY,
                now);
    }
}
