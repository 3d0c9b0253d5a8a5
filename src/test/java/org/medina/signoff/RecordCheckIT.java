package org.medina.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.signoff.SignoffFixture.newCase;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.attachment.Attachments;
import org.medina.base.Sha256;
import org.medina.base.SubjectRef;
import org.medina.signoff.RecordReport.Fault;
import org.medina.signoff.RecordReport.Finding;
import org.medina.signoff.Verification.Outcome;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Other tests leave damaged texts behind: what is asked here is always about texts of this class. */
@IntegrationTest
class RecordCheckIT {

    private static final byte[] PDF = "%PDF-1.7 the dossier".getBytes(StandardCharsets.UTF_8);

    @Autowired
    RecordCheck check;

    @Autowired
    Renditions renditions;

    @Autowired
    Chains chains;

    @Autowired
    Signoff signoff;

    @Autowired
    Attachments attachments;

    @Autowired
    SignoffFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @BeforeEach
    void people() {
        fixture.awaitPeople();
    }

    @Test
    void oneByteOfASignedTextIsFoundByTheCheckByTheCommandAndByTheVerification() {
        FrozenText text = signed();
        String section = text.sections().getFirst().hash();
        assertThat(places(check.check())).doesNotContain(text.hash(), section);
        damage(
                "content",
                "update signoff.content set bytes = overlay(bytes placing 'W'::bytea from 20) where hash = '" + section
                        + "'",
                () -> {
                    assertThat(check.check().findings()).contains(new Finding(Fault.SECTION_ALTERED, section));
                    assertThat(signoff.verify(text.hash()).outcome()).isEqualTo(Outcome.ALTERED);
                    assertThat(command()).contains("WRONG  SECTION_ALTERED  " + section, "The record is NOT intact.");
                });
        damage(
                "content",
                "update signoff.content set bytes = '\\x7b7d' where hash = '" + text.hash() + "'",
                () -> assertThat(check.check().findings()).contains(new Finding(Fault.TEXT_ALTERED, text.hash())));
        assertThat(places(check.check())).doesNotContain(text.hash(), section);
    }

    @Test
    void aSignatureTakenOutOfAChainIsFound() {
        FrozenText text = fixture.freeze(newCase(), "We open a centre.");
        ChainId chain = chains.open(
                        text.subject(),
                        text.hash(),
                        List.of(ChainPart.signature(1, fixture.freetown().id())),
                        null)
                .id();
        fixture.as("mayor.freetown", () -> chains.sign(text.subject(), text.hash(), SignoffFixture.PROOF));
        long number = jdbc.sql("select number from signoff.signature where text_hash = ?")
                .param(text.hash())
                .query(Long.class)
                .single();
        signed();
        assertThat(signoff.verify(text.hash()).outcome()).isEqualTo(Outcome.VALID);
        damage("signature", "delete from signoff.signature where number = " + number, () -> {
            assertThat(check.check().findings())
                    .contains(
                            new Finding(Fault.SIGNATURE_GONE, "before " + (number + 1)),
                            new Finding(Fault.CHAIN_BROKEN, chain.toString()));
            assertThat(signoff.verify(text.hash()).outcome()).isEqualTo(Outcome.ALTERED);
            assertThat(command()).contains("CHAIN_BROKEN  " + chain);
        });
        damage(
                "signature",
                "update signoff.signature set record = convert_to(replace(convert_from(record, 'UTF8'), '2026', '2025'),"
                        + " 'UTF8') where number = " + number,
                () -> assertThat(check.check().findings())
                        .contains(new Finding(Fault.SIGNATURE_ALTERED, Long.toString(number))));
    }

    @Test
    void aRecordCutOffAtItsEndIsFoundByTheEndThatWasNoted() {
        signed();
        String head = check.check().head();
        assertThat(faults(check.check(head))).doesNotContain(Fault.CUT_OFF);
        damage(
                "signature",
                "delete from signoff.signature where number = " + head.substring(0, head.indexOf(':')),
                () -> {
                    assertThat(faults(check.check(head))).contains(Fault.CUT_OFF);
                    assertThat(command("--head", head)).contains("WRONG  CUT_OFF  " + head);
                });
        assertThat(faults(check.check("nonsense"))).contains(Fault.CUT_OFF);
    }

    @Test
    void anAlteredDocumentIsFoundWhereItIsStoredAndWhereSomebodyHoldsIt() throws IOException {
        FrozenText text = signed();
        byte[] pdf = (new String(PDF, StandardCharsets.UTF_8) + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        String sha256 = renditions.keep(text.hash(), Renditions.Format.PDF, pdf);
        renditions.keep(text.hash(), Renditions.Format.PDF, pdf);
        assertThat(renditions.of(text.hash())).hasSize(1);

        assertThat(faults(checkOf(sha256, pdf).check())).doesNotContain(Fault.DOCUMENT_ALTERED);
        byte[] altered = pdf.clone();
        altered[7] = 'X';
        assertThat(checkOf(sha256, altered).check().findings()).contains(new Finding(Fault.DOCUMENT_ALTERED, sha256));

        Verification found = signoff.verify(sha256);
        assertThat(found.outcome()).isEqualTo(Outcome.VALID);
        assertThat(found.hash()).isEqualTo(text.hash());
        assertThat(found.rendition()).isEqualTo(new Renditions.Rendition(text.hash(), Renditions.Format.PDF, sha256));
        assertThat(signoff.verify(Sha256.of(altered)).outcome()).isEqualTo(Outcome.UNKNOWN);

        Path genuine = Files.write(folder.resolve("genuine.pdf"), pdf);
        Path forged = Files.write(folder.resolve("forged.pdf"), altered);
        assertThat(command(genuine.toString(), forged.toString()))
                .contains(genuine + "  is the PDF of the text " + text.hash(), "WRONG  " + forged);
    }

    @Test
    void anAlteredFileThatASignatureCoversIsFound() {
        byte[] pdf = (new String(PDF, StandardCharsets.UTF_8) + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        SubjectRef subject = newCase();
        String sha256 = fixture.as(
                        "coordinator.freetown",
                        () -> attachments.upload(subject, "plan.pdf", new ByteArrayInputStream(pdf), pdf.length))
                .sha256();
        signoff.freeze(
                subject,
                new Frozen(
                        "medina.pledge/1",
                        "A centre for all newcomers",
                        List.of(new FrozenSection("commitment", "We open a centre.")),
                        List.of(sha256)));
        assertThat(places(check.check())).doesNotContain(sha256);
        String where = " where content = (select id from attachment.content where sha256 = '" + sha256 + "')";
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update attachment.chunk set bytes = overlay(bytes placing 'X'::bytea from 8)" + where)
                    .update();
            assertThat(check.check().findings()).contains(new Finding(Fault.DOCUMENT_ALTERED, sha256));
            assertThat(command()).contains("WRONG  DOCUMENT_ALTERED  " + sha256);
            jdbc.sql("delete from attachment.chunk" + where).update();
            assertThat(check.check().findings()).contains(new Finding(Fault.DOCUMENT_GONE, sha256));
            status.setRollbackOnly();
        });
    }

    @Test
    void anybodyLearnsFromThePageWhatAFileIsByItsFingerprint() {
        FrozenText text = signed();
        String sha256 = renditions.keep(
                text.hash(),
                Renditions.Format.DOCX,
                UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        ApiClient anybody = ApiClient.anonymous("http://localhost:" + port);
        assertThat(anybody.get("/verify/" + sha256).body()).contains("This is the DOCX of the text", text.hash());
        var answer = anybody.get("/api/v1/verify/" + sha256).json();
        assertThat(answer.path("hash").asString()).isEqualTo(text.hash());
        assertThat(answer.path("document").path("format").asString()).isEqualTo("docx");
        assertThat(anybody.get("/verify").body()).contains("id=\"verify-file\"", "verify.js");
    }

    @Test
    void onlyTheOperatorHasTheRecordChecked() {
        signed();
        String base = "http://localhost:" + port;
        assertThat(ApiClient.anonymous(base).get("/api/v1/record-check").status())
                .isEqualTo(401);
        for (String account : List.of("officer", "head", "mayor.freetown", "observer")) {
            assertThat(ApiClient.as(base, account).get("/api/v1/record-check").status())
                    .as(account)
                    .isEqualTo(403);
        }
        var answer = ApiClient.as(base, "operator").get("/api/v1/record-check");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("signatures").asLong()).isPositive();
        assertThat(answer.json().path("head").asString()).contains(":");
        assertThat(ApiClient.as(base, "operator")
                        .get("/api/v1/record-check?head=1:none")
                        .body())
                .contains("cut-off");
    }

    private FrozenText signed() {
        SubjectRef subject = newCase();
        FrozenText text = fixture.freeze(subject, "We open a centre.");
        fixture.sign("mayor.freetown", text);
        return text;
    }

    private RecordCheck checkOf(String sha256, byte[] bytes) {
        return new RecordCheck(
                jdbc,
                new TextStore(jdbc),
                new SignatureStore(jdbc),
                List.of(asked ->
                        asked.equals(sha256) ? Optional.of(new ByteArrayInputStream(bytes)) : Optional.empty()));
    }

    private String command(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new RecordCommand(jdbc, new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of(arguments));
        return said.toString(StandardCharsets.UTF_8);
    }

    /** As somebody would who owns the database and lifts its guard; taken back afterwards. */
    private void damage(String table, String statement, Runnable then) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table signoff." + table + " disable trigger user").update();
            jdbc.sql(statement).update();
            then.run();
            status.setRollbackOnly();
        });
    }

    private static List<Fault> faults(RecordReport report) {
        return report.findings().stream().map(Finding::fault).toList();
    }

    private static List<String> places(RecordReport report) {
        return report.findings().stream().map(Finding::place).toList();
    }
}
