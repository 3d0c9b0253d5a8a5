package org.medina.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.Removing;
import org.medina.base.SubjectRef;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeId;
import org.medina.signoff.CanonicalJson;
import org.medina.signoff.Signoff;
import org.medina.signoff.Verification;
import org.medina.testing.Accounts;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From a request to the files: the snapshot, what is counted and printed from it, and that it is always the same. */
@IntegrationTest
class DossierIT {

    private final DossierFixtures fixtures;
    private final Dossiers dossiers;
    private final DossierReading reading;
    private final DossierFiles files;
    private final Signoff signoff;
    private final List<Removing> removing;
    private final CurrentActor actors;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String base;
    private final List<PledgeId> used = new ArrayList<>();

    @Autowired
    DossierIT(
            DossierFixtures fixtures,
            Dossiers dossiers,
            DossierReading reading,
            DossierFiles files,
            Signoff signoff,
            List<Removing> removing,
            CurrentActor actors,
            Accounts accounts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.dossiers = dossiers;
        this.reading = reading;
        this.files = files;
        this.signoff = signoff;
        this.removing = removing;
        this.actors = actors;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.base = "http://localhost:" + port;
    }

    @AfterEach
    void takeAway() {
        fixtures.forget(used);
    }

    @Test
    void whatIsCompiledAgainFromTheSnapshotHasTheSameBytes() throws IOException {
        List<PledgeId> pledges = pledges(30);
        SubjectRef about = DossierFixtures.about();
        DossierDetails dossier = fixtures.compiled(fixtures.request(about, Grouping.IMRF_ROUND_TABLES, pledges));
        // one for the pages of each round table, and five besides
        assertThat(dossier.progress()).isEqualTo(new DossierProgress(DossierState.COMPILED, null, 9, 9));
        assertThat(dossier.files()).hasSize(3);

        // edited and withdrawn after the freeze
        jdbc.sql(
                        "update pledge.pledge set content = jsonb_set(content, '{title}', '\"Quite another\"'), status = 'WITHDRAWN'"
                                + " where id = any(:ids)")
                .param("ids", pledges.stream().map(PledgeId::value).toArray(UUID[]::new))
                .update();
        actors.runAs(fixtures.officer(), () -> dossiers.repeat(dossier.id()));
        fixtures.awaitRepeated(dossier.id());

        Repetition repetition = actors.callAs(
                fixtures.officer(), () -> reading.repetition(dossier.id()).orElseThrow());
        assertThat(repetition.differing()).isEmpty();
        assertThat(repetition.isSame()).isTrue();
        assertThat(text(dossier, DossierFormat.JSON))
                .doesNotContain("Quite another")
                .contains("A roof for everybody");

        // and the comparison sees what is not the same
        DossierDetails later = fixtures.compiled(fixtures.request(about, Grouping.IMRF_ROUND_TABLES, pledges));
        assertThat(later.number()).isEqualTo(2);
        assertThat(Repetition.of(dossier, later).differing()).containsExactlyInAnyOrder(DossierFormat.values());
    }

    /** Whoever moves the portal to another address can still show that a dossier is what it was. */
    @Test
    void theAddressOnTheCoverIsThatOfTheSnapshot() throws IOException {
        DossierDetails dossier =
                fixtures.compiled(fixtures.request(DossierFixtures.about(), Grouping.NONE, pledges(2)));
        jdbc.sql("update dossier.dossier set address = 'https://elsewhere.example' where id = :id")
                .param("id", dossier.id().value())
                .update();

        actors.runAs(fixtures.officer(), () -> dossiers.repeat(dossier.id()));
        fixtures.awaitRepeated(dossier.id());

        Repetition repetition = actors.callAs(
                fixtures.officer(), () -> reading.repetition(dossier.id()).orElseThrow());
        assertThat(repetition.differing()).containsExactlyInAnyOrder(DossierFormat.PDF, DossierFormat.DOCX);
        try (PDDocument pdf = Loader.loadPDF(bytes(dossier, DossierFormat.PDF))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Verify it at: http", "/verify");
        }
    }

    @Test
    void aPassageThatEndangersIsGoneFromEveryFileAndTheRestStillVerifies() throws IOException {
        String words = "Kissy Road \"" + UUID.randomUUID() + "\"";
        List<PledgeId> pledges = pledges(3);
        jdbc.sql(
                        "update pledge.pledge set content = jsonb_set(content, '{targetGroups}', to_jsonb(cast(:words as text)))"
                                + " where id = :id")
                .param("words", "Those who stay in " + words + ".")
                .param("id", pledges.getFirst().value())
                .update();
        SubjectRef about = DossierFixtures.about();
        DossierDetails before = fixtures.compiled(fixtures.request(about, Grouping.NONE, pledges));
        String hash = Objects.requireNonNull(before.textHash());
        actors.runAs(fixtures.officer(), () -> dossiers.repeat(before.id()));
        fixtures.awaitRepeated(before.id());
        assertThat(everything(before)).allMatch(text -> text.contains(words));
        assertThat(removing.stream().mapToInt(keeper -> keeper.count(words)).sum())
                .isGreaterThanOrEqualTo(2);

        transaction.executeWithoutResult(status -> removing.forEach(keeper ->
                keeper.remove(new Removing.Passage(Ids.next(), words, "address of a shelter", "Head", Instant.EPOCH))));

        assertThat(reading.find(before.id()).orElseThrow().files()).isEmpty();
        DossierDetails after = fixtures.await(before.id());
        assertThat(everything(after)).allSatisfy(text -> assertThat(text)
                .contains("A roof for everybody, part 2", Removing.MARK)
                .doesNotContain(words));
        assertThat(jdbc.sql("select snapshot from dossier.entry where dossier = :id")
                        .param("id", before.id().value())
                        .query(String.class)
                        .list())
                .noneMatch(snapshot -> snapshot.contains("Kissy Road"));
        // what was signed is what it was
        assertThat(after.textHash()).isEqualTo(hash);
        assertThat(after.contentHash()).isEqualTo(before.contentHash());
        assertThat(signoff.verify(hash).outcome()).isEqualTo(Verification.Outcome.UNSIGNED);
        assertThat(signoff.current(about).orElseThrow().hash()).isEqualTo(hash);
        actors.runAs(fixtures.officer(), () -> dossiers.repeat(before.id()));
        fixtures.awaitRepeated(before.id());
        assertThat(actors.callAs(fixtures.officer(), () -> reading.repetition(before.id()))
                        .orElseThrow()
                        .isSame())
                .isTrue();
    }

    private List<String> everything(DossierDetails dossier) throws IOException {
        List<String> texts = new ArrayList<>();
        CanonicalJson.read(bytes(dossier, DossierFormat.JSON))
                .findValues("targetGroups")
                .forEach(value -> texts.add("A roof for everybody, part 2 " + value.asString()));
        texts.removeIf(text -> !text.contains("Those who"));
        try (PDDocument pdf = Loader.loadPDF(bytes(dossier, DossierFormat.PDF))) {
            texts.add(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "));
        }
        try (ZipInputStream word = new ZipInputStream(new ByteArrayInputStream(bytes(dossier, DossierFormat.DOCX)))) {
            while (!word.getNextEntry().getName().equals("word/document.xml")) {
                word.closeEntry();
            }
            texts.add(new String(word.readAllBytes(), StandardCharsets.UTF_8).replace("&quot;", "\""));
        }
        return texts;
    }

    @Test
    void theDataIsCanonicalAndTellsNoContacts() throws IOException {
        DossierDetails dossier =
                fixtures.compiled(fixtures.request(DossierFixtures.about(), Grouping.GRF_AREAS, pledges(7)));

        byte[] bytes = bytes(dossier, DossierFormat.JSON);
        JsonNode tree = CanonicalJson.read(bytes);
        assertThat(bytes).isEqualTo(CanonicalJson.bytes((ObjectNode) tree));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("secret@example.org", "contacts");
        assertThat(tree.path("pledges")).hasSize(7);
        assertThat(tree.path("form").stringValue()).isEqualTo("medina.dossier/1");
        assertThat(tree.path("groups").get(0).path("code").stringValue()).isEqualTo("III.B.2");
        assertThat(tree.path("groups").get(1).path("also")).hasSize(7);
    }

    @Test
    void pledgesStandUnderWhatTheirCityNamedFirstAndAreNamedElsewhere() {
        DossierDetails dossier =
                fixtures.compiled(fixtures.request(DossierFixtures.about(), Grouping.IMRF_ROUND_TABLES, pledges(23)));

        actors.runAs(fixtures.officer(), () -> {
            List<DossierGroup> groups = reading.groups(dossier.id());
            assertThat(groups).extracting(DossierGroup::code).containsExactly("RT1", "RT2", "RT3", "RT4");
            assertThat(groups).extracting(group -> group.entries().size()).containsExactly(5, 7, 6, 5);
            assertThat(groups.stream().flatMap(group -> group.also().stream())).isNotEmpty();
            Figures figures = reading.figures(dossier.id()).orElseThrow();
            assertThat(figures.pledges()).isEqualTo(23);
            assertThat(figures.cities()).isEqualTo(2);
            assertThat(figures.answers())
                    .containsEntry(Answer.CONFIRMED, 8)
                    .containsEntry(Answer.UPDATED, 8)
                    .containsEntry(Answer.SILENT, 7);
            assertThat(figures.statements()).isEqualTo(11);
            assertThat(figures.silences()).isEqualTo(12);
            assertThat(figures.budgets()).singleElement().satisfies(budget -> assertThat(budget.own())
                    .isEqualByComparingTo("23011.50"));
            // each of the 23 objectives is named by two of the pledges
            assertThat(figures.objectives()).hasSize(23).allMatch(count -> count.pledges() == 2);
        });
    }

    @Test
    void thePdfIsTaggedHasBookmarksAndNumbersItsPages() throws IOException {
        DossierDetails dossier =
                fixtures.compiled(fixtures.request(DossierFixtures.about(), Grouping.IMRF_ROUND_TABLES, pledges(25)));

        byte[] bytes = bytes(dossier, DossierFormat.PDF);
        Files.write(Path.of("target/dossier.pdf"), bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getPage(pdf.getNumberOfPages() - 1).getStructParents())
                    .isNotNegative();
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(dossier.frozenAt().truncatedTo(ChronoUnit.SECONDS));
            List<String> parts = new ArrayList<>();
            List<String> pledges = new ArrayList<>();
            for (PDOutlineItem part :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                parts.add(part.getTitle());
                part.children().forEach(pledge -> pledges.add(pledge.getTitle()));
                assertThat(part.findDestinationPage(pdf)).isNotNull();
            }
            assertThat(parts).contains("Contents", "Round table 1 (objectives 2, 5, 6, 12 and 18)");
            assertThat(pledges)
                    .filteredOn(title -> title.contains("A roof for everybody"))
                    .hasSize(25);
            String text = new PDFTextStripper().getText(pdf);
            int pages = pdf.getNumberOfPages();
            assertThat(text)
                    .contains("1 / " + pages, pages + " / " + pages)
                    .contains("no response received by", "The ministry welcomes this pledge.", dossier.contentHash());
        }
    }

    @Test
    void whatWasFrozenIsVerifiedPledgeByPledge() {
        SubjectRef about = DossierFixtures.about();
        DossierDetails dossier = fixtures.compiled(fixtures.request(about, Grouping.NONE, pledges(3)));

        assertThat(signoff.current(about)).hasValueSatisfying(text -> {
            assertThat(text.hash()).isEqualTo(dossier.textHash());
            assertThat(text.sections()).hasSize(5 + 3);
            assertThat(text.section("json").orElseThrow().value()).hasToString("\"" + dossier.contentHash() + "\"");
        });
        assertThat(signoff.verify(Objects.requireNonNull(dossier.textHash())))
                .extracting(Verification::outcome)
                .isNotNull();
    }

    /** As after a power cut: whoever held a piece is gone, and with it the transaction. */
    @Test
    void aPieceThatIsHeldIsDoneByNobodyElseAndTakenOnceItsHolderIsGone() throws InterruptedException {
        DossierRequest request = fixtures.request(DossierFixtures.about(), Grouping.NONE, pledges(2));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        DossierId[] id = new DossierId[1];
        Thread holder = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(status -> {
                    id[0] = actors.callAs(fixtures.officer(), () -> dossiers.compile(request));
                    held.countDown();
                    await(gone);
                }));
        held.await();
        assertThat(reading.find(id[0])).isEmpty();
        gone.countDown();
        holder.join();

        assertThat(fixtures.await(id[0]).isCompiled()).isTrue();
    }

    @Test
    void whatFailsAgainAndAgainWaitsForSomebodyAndGoesOn() {
        List<PledgeId> pledges = pledges(2);
        DossierId id = fixtures.failed(fixtures.request(DossierFixtures.about(), Grouping.NONE, pledges));
        assertThat(reading.find(id).orElseThrow().progress().state()).isEqualTo(DossierState.FAILED);

        assertThatThrownBy(() ->
                        actors.runAs(accounts.actor("coordinator.freetown", "freetown"), () -> dossiers.resume(id)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        actors.runAs(fixtures.officer(), () -> dossiers.resume(id));

        assertThat(fixtures.await(id).isCompiled()).isTrue();
    }

    @Test
    void whoMayReadIsForTheJourneyToSay() {
        DossierDetails dossier =
                fixtures.compiled(fixtures.request(DossierFixtures.about(), Grouping.IMRF_ROUND_TABLES, pledges(4)));
        String path = "/api/v1/dossiers/" + dossier.id();
        ApiClient officer = ApiClient.as(base, "officer");
        ApiClient city = ApiClient.as(base, "coordinator.freetown");
        List<String> read = List.of("", "/figures", "/groups", "/files/json", "/files/docx");

        read.forEach(what -> {
            assertThat(officer.get(path + what).status()).as(what).isEqualTo(200);
            assertThat(city.get(path + what).status()).as(what).isEqualTo(404);
            assertThat(ApiClient.anonymous(base).get(path + what).status())
                    .as(what)
                    .isEqualTo(401);
        });
        fixtures.publish(dossier.id());
        read.forEach(what -> assertThat(city.get(path + what).status()).as(what).isEqualTo(200));
        assertThat(city.post(path + "/repeat", null).status()).isEqualTo(403);
        assertThat(city.post(path + "/resume", null).status()).isEqualTo(403);
        assertThat(officer.post(path + "/resume", null).status()).isEqualTo(409);
        assertThat(officer.get(path + "/repetition").status()).isEqualTo(404);
        assertThat(officer.post(path + "/repeat", null).status()).isEqualTo(202);
        assertThat(officer.get(path + "/repetition").status()).isEqualTo(200);
        fixtures.awaitRepeated(dossier.id());
        assertThat(officer.get(path + "/repetition").json().path("same").asBoolean())
                .isTrue();
        assertThat(officer.get(path + "/files/xlsx").status()).isEqualTo(404);
        String reference = officer.get(path + "/groups")
                .json()
                .path("items")
                .get(0)
                .path("entries")
                .get(0)
                .path("reference")
                .asString();
        assertThat(officer.get(path + "/pledges/" + reference)
                        .json()
                        .path("reference")
                        .asString())
                .isEqualTo(reference);
        assertThat(officer.get(path + "/pledges/MM-1999-00001").status()).isEqualTo(404);
    }

    @Test
    void aPledgeStandsInADossierOnce() {
        PledgeId pledge = pledges(1).getFirst();
        DossierRequest twice = fixtures.request(DossierFixtures.about(), Grouping.NONE, List.of(pledge, pledge));
        DossierRequest unknown =
                fixtures.request(DossierFixtures.about(), Grouping.NONE, List.of(new PledgeId(UUID.randomUUID())));

        assertThatThrownBy(() -> fixtures.compile(twice)).hasMessageContaining("twice");
        assertThatThrownBy(() -> fixtures.compile(unknown)).hasMessageContaining("never published");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<PledgeId> pledges(int count) {
        List<PledgeId> pledges = fixtures.pledges(count);
        used.addAll(pledges);
        return pledges;
    }

    private byte[] bytes(DossierDetails dossier, DossierFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeTo(dossier.id(), dossier.file(format).orElseThrow(), out);
        return out.toByteArray();
    }

    private String text(DossierDetails dossier, DossierFormat format) throws IOException {
        return new String(bytes(dossier, format), StandardCharsets.UTF_8);
    }
}
