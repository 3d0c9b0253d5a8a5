package org.medina.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medina.signoff.SignoffFixture.newCase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.SubjectRef;
import org.medina.signoff.Verification.Outcome;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class VerificationIT {

    @Autowired
    Signoff signoff;

    @Autowired
    SignoffFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @BeforeEach
    void people() {
        fixture.awaitPeople();
    }

    @Test
    void aSignedTextIsValidAndNamesTheOfficeAndNobodyInIt() {
        FrozenText text = signed(newCase(), "We open a centre.");
        Verification found = signoff.verify(text.hash());
        assertThat(found.outcome()).isEqualTo(Outcome.VALID);
        assertThat(found.title()).isEqualTo("A centre for all newcomers");
        assertThat(found.signatures()).singleElement().satisfies(by -> {
            assertThat(by.office()).isEqualTo(fixture.officeTitle());
            assertThat(by.how()).isEqualTo(Verification.How.ELECTRONIC);
        });
        assertThat(found.toString())
                .doesNotContain(signoff.signatures(text.subject()).getFirst().signatoryName());
    }

    @Test
    void aTextNobodySignedTellsNothingOfItself() {
        Verification found =
                signoff.verify(fixture.freeze(newCase(), "We open a centre.").hash());
        assertThat(found.outcome()).isEqualTo(Outcome.UNSIGNED);
        assertThat(found.title()).isNull();
        assertThat(found.subject()).isNull();
    }

    @Test
    void aLaterTextSupersedesOnceItIsSigned() {
        SubjectRef subject = newCase();
        FrozenText first = signed(subject, "We open a centre.");
        FrozenText second = fixture.freeze(subject, "We open two centres.");
        assertThat(signoff.verify(first.hash()).outcome()).isEqualTo(Outcome.VALID);
        fixture.sign("mayor.freetown", second);
        assertThat(signoff.verify(first.hash()).outcome()).isEqualTo(Outcome.SUPERSEDED);
        assertThat(signoff.verify(first.hash()).supersededBy()).isEqualTo(second.hash());
        assertThat(signoff.verify(second.hash()).outcome()).isEqualTo(Outcome.VALID);
    }

    @Test
    void aTextWhoseSignaturesAreVoidIsSuperseded() {
        FrozenText text = signed(newCase(), "We open a centre.");
        signoff.voidSignatures(text.subject(), "returned");
        Verification found = signoff.verify(text.hash());
        assertThat(found.outcome()).isEqualTo(Outcome.SUPERSEDED);
        assertThat(found.supersededBy()).isNull();
        assertThat(found.signatures()).singleElement().satisfies(by -> assertThat(by.voidedAt())
                .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "../../etc/passwd",
                "' or 1=1 --",
                "0000000000000000000000000000000000000000000000000000000000000000"
            })
    void whatWasNeverFrozenIsUnknown(String hash) {
        assertThat(signoff.verify(hash).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void theHashOfASectionIsNotTheHashOfAText() {
        FrozenText text = signed(newCase(), "We open a centre.");
        assertThat(signoff.verify(text.sections().getFirst().hash()).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void oneByteChangedInASectionIsFound() {
        FrozenText text = signed(newCase(), "We open a centre.");
        tamper(
                "content",
                "update signoff.content set bytes = overlay(bytes placing 'W'::bytea from 20)" + " where hash = '"
                        + text.sections().getFirst().hash() + "'");
        assertThat(signoff.verify(text.hash()).outcome()).isEqualTo(Outcome.ALTERED);
    }

    @Test
    void aChangedListOfSectionsIsFound() {
        FrozenText text = signed(newCase(), "We open a centre.");
        tamper("content", "update signoff.content set bytes = '\\x7b7d' where hash = '" + text.hash() + "'");
        assertThat(signoff.verify(text.hash()).outcome()).isEqualTo(Outcome.ALTERED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record = convert_to(replace(convert_from(record, 'UTF8'), 'Mayor', 'Clerk'), 'UTF8')",
                "hash = repeat('a', 64)",
                "purpose = 'something else'",
                "previous = repeat('b', 64)",
            })
    void aChangedSignatureIsFound(String change) {
        FrozenText text = signed(newCase(), "We open a centre.");
        transaction.executeWithoutResult(status -> {
            tamper("signature", "update signoff.signature set " + change + " where text_hash = '" + text.hash() + "'");
            assertThat(signoff.verify(text.hash()).outcome()).isEqualTo(Outcome.ALTERED);
            status.setRollbackOnly();
        });
        assertThat(signoff.verify(text.hash()).outcome()).isEqualTo(Outcome.VALID);
    }

    @Test
    void aSignatureThatVanishedIsFoundAtTheNextOne() {
        FrozenText first = signed(newCase(), "We open a centre.");
        FrozenText second = signed(newCase(), "We open another.");
        transaction.executeWithoutResult(status -> {
            tamper("signature", "delete from signoff.signature where text_hash = '" + first.hash() + "'");
            assertThat(signoff.verify(second.hash()).outcome()).isEqualTo(Outcome.ALTERED);
            status.setRollbackOnly();
        });
    }

    @Test
    void aSectionRemovedToProtectSomebodyLeavesTheRestVerifiable() {
        FrozenText text = signed(newCase(), "The shelter is in Kissy Road 12.");
        jdbc.sql("update signoff.content set bytes = null, removed_at = '2026-11-21T12:00:00Z',"
                        + " removed_by = 'Head of the secretariat', removed_reason = 'address of a shelter'"
                        + " where hash = :hash")
                .param("hash", text.sections().getFirst().hash())
                .update();
        Verification found = signoff.verify(text.hash());
        assertThat(found.outcome()).isEqualTo(Outcome.VALID);
        assertThat(found.removedSections()).containsExactly("commitment");
        FrozenText now = signoff.byHash(text.hash()).orElseThrow();
        assertThat(now.section("commitment").orElseThrow().value()).isNull();
        assertThat(now.section("budget").orElseThrow().value()).isNotNull();
        assertThat(now.toString()).doesNotContain("Kissy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update signoff.content set bytes = 'x'",
                "delete from signoff.content",
                "truncate signoff.content cascade",
                "update signoff.frozen_text set form = 'x'",
                "delete from signoff.frozen_text",
                "update signoff.signature set purpose = 'x'",
                "update signoff.signature set voided_at = null, voided_reason = null where voided_at is not null",
                "delete from signoff.signature",
                "truncate signoff.signature",
                "delete from signoff.paper",
            })
    void theDatabaseItselfRefusesToRewriteTheRecord(String statement) {
        FrozenText text = signed(newCase(), "We open a centre.");
        signoff.voidSignatures(text.subject(), "returned");
        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasMessageContaining("only grows");
    }

    @Test
    void anybodyMayAskOverHttpWithoutAToken() throws IOException, InterruptedException {
        FrozenText text = signed(newCase(), "We open a centre.");
        HttpResponse<String> valid = get(text.hash());
        assertThat(valid.statusCode()).isEqualTo(200);
        assertThat(valid.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(valid.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(valid.body())
                .contains(
                        "\"outcome\":\"valid\"",
                        "\"how\":\"electronic\"",
                        "\"office\":\"" + fixture.officeTitle() + "\"",
                        "2026-03-04")
                .doesNotContain("person", "signatory");
        assertThat(get("0".repeat(64)).body()).contains("\"outcome\":\"unknown\"");
        assertThat(get("no-hash").body()).contains("\"outcome\":\"unknown\"");
    }

    private HttpResponse<String> get(String hash) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port + "/api/v1/verify/" + hash);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private FrozenText signed(SubjectRef subject, String commitment) {
        FrozenText text = fixture.freeze(subject, commitment);
        fixture.sign("mayor.freetown", text);
        return text;
    }

    /** As somebody would who owns the database and lifts its guard. */
    private void tamper(String table, String statement) {
        jdbc.sql("alter table signoff." + table + " disable trigger user").update();
        try {
            jdbc.sql(statement).update();
        } finally {
            jdbc.sql("alter table signoff." + table + " enable trigger user").update();
        }
    }
}
