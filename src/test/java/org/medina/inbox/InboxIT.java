package org.medina.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Ids;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Visibility;
import org.medina.identity.Absences;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.medina.inbox.InboxFilter.Mine;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class InboxIT {

    private static final int ROUNDS = 50;

    private final Inbox inbox;
    private final CaseFiles files;
    private final Accounts accounts;
    private final CurrentActor current;
    private final PortalClock clock;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    @Autowired
    private WorkReading reading;

    @Autowired
    private Absences absences;

    @Autowired
    InboxIT(
            Inbox inbox,
            CaseFiles files,
            Accounts accounts,
            CurrentActor current,
            PortalClock clock,
            TransactionTemplate transactions,
            JdbcClient jdbc) {
        this.inbox = inbox;
        this.files = files;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from inbox.entry").update();
        jdbc.sql("delete from inbox.saved_filter").update();
        jdbc.sql("delete from identity.absence").update();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
        jdbc.sql("delete from identity.absence").update();
    }

    @Test
    void oneSeesWhatWaitsForTheRolesHeldInTheOrganisationActedFor() {
        waits("Wells", "tyre", Role.CITY_COORDINATOR);
        waits("Roads", "tyre", Role.CITY_SIGNATORY);
        waits("Lamps", "zurich", Role.CITY_COORDINATOR);

        assertThat(seenBy("coordinator.tyre", "tyre")).containsExactly("Wells");
        assertThat(seenBy("mayor.tyre", "tyre")).containsExactly("Roads");
        assertThat(seenBy("coordinator.zurich", "zurich")).containsExactly("Lamps");
        assertThat(current.callAs(Actor.system("errand"), () -> inbox.page(InboxFilter.all(), 0, 50)))
                .isEmpty();
    }

    @Test
    void aPersonOfTwoCitiesSeesOnlyTheOneTheyActFor() {
        waits("Wells", "freetown", Role.CITY_EDITOR);
        waits("Parks", "montreal", Role.CITY_EDITOR);
        waits("Halls", "freetown", Role.CITY_COORDINATOR);

        assertThat(seenBy("adviser", "freetown")).containsExactly("Wells");
        assertThat(seenBy("adviser", "montreal")).containsExactly("Parks");
    }

    @Test
    void whatIsDueComesFirstAndPagesFollowOneAnother() {
        Instant now = clock.instant();
        for (int i = 0; i < 5; i++) {
            waits("Due " + i, "tyre", Role.CITY_EDITOR, now.plus(Duration.ofDays(9L - i)));
        }
        waits("Whenever", "tyre", Role.CITY_EDITOR);

        Actor editor = accounts.actor("coordinator.tyre", "tyre");
        assertThat(titles(editor, InboxFilter.all(), 0, 4)).containsExactly("Due 4", "Due 3", "Due 2", "Due 1");
        assertThat(titles(editor, InboxFilter.all(), 4, 4)).containsExactly("Due 0", "Whenever");
        assertThat(current.<Long>callAs(editor, () -> inbox.count(InboxFilter.all())))
                .isEqualTo(6);
        assertThat(titles(editor, InboxFilter.all(), 0, 100_000)).hasSize(6);
    }

    @Test
    void filtersNarrowTheList() {
        Instant now = clock.instant();
        waits("Clean water", "tyre", Role.CITY_EDITOR, now.minusSeconds(60));
        waits("100% clean_air", "tyre", Role.CITY_EDITOR, now.plusSeconds(60));
        UUID mine = waits("Schools", "tyre", Role.CITY_EDITOR);
        Actor editor = accounts.actor("coordinator.tyre", "tyre");
        current.runAs(editor, () -> inbox.claim(mine));
        String reference = find(editor, mine).reference();

        assertThat(titles(editor, search("CLEAN"))).containsExactly("Clean water", "100% clean_air");
        assertThat(titles(editor, search("%"))).containsExactly("100% clean_air");
        assertThat(titles(editor, search("_air"))).containsExactly("100% clean_air");
        assertThat(titles(editor, search("\\"))).isEmpty();
        assertThat(titles(editor, search(reference))).containsExactly("Schools");
        assertThat(titles(editor, new InboxFilter(null, Set.of("errand.write"), Mine.ALL, false)))
                .hasSize(3);
        assertThat(titles(editor, new InboxFilter(null, Set.of("errand.review"), Mine.ALL, false)))
                .isEmpty();
        assertThat(titles(editor, new InboxFilter(null, Set.of(), Mine.MINE, false)))
                .containsExactly("Schools");
        assertThat(titles(editor, new InboxFilter(null, Set.of(), Mine.UNCLAIMED, false)))
                .hasSize(2);
        assertThat(titles(editor, new InboxFilter(null, Set.of(), Mine.ALL, true)))
                .containsExactly("Clean water");
        assertRefused(() -> titles(editor, search("x".repeat(201))), Problem.Kind.INVALID);
    }

    @Test
    void ofTwoWhoClaimAtOnceExactlyOneSucceeds() throws Exception {
        Actor one = accounts.actor("editor.freetown", "freetown");
        Actor other = accounts.actor("coordinator.freetown", "freetown");
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                UUID id = waits("Round " + round, "freetown", Role.CITY_EDITOR);
                var barrier = new CyclicBarrier(2);
                Future<String> first = people.submit(claim(one, id, barrier));
                Future<String> second = people.submit(claim(other, id, barrier));

                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder("claimed", "CONFLICT");
                PersonId winner = first.get().equals("claimed") ? one.person() : other.person();
                assertThat(find(one, id).assignee()).isEqualTo(winner);
            }
        }
    }

    @Test
    void aClaimIsReleasedOnlyByWhoHoldsIt() {
        UUID id = waits("Wells", "freetown", Role.CITY_EDITOR);
        Actor one = accounts.actor("editor.freetown", "freetown");
        Actor other = accounts.actor("coordinator.freetown", "freetown");
        current.runAs(one, () -> inbox.claim(id));
        current.runAs(one, () -> inbox.claim(id));

        assertRefused(() -> current.runAs(other, () -> inbox.release(id)), Problem.Kind.CONFLICT);
        current.runAs(one, () -> inbox.release(id));
        current.runAs(other, () -> inbox.claim(id));

        assertThat(find(one, id).assigneeName()).isEqualTo(other.name());
    }

    @Test
    void workIsHandedOnlyToSomebodyOfTheSameRoleThere() {
        UUID id = waits("Wells", "freetown", Role.CITY_EDITOR);
        Actor one = accounts.actor("editor.freetown", "freetown");
        PersonId colleague = person("coordinator.freetown", "freetown");

        handOverIsRefused(one, id, person("mayor.freetown", "freetown"), null);
        handOverIsRefused(one, id, person("editor.montreal", "montreal"), null);
        handOverIsRefused(one, id, new PersonId(Ids.next()), null);
        handOverIsRefused(one, id, colleague, "x".repeat(1001));

        current.runAs(one, () -> inbox.handOver(id, colleague, " You know the harbour better. "));

        assertThat(find(one, id)).satisfies(entry -> {
            assertThat(entry.assignee()).isEqualTo(colleague);
            assertThat(entry.note()).isEqualTo("You know the harbour better.");
        });
        assertRefused(() -> current.runAs(one, () -> inbox.claim(id)), Problem.Kind.CONFLICT);
        assertThat(current.callAs(one, () -> inbox.couldTake(id)))
                .extracting(person -> person.username())
                .contains("editor.freetown", "coordinator.freetown", "adviser")
                .doesNotContain("mayor.freetown");
    }

    @Test
    void othersMayNotKnowAndColleaguesOfAnotherRoleMayNotTouch() {
        UUID id = waits("Wells", "freetown", Role.CITY_EDITOR);

        assertRefused(() -> claimAs("editor.montreal", "montreal", id), Problem.Kind.NOT_FOUND);
        assertRefused(() -> claimAs("adviser", "montreal", id), Problem.Kind.NOT_FOUND);
        assertRefused(() -> claimAs("mayor.freetown", "freetown", id), Problem.Kind.FORBIDDEN);
        assertRefused(() -> claimAs("editor.freetown", "freetown", Ids.next()), Problem.Kind.NOT_FOUND);
        assertThat(current.callAs(accounts.actor("mayor.freetown", "freetown"), () -> inbox.find(id)))
                .isEmpty();
        claimAs("adviser", "freetown", id);
    }

    @Test
    void aDeputyHasTheWorkOfWhoIsAwayAndItGoesBackAfterwards() {
        Actor away = accounts.actor("editor.freetown", "freetown");
        Actor deputy = accounts.actor("coordinator.freetown", "freetown");
        Actor other = accounts.actor("adviser", "freetown");
        clock.moveTo(Instant.parse("2031-05-12T09:00:00Z"));
        var day = java.time.LocalDate.of(2031, 5, 13);
        UUID claimed = waits("Wells", "freetown", Role.CITY_EDITOR);
        UUID handed = waits("Roads", "freetown", Role.CITY_EDITOR);
        UUID free = waits("Lamps", "freetown", Role.CITY_EDITOR);
        current.runAs(away, () -> inbox.claim(claimed));
        current.runAs(
                away,
                () -> absences.enter(
                        away.requiredPerson(),
                        accounts.organisation("freetown"),
                        deputy.requiredPerson(),
                        day,
                        day.plusDays(1)));
        var mine = new InboxFilter(null, Set.of(), Mine.MINE, false);
        assertThat(titles(deputy, mine)).isEmpty();

        clock.moveTo(Instant.parse("2031-05-13T09:00:00Z"));
        current.runAs(other, () -> inbox.handOver(handed, away.requiredPerson(), "When you are back"));
        assertThat(titles(deputy, mine)).containsExactlyInAnyOrder("Wells", "Roads");
        assertThat(titles(other, mine)).isEmpty();
        assertThat(current.callAs(deputy, () -> reading.find(claimed)).orElseThrow())
                .satisfies(line -> {
                    assertThat(line.standIn()).isTrue();
                    assertThat(line.entry().assignee()).isEqualTo(away.person());
                });
        assertThat(current.callAs(other, () -> reading.find(claimed)).orElseThrow())
                .satisfies(line -> {
                    assertThat(line.standIn()).isFalse();
                    assertThat(java.util.Objects.requireNonNull(line.away()).deputy())
                            .isEqualTo(deputy.person());
                });
        assertRefused(() -> current.runAs(other, () -> inbox.claim(claimed)), Problem.Kind.CONFLICT);
        assertRefused(() -> current.runAs(other, () -> inbox.release(claimed)), Problem.Kind.CONFLICT);
        current.runAs(deputy, () -> inbox.claim(claimed));
        current.runAs(deputy, () -> inbox.release(handed));
        current.runAs(deputy, () -> inbox.claim(free));

        clock.moveTo(Instant.parse("2031-05-15T09:00:00Z"));
        assertThat(titles(away, mine)).containsExactly("Wells");
        assertThat(titles(deputy, mine)).containsExactly("Lamps");
        assertThat(find(away, handed).assignee()).isNull();
        assertRefused(() -> current.runAs(deputy, () -> inbox.release(claimed)), Problem.Kind.CONFLICT);
    }

    @Test
    void filtersAreKeptForThePersonAlone() {
        Actor one = accounts.actor("editor.freetown", "freetown");
        Actor other = accounts.actor("coordinator.freetown", "freetown");
        var late = new InboxFilter("water", Set.of("errand.write"), Mine.UNCLAIMED, true);

        current.runAs(one, () -> inbox.save(" Late water ", InboxFilter.all()));
        SavedFilter saved = current.callAs(one, () -> inbox.save("Late water", late));

        assertThat(current.callAs(one, inbox::filters))
                .containsExactly(new SavedFilter(saved.id(), "Late water", late, false, null));
        assertThat(current.callAs(other, inbox::filters)).isEmpty();
        current.runAs(other, () -> inbox.delete(saved.id()));
        assertThat(current.callAs(one, inbox::filters)).hasSize(1);
        current.runAs(one, () -> inbox.delete(saved.id()));
        assertThat(current.callAs(one, inbox::filters)).isEmpty();
        assertRefused(() -> current.callAs(one, () -> inbox.save("  ", late)), Problem.Kind.INVALID);
    }

    @Test
    void aSharedFilterIsUsedByColleaguesAndChangedByItsMakerAlone() {
        Actor one = accounts.actor("editor.freetown", "freetown");
        Actor other = accounts.actor("coordinator.freetown", "freetown");
        Actor stranger = accounts.actor("editor.montreal", "montreal");
        SavedFilter saved = current.callAs(one, () -> inbox.save("Water", search("water")));
        assertRefused(() -> current.runAs(other, () -> inbox.share(saved.id(), true)), Problem.Kind.NOT_FOUND);

        current.runAs(one, () -> inbox.share(saved.id(), true));

        assertThat(current.callAs(other, inbox::filters))
                .containsExactly(new SavedFilter(saved.id(), "Water", search("water"), true, one.name()));
        assertThat(current.callAs(stranger, inbox::filters)).isEmpty();
        assertThat(current.callAs(accounts.actor("adviser", "freetown"), inbox::filters))
                .hasSize(1);
        assertThat(current.callAs(accounts.actor("adviser", "montreal"), inbox::filters))
                .isEmpty();
        current.runAs(other, () -> inbox.delete(saved.id()));
        assertRefused(() -> current.runAs(other, () -> inbox.share(saved.id(), false)), Problem.Kind.NOT_FOUND);
        current.runAs(other, () -> inbox.save("Water", search("roads")));
        assertThat(current.callAs(one, inbox::filters))
                .containsExactly(new SavedFilter(saved.id(), "Water", search("water"), true, null));
        current.runAs(one, () -> inbox.share(saved.id(), false));
        assertThat(current.callAs(other, inbox::filters))
                .extracting(SavedFilter::by)
                .containsOnlyNulls();
    }

    @Test
    void theListIsNarrowedToAJourneyAndSaysWhichThereAre() {
        waits("Wells", "tyre", Role.CITY_EDITOR);
        waits("Roads", "tyre", Role.CITY_COORDINATOR);
        waits("Lamps", "zurich", Role.CITY_COORDINATOR);
        Actor editor = accounts.actor("coordinator.tyre", "tyre");

        assertThat(current.callAs(editor, inbox::choices))
                .isEqualTo(new Inbox.Choices(List.of("errand.write"), List.of("errand")));
        assertThat(current.callAs(accounts.actor("mayor.tyre", "tyre"), inbox::choices)
                        .kinds())
                .isEmpty();
        assertThat(titles(editor, new InboxFilter(null, Set.of(), Mine.ALL, false, Set.of("errand"))))
                .containsExactly("Wells", "Roads");
        assertThat(titles(editor, new InboxFilter(null, Set.of("errand.write"), Mine.ALL, false, Set.of("errand"))))
                .hasSize(2);
        assertThat(titles(editor, new InboxFilter("oad", Set.of(), Mine.UNCLAIMED, false, Set.of("errand"))))
                .containsExactly("Roads");
        var pledges = new InboxFilter(null, Set.of(), Mine.ALL, false, Set.of("pledge", "x\",{}'"));
        assertThat(titles(editor, pledges)).isEmpty();
        assertThat(current.<Long>callAs(editor, () -> inbox.count(pledges))).isZero();
    }

    private Callable<String> claim(Actor actor, UUID id, CyclicBarrier barrier) {
        return () -> {
            barrier.await();
            try {
                current.runAs(actor, () -> inbox.claim(id));
                return "claimed";
            } catch (Problem refusal) {
                return refusal.kind().name();
            }
        };
    }

    private void claimAs(String username, String organisation, UUID id) {
        current.runAs(accounts.actor(username, organisation), () -> inbox.claim(id));
    }

    private void handOverIsRefused(Actor by, UUID id, PersonId to, @Nullable String note) {
        assertRefused(() -> current.runAs(by, () -> inbox.handOver(id, to, note)), Problem.Kind.INVALID);
    }

    private static void assertRefused(ThrowingCallable work, Problem.Kind kind) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }

    private PersonId person(String username, String organisation) {
        return java.util.Objects.requireNonNull(
                accounts.actor(username, organisation).person());
    }

    private InboxEntry find(Actor actor, UUID id) {
        return current.callAs(actor, () -> inbox.find(id)).orElseThrow();
    }

    private List<String> seenBy(String username, String organisation) {
        return titles(accounts.actor(username, organisation), InboxFilter.all());
    }

    private List<String> titles(Actor actor, InboxFilter filter) {
        return titles(actor, filter, 0, 50);
    }

    private List<String> titles(Actor actor, InboxFilter filter, int offset, int limit) {
        Supplier<List<InboxEntry>> page = () -> inbox.page(filter, offset, limit);
        return current.callAs(actor, page).stream().map(InboxEntry::title).toList();
    }

    private static InboxFilter search(String text) {
        return new InboxFilter(text, Set.of(), Mine.ALL, false);
    }

    private UUID waits(String title, String organisation, Role role) {
        return waits(title, organisation, role, null);
    }

    private UUID waits(String title, String organisation, Role role, @Nullable Instant due) {
        var subject = new SubjectRef("errand", Ids.next());
        var waitsFor = accounts.organisation(organisation);
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> {
            files.open(new CaseFile(
                    subject,
                    files.nextReference(),
                    title,
                    "OPEN",
                    "writing",
                    null,
                    now,
                    null,
                    waitsFor,
                    Set.of(),
                    Visibility.CITY,
                    now));
            inbox.open(new WorkItem(
                    "task-" + subject.id(),
                    subject,
                    "errand.write",
                    "bpmn.errand.userTask_WriteErrand",
                    waitsFor,
                    role,
                    due));
        });
        return inbox.of(subject).getFirst().id();
    }
}
