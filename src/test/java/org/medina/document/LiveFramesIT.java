package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.document.Submission.NewThread;
import org.medina.document.prosemirror.AddMarkStep;
import org.medina.document.prosemirror.Step;
import org.medina.identity.Actor;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What clients ask and are told besides what is written. */
@IntegrationTest
class LiveFramesIT {

    private final Documents documents;
    private final LiveDocuments here;
    private final LiveDocuments there;
    private final Drafts drafts;
    private final TransactionTemplate transaction;
    private SubjectRef subject = Drafts.subject();
    private DocumentId id = new DocumentId(subject.id());

    @Autowired
    LiveFramesIT(
            Documents documents,
            LiveDocuments here,
            TwoNodes.SecondNode there,
            Drafts drafts,
            TransactionTemplate transaction) {
        this.documents = documents;
        this.here = here;
        this.there = there.documents();
        this.drafts = drafts;
        this.transaction = transaction;
    }

    @BeforeEach
    void openAText() {
        subject = Drafts.subject();
        id = documents.open(subject, Map.of(Drafts.OPENING, "A city"));
    }

    @Test
    void theTextIsShownAsItWas() {
        Typist ana = Typist.in(here, id, "Ana");
        var before = ana.document();
        ana.type(Drafts.OPENING, 0, "X");
        UUID request = Ids.next();

        ana.seat().version(request, 0);

        JsonNode text = ana.await("text");
        assertThat(text.path("request").asString()).isEqualTo(request.toString());
        assertThat(text.path("version").longValue()).isZero();
        assertThat(Sections.read(text.path("doc"))).isEqualTo(before);
    }

    @Test
    void whatWasDoneBetweenTwoVersionsIsToldWithTheNamesOfOnesOwnSide() {
        Typist ana = Typist.in(here, id, "Ana");
        Typist ben = Typist.in(there, id, "Ben");
        Typist eva = Typist.in(there, id, "Eva");
        drafts.giveColleagues(subject, ben.actor);
        ana.type(Drafts.OPENING, 0, "X");
        ben.awaitVersion(1);
        ben.type(Drafts.OPENING, 0, "Y");
        eva.awaitVersion(2);
        eva.type(Drafts.OPENING, 0, "Z");
        ana.awaitVersion(3);

        ana.seat().changes(Ids.next(), 0, 3);

        JsonNode changes = ana.await("changes");
        JsonNode steps = changes.path("steps");
        assertThat(changes.path("from").longValue()).isZero();
        assertThat(changes.path("to").longValue()).isEqualTo(3);
        assertThat(PlainText.of(Sections.find(Sections.read(changes.path("doc")), Drafts.OPENING)
                        .orElseThrow()))
                .isEqualTo("A city");
        assertThat(steps).hasSize(3);
        assertThat(steps.get(0).path("byName").asString()).isEqualTo("Ana");
        assertThat(steps.get(1).path("by").asString())
                .isEqualTo(Objects.requireNonNull(ben.actor.person()).toString());
        assertThat(steps.get(1).path("byName").asString()).isEqualTo("Ben");
        assertThat(steps.get(2).has("byName")).isFalse();
        assertThat(steps.get(2).has("by")).isFalse();
    }

    @Test
    void whatDoesNotExistIsRefusedByTheNameOfTheRequest() {
        Typist ana = Typist.in(here, id, "Ana");

        for (Runnable ask : List.<Runnable>of(
                () -> ana.seat().version(Ids.next(), 7), () -> ana.seat().changes(Ids.next(), 0, 7), () -> ana.seat()
                        .field("<script>"))) {
            assertThat(refusal(ask)).isNotNull();
        }
        ana.seat().restore(Ids.next(), 7);
        assertThat(ana.await("refused", "done").path("kind").asString()).isEqualTo("unknown-version");
    }

    @Test
    void anEarlierTextComesBackForEverybodyOnceARequest() {
        Typist ana = Typist.in(here, id, "Ana");
        Typist eva = Typist.in(there, id, "Eva");
        ana.type(Drafts.OPENING, 0, "X");
        UUID request = Ids.next();

        ana.seat().restore(request, 0);

        assertThat(ana.await("done").path("request").asString()).isEqualTo(request.toString());
        eva.awaitVersion(2);
        assertThat(List.of(ana.plain(Drafts.OPENING), eva.plain(Drafts.OPENING)))
                .containsOnly("A city");
        eva.type(Drafts.OPENING, 0, "Y");
        ana.awaitVersion(3);
        ana.seat().restore(request, 0);
        ana.await("done");
        assertThat(documents.text(subject).version()).isEqualTo(3);
    }

    @Test
    void whoMayNotEditRestoresNothing() {
        drafts.giveEverybody(subject, Drafts.all(SectionRight.SUGGEST, "city"));
        Typist ana = Typist.in(here, id, "Ana");

        ana.seat().restore(Ids.next(), 0);

        assertThat(ana.await("refused", "done").path("kind").asString()).isEqualTo("forbidden");
    }

    @Test
    void theFormFieldSomebodyIsInIsToldToTheirSideOnly() {
        Typist ana = Typist.in(here, id, "Ana");
        Typist ben = Typist.in(here, id, "Ben");
        Typist eva = Typist.in(there, id, "Eva");
        Actor officer = Drafts.actor("Officer");
        drafts.give(subject, Objects.requireNonNull(officer.person()), Drafts.all(SectionRight.READ, "secretariat"));
        Typist outside = new Typist(here, id, officer).join();

        // on the other node, one who is first heard of when she is in a field already comes with it
        while (!eva.await("people").toString().contains("\"Ana\"")) {
            assertThat(eva.frames).isNotEmpty();
        }
        ana.seat().field("title");

        for (Typist typist : List.of(ben, eva)) {
            JsonNode field = typist.await("field");
            assertThat(field.path("field").asString()).isEqualTo("title");
            assertThat(field.path("name").asString()).isEqualTo("Ana");
            assertThat(field.path("client").asString()).isEqualTo(ana.tab.toString());
        }
        Typist late = Typist.in(there, id, "Late");
        assertThat(late.frames.getFirst().path("people").toString()).contains("\"field\":\"title\"");
        ana.seat().field(null);
        assertThat(ben.await("field").path("field").isNull()).isTrue();
        assertThat(eva.await("field").path("field").isNull()).isTrue();
        outside.listen(300);
        assertThat(outside.frames).noneMatch(frame -> frame.toString().contains("title"));
    }

    @Test
    void aChangeBesideTheTextIsToldToEverybodyOnceItIsCommitted() {
        Typist ana = Typist.in(here, id, "Ana");
        Typist eva = Typist.in(there, id, "Eva");
        transaction.executeWithoutResult(status -> {
            documents.touched(subject);
            status.setRollbackOnly();
        });
        ana.listen(300);
        eva.listen(300);
        assertThat(ana.frames).noneMatch(frame -> frame.path("type").asString().equals("touched"));
        assertThat(eva.frames).noneMatch(frame -> frame.path("type").asString().equals("touched"));

        documents.touched(subject);

        assertThat(ana.await("touched")).isNotNull();
        assertThat(eva.await("touched")).isNotNull();
    }

    @Test
    void onlyColleaguesAreMentioned() {
        Typist ana = Typist.in(here, id, "Ana");
        Actor ben = Drafts.actor("Ben");
        NewThread mention = new NewThread(Ids.next(), "See this", List.of(Objects.requireNonNull(ben.person())));

        JsonNode refused = ana.change(document -> List.of(comment(mention)), mention);
        drafts.giveColleagues(subject, ben);
        JsonNode taken = ana.change(document -> List.of(comment(mention)), mention);

        assertThat(refused.path("type").asString()).isEqualTo("refused");
        assertThat(refused.path("detail").asString()).startsWith("You can mention people");
        assertThat(taken.path("type").asString()).isEqualTo("ack");
        ana.seat()
                .reply(
                        Ids.next(),
                        mention.id(),
                        "And you?",
                        List.of(Objects.requireNonNull(Drafts.actor("Nobody").person())));
        assertThat(ana.await("refused", "done").path("detail").asString()).startsWith("You can mention people");
        ana.seat().reply(Ids.next(), mention.id(), "And you?", mention.mentions());
        assertThat(ana.await("refused", "done").path("type").asString()).isEqualTo("done");
    }

    @Test
    void nobodyWritesUnderTheTabOfAnother() {
        Typist ana = Typist.in(here, id, "Ana");
        Typist eva = Typist.in(here, id, "Eva");
        ana.type(Drafts.OPENING, 0, "X");
        eva.awaitVersion(1);
        Step step = Typist.insertion(eva.document(), Drafts.OPENING, 0, "Y");

        eva.seat().steps(new Submission(ana.tab, 7, 1, List.of(step), List.of()));

        assertThat(eva.answer().path("type").asString()).isEqualTo("refused");
        assertThat(documents.text(subject).section(Drafts.OPENING).plain()).isEqualTo("XA city");
    }

    private static Step comment(NewThread thread) {
        return new AddMarkStep(
                2,
                3,
                Sections.SCHEMA.mark(
                        Projection.COMMENT, Map.of("id", thread.id().toString())));
    }

    private static Refused refusal(Runnable ask) {
        try {
            ask.run();
        } catch (Refused refused) {
            return refused;
        }
        throw new AssertionError("was taken");
    }
}
