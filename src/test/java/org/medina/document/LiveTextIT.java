package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.document.Submission.NewThread;
import org.medina.document.prosemirror.AddMarkStep;
import org.medina.document.prosemirror.Node;
import org.medina.document.prosemirror.Step;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Several people in one text, on two nodes. */
@IntegrationTest
class LiveTextIT {

    private final Documents documents;
    private final LiveDocuments here;
    private final LiveDocuments there;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private SubjectRef subject = Drafts.subject();
    private DocumentId id = new DocumentId(subject.id());

    @Autowired
    LiveTextIT(Documents documents, LiveDocuments here, TwoNodes.SecondNode there, Drafts drafts, JdbcClient jdbc) {
        this.documents = documents;
        this.here = here;
        this.there = there.documents();
        this.drafts = drafts;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void openAText() {
        subject = Drafts.subject();
        id = documents.open(subject, Map.of(Drafts.OPENING, "A city"));
    }

    @Test
    void whatOneTypesAnotherSeesOnTheSameNodeAndOnAnother() {
        Typist ana = Typist.in(here, id, "Ana");
        Typist ben = Typist.in(here, id, "Ben");
        Typist eva = Typist.in(there, id, "Eva");

        JsonNode answer = ana.type(Drafts.OPENING, 6, " promises");

        assertThat(answer.path("type").asString()).isEqualTo("ack");
        assertThat(answer.path("version").longValue()).isEqualTo(1);
        ben.awaitVersion(1);
        eva.awaitVersion(1);
        assertThat(List.of(ana.document(), ben.document(), eva.document())).allMatch(ana.document()::equals);
        assertThat(eva.plain(Drafts.OPENING)).isEqualTo("A city promises");
        assertThat(documents.text(subject).section(Drafts.OPENING).plain()).isEqualTo("A city promises");
        assertThat(documents.text(subject).section(Drafts.OPENING).changedAt()).isEqualTo(1);
        assertThat(documents.text(subject).section(Drafts.TOOLS).changedAt()).isZero();
        assertThat(documents.text(subject).lastEditor()).isEqualTo(ana.actor.person());
    }

    @Test
    void manyWhoTypeAtOneSpotOnTwoNodesEndWithTheSameTextAndEveryLetterOnce() throws Exception {
        int typists = 12;
        int rounds = 25;
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        List<Typist> all = new ArrayList<>();
        for (int i = 0; i < typists; i++) {
            all.add(Typist.in(i % 2 == 0 ? here : there, id, "Typist " + i));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> done = new ArrayList<>();
            for (int i = 0; i < typists; i++) {
                Typist typist = all.get(i);
                Random random = new Random(seed + i);
                String name = "<" + i + ".";
                done.add(threads.submit((Callable<Void>) () -> {
                    for (int round = 0; round < rounds; round++) {
                        JsonNode answer = typist.typeAnywhere(random, name + round + ">");
                        assertThat(answer.path("type").asString())
                                .as(answer.toString())
                                .isEqualTo("ack");
                    }
                    return null;
                }));
            }
            for (Future<Void> each : done) {
                each.get();
            }
        }
        all.forEach(typist -> typist.awaitVersion(typists * rounds));

        Node first = all.getFirst().document();
        assertThat(all).allMatch(typist -> typist.document().equals(first));
        assertThat(documents.text(subject).section(Drafts.OPENING).json())
                .isEqualTo(Sections.find(first, Drafts.OPENING).orElseThrow().toJson());
        assertThat(jdbc.sql("select count(*) from document.step where document = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo((long) typists * rounds);
        all.forEach(Typist::leave);
    }

    @Test
    void aBatchThatComesTwiceIsAppliedOnceAndAnsweredTwice() {
        Typist ana = Typist.in(here, id, "Ana");
        long base = ana.version();
        List<Step> steps = List.of(Typist.insertion(ana.document(), Drafts.OPENING, 0, "X"));
        ana.send(steps);
        JsonNode first = ana.answer();

        JsonNode second = ana.repeat(base, steps);

        assertThat(second).isEqualTo(first);
        ana.moveTo(there, id);
        assertThat(ana.repeat(base, steps)).isEqualTo(first);
        assertThat(documents.text(subject).version()).isEqualTo(1);
        assertThat(documents.text(subject).section(Drafts.OPENING).plain()).isEqualTo("XA city");
    }

    @Test
    void aChangeOfRightsReachesThoseWhoTypeWithAWordWhy() {
        Typist ana = Typist.in(here, id, "Ana");
        Typist eva = Typist.in(there, id, "Eva");
        drafts.giveEverybody(
                subject,
                new DocumentRights(
                        Map.of(Drafts.OPENING, SectionRight.READ, Drafts.TOOLS, SectionRight.READ),
                        "city",
                        "document.section-changed"));

        documents.rightsChanged(subject);

        for (Typist typist : List.of(ana, eva)) {
            JsonNode rights = typist.await("rights");
            assertThat(rights.path("rights").path(Drafts.OPENING).asString()).isEqualTo("READ");
            assertThat(rights.path("why").asString()).startsWith("Somebody else");
            JsonNode refused = typist.type(Drafts.OPENING, 0, "late");
            assertThat(refused.path("kind").asString()).isEqualTo("closed");
            assertThat(refused.path("detail").asString()).startsWith("Somebody else");
        }
        assertThat(documents.text(subject).version()).isZero();
    }

    /** The notice is still under way: what decides is the epoch that the batch is stored under. */
    @Test
    void aBatchAuthorisedBeforeAChangeOfRightsIsDecidedAnew() {
        Typist ana = Typist.in(here, id, "Ana");
        drafts.giveEverybody(subject, Drafts.all(SectionRight.READ, "city"));
        jdbc.sql("update document.document set epoch = epoch + 1 where id = :id")
                .param("id", id.value())
                .update();

        JsonNode answer = ana.type(Drafts.OPENING, 0, "late");

        assertThat(answer.path("type").asString()).isEqualTo("refused");
        assertThat(answer.path("kind").asString()).isEqualTo("forbidden");
    }

    @Test
    void somebodyWhoMayNotKnowOfTheTextAnyMoreIsLedOut() {
        Typist ana = Typist.in(here, id, "Ana");
        drafts.hide(subject, java.util.Objects.requireNonNull(ana.actor.person()));

        documents.rightsChanged(subject);

        assertThat(ana.await("gone").path("detail").asString()).contains("may not read");
        assertThat(ana.awaitClose()).isEqualTo(LiveClient.NOT_ALLOWED);
    }

    @Test
    void theEndOfASignInIsSeenAtTheNextBatch() {
        Typist ana = Typist.in(here, id, "Ana");
        ana.signedOut = true;

        assertThat(ana.type(Drafts.OPENING, 0, "X").path("type").asString()).isEqualTo("gone");
        assertThat(ana.awaitClose()).isEqualTo(LiveClient.NOT_ALLOWED);
    }

    @Test
    void peopleOfOneSideSeeEachOtherAndTheirCommentsAndNobodyElse() {
        var minister = Drafts.actor("Minister");
        drafts.give(
                subject,
                java.util.Objects.requireNonNull(minister.person()),
                Drafts.all(SectionRight.COMMENT, "state"));
        Typist ana = Typist.in(here, id, "Ana");
        Typist state = new Typist(there, id, minister).join();
        Typist eva = Typist.in(there, id, "Eva");
        UUID thread = UUID.randomUUID();

        JsonNode answer = ana.change(
                document -> List.of(commentOn(document, thread)), new NewThread(thread, "Which city?", List.of()));
        assertThat(answer.path("type").asString()).isEqualTo("ack");

        JsonNode told = eva.await("thread").path("thread");
        assertThat(told.path("quoted").asString()).isEqualTo("city");
        assertThat(told.path("anchored").booleanValue()).isTrue();
        assertThat(told.path("replies").get(0).path("body").asString()).isEqualTo("Which city?");
        UUID request = Ids.next();
        eva.seat().reply(request, thread, "Ours", List.of());
        eva.await("done");
        eva.seat().reply(request, thread, "Ours", List.of());
        eva.await("done");
        JsonNode replied = ana.await("thread").path("thread");
        while (replied.path("replies").size() < 2) {
            replied = ana.await("thread").path("thread");
        }
        assertThat(replied.path("replies").size()).isEqualTo(2);
        state.seat().reply(Ids.next(), thread, "We see this", List.of());
        assertThat(state.await("refused").path("kind").asString()).isEqualTo("invalid");
        state.listen(300);
        ana.listen(300);
        assertThat(state.frames)
                .noneMatch(frame -> frame.path("type").asString().equals("thread"));
        assertThat(state.frames)
                .filteredOn(frame -> frame.has("people"))
                .allSatisfy(frame -> assertThat(frame.path("people").toString()).doesNotContain("Ana"));
        assertThat(ana.frames).filteredOn(frame -> frame.has("people")).last().satisfies(frame -> assertThat(
                        frame.path("people").toString())
                .contains("Eva")
                .doesNotContain("Minister"));
    }

    @Test
    void aCommentWhosePassageIsDeletedKeepsItsQuotationAndSaysSo() {
        Typist ana = Typist.in(here, id, "Ana");
        UUID thread = UUID.randomUUID();
        ana.change(document -> List.of(commentOn(document, thread)), new NewThread(thread, "Which?", List.of()));

        ana.change(document -> Replacing.text(document, Drafts.OPENING, "Nothing"));

        Typist eva = Typist.in(here, id, "Eva");
        JsonNode held = eva.frames.getFirst().path("threads").get(0);
        assertThat(held.path("quoted").asString()).isEqualTo("city");
        assertThat(held.path("anchored").booleanValue()).isFalse();
    }

    @Test
    void caretsReachTheOtherNode() {
        Typist ana = Typist.in(here, id, "Ana");
        Typist eva = Typist.in(there, id, "Eva");

        ana.seat().caret(3, 4, 0);

        JsonNode caret = eva.await("caret");
        assertThat(caret.path("name").asString()).isEqualTo("Ana");
        assertThat(caret.path("anchor").intValue()).isEqualTo(3);
    }

    @Test
    void aNodeThatLostItsListeningConnectionCatchesUp() {
        Typist ana = Typist.in(here, id, "Ana");
        Typist eva = Typist.in(there, id, "Eva");
        // of this portal: another test's portal may share the server
        jdbc.sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                         where application_name = 'medina live' and usename = current_user
                           and datname = current_database()""").query(Long.class).single();

        ana.type(Drafts.OPENING, 0, "X");
        eva.type(Drafts.OPENING, 0, "Y");

        ana.awaitVersion(2);
        eva.awaitVersion(2);
        assertThat(ana.document()).isEqualTo(eva.document());
        ana.type(Drafts.OPENING, 0, "Z");
        eva.awaitVersion(3);
    }

    @Test
    void whoComesBackGetsOnlyWhatTheyMissed() {
        Typist ana = Typist.in(here, id, "Ana");
        Typist eva = Typist.in(there, id, "Eva");
        eva.leave();
        ana.type(Drafts.OPENING, 0, "X");

        eva.moveTo(there, id);

        JsonNode joined = eva.frames.getLast();
        assertThat(joined.has("doc")).isFalse();
        assertThat(joined.path("steps").size()).isEqualTo(1);
        assertThat(eva.document()).isEqualTo(ana.document());
    }

    @Test
    void anyVersionCanBeReadAgainBeyondSnapshots() {
        Typist ana = Typist.in(here, id, "Ana");
        for (int i = 0; i < 210; i++) {
            ana.send(List.of(
                    Typist.insertion(ana.document(), Drafts.TOOLS, 0, "y"),
                    Typist.insertion(ana.document(), Drafts.OPENING, 0, "x")));
            assertThat(ana.answer().path("type").asString()).isEqualTo("ack");
        }

        assertThat(documents.text(subject, 2).section(Drafts.OPENING).plain()).isEqualTo("xA city");
        assertThat(documents.text(subject, 401).section(Drafts.OPENING).plain())
                .startsWith("xxx")
                .hasSize(206);
        assertThat(documents.text(subject).version()).isEqualTo(420);
        assertThat(jdbc.sql("select count(*) from document.snapshot where document = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private static Step commentOn(Node document, UUID thread) {
        int from = Quotations.find(document, Drafts.OPENING, "city").orElseThrow();
        return new AddMarkStep(from, from + 4, Prose.comment(thread.toString()));
    }
}
