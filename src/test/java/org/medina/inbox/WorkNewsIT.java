package org.medina.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Ids;
import org.medina.base.NewsSettings;
import org.medina.base.NodeNews;
import org.medina.base.PortalClock;
import org.medina.base.SubjectRef;
import org.medina.errand.Errands;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What another node hears of the work here, and who is seen at it. */
@IntegrationTest
class WorkNewsIT {

    @Autowired
    Inbox inbox;

    @Autowired
    WorkReading reading;

    @Autowired
    Presences presences;

    @Autowired
    Errands errands;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentActor current;

    @Autowired
    PortalClock clock;

    @Autowired
    NewsSettings settings;

    @Autowired
    JdbcClient jdbc;

    private final BlockingQueue<OrganisationId> heard = new LinkedBlockingQueue<>();
    private final UUID thisNode = UUID.randomUUID();
    private final UUID otherNode = UUID.randomUUID();
    private NodeNews otherNews;
    private OrganisationId city;
    private Actor editor;
    private Actor coordinator;

    @BeforeEach
    void listenOnAnotherNode() throws InterruptedException {
        jdbc.sql("delete from inbox.presence").update();
        city = accounts.organisation("freetown");
        editor = accounts.actor("editor.freetown", "freetown");
        coordinator = accounts.actor("coordinator.freetown", "freetown");
        otherNews = new NodeNews(settings, jdbc);
        var connected = new LinkedBlockingQueue<Boolean>();
        new WorkNews(otherNews).listen(heard::add, () -> connected.add(true));
        assertThat(connected.poll(20, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void leave() {
        otherNews.destroy();
        clock.reset();
        jdbc.sql("delete from inbox.presence").update();
    }

    @Test
    void anotherNodeHearsOfNewWorkOfItsClaimAndOfItsEnd() throws InterruptedException {
        SubjectRef subject = errands.open(city, "Heard of");
        hears("the new entry");
        UUID id = inbox.of(subject).getFirst().id();
        current.runAs(editor, () -> inbox.claim(id));
        hears("the claim");
        current.runAs(editor, () -> inbox.handOver(id, person(coordinator), null));
        hears("the hand-over");
        current.runAs(coordinator, () -> inbox.release(id));
        hears("the release");
        current.runAs(editor, () -> errands.withdrawn(subject));
        hears("the end");
    }

    @Test
    void colleaguesSeeWhoIsAtACaseAndNobodyElseDoes() throws InterruptedException {
        SubjectRef subject = errands.open(city, "Looked at");
        UUID id = inbox.of(subject).getFirst().id();
        hears("the new entry");
        UUID tab = UUID.randomUUID();
        presences.came(subject, tab, person(editor), city, thisNode);
        presences.came(subject, UUID.randomUUID(), person(editor), city, thisNode);
        // of another organisation, which may be in the same text
        presences.came(
                subject, UUID.randomUUID(), new PersonId(Ids.next()), accounts.organisation("montreal"), thisNode);

        hears("who came");
        assertThat(here(coordinator, id)).containsExactly(editor.name());
        assertThat(here(editor, id)).isEmpty();
        presences.left(subject, tab, person(editor));
        assertThat(here(coordinator, id)).containsExactly(editor.name());
        presences.gone(thisNode);
        assertThat(here(coordinator, id)).isEmpty();
    }

    @Test
    void whoWasSeenByANodeThatDiesVanishesAndTheOthersAreTold() throws InterruptedException {
        SubjectRef subject = errands.open(city, "Left behind");
        UUID id = inbox.of(subject).getFirst().id();
        presences.came(subject, UUID.randomUUID(), person(editor), city, otherNode);
        presences.came(subject, UUID.randomUUID(), person(coordinator), city, thisNode);
        clock.moveBy(Presences.SILENCE.minusSeconds(5));
        presences.alive(thisNode);
        assertThat(here(coordinator, id)).containsExactly(editor.name());

        clock.moveBy(Duration.ofSeconds(10));
        assertThat(here(coordinator, id)).isEmpty();
        heard.clear();
        presences.alive(thisNode);
        hears("who is gone");
        assertThat(here(editor, id)).containsExactly(coordinator.name());
        assertThat(jdbc.sql("select count(*) from inbox.presence where node = :node")
                        .param("node", otherNode)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void hears(String what) throws InterruptedException {
        OrganisationId organisation;
        do {
            organisation = heard.poll(20, TimeUnit.SECONDS);
            assertThat(organisation).as(what).isNotNull();
        } while (!organisation.equals(city));
    }

    private List<String> here(Actor actor, UUID id) {
        return current.callAs(actor, () -> reading.find(id)).orElseThrow().here();
    }

    private static PersonId person(Actor actor) {
        return actor.requiredPerson();
    }
}
