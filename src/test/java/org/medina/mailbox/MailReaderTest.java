package org.medina.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.mailbox.MailboxForTests.headers;
import static org.medina.mailbox.MailboxForTests.plain;
import static org.medina.mailbox.MailboxForTests.read;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as they come: without a body, in odd charsets, only as a page, nested, and from machines. */
class MailReaderTest {

    private static final String FROM = "ada@city.example";
    private static final String TO = "medina@portal.example";

    @Test
    void whatAReplyQuotesIsCutOffAndTheWholeIsKept() throws Exception {
        IncomingMail mail = read(plain(FROM, TO, "Re: News", """
                We agree.

                On Mon, 5 Oct 2026 at 09:00, Medina <no-reply@portal.example> wrote:
                > A case moved on
                """));

        assertThat(mail.words()).isEqualTo("We agree.");
        assertThat(mail.whole()).contains("> A case moved on");
        assertThat(mail.sender()).isEqualTo(FROM);
        assertThat(mail.senderName()).isEqualTo("Ada Writer");
        assertThat(mail.to()).containsExactly(TO);
    }

    @Test
    void aMailThatOnlyQuotesLosesNothing() throws Exception {
        assertThat(read(plain(FROM, TO, "Fwd", "> all of it")).words()).isEqualTo("> all of it");
    }

    @Test
    void aPageBecomesTextWithoutItsScriptsAndQuotes() throws Exception {
        IncomingMail mail = read(headers(FROM, TO, "Page") + """
                Content-Type: text/html; charset=utf-8

                <html><head><style>p {color: red}</style></head><body><p>Bonjour &amp; merci</p><script>alert(1)</script>
                <ul><li>Un</li></ul><blockquote>Old words</blockquote></body></html>
                """);

        assertThat(mail.words())
                .contains("Bonjour & merci", "- Un")
                .doesNotContain("alert")
                .doesNotContain("Old words");
        assertThat(mail.whole()).contains("Old words").doesNotContain("color");
    }

    @Test
    void anUnknownCharsetIsReadAsFarAsItGoes() throws Exception {
        IncomingMail mail = read(headers(FROM, TO, "=?x-nobody?Q?Odd?=")
                + "Content-Type: text/plain; charset=x-nobody\n\nHello there\n");

        assertThat(mail.words()).isEqualTo("Hello there");
        assertThat(mail.subject()).contains("Odd");
    }

    @Test
    void aMailWithoutABodyOrAnIdOrASubjectIsAMailAllTheSame() throws Exception {
        IncomingMail mail = read("From: ada@city.example\n\n");

        assertThat(mail.words()).isEmpty();
        assertThat(mail.subject()).isEmpty();
        assertThat(mail.messageId()).startsWith("sha256:");
    }

    @Test
    void filesAreFoundHoweverDeepTheyLieAndALoopOfPartsEnds() throws Exception {
        var nested = new StringBuilder(headers(FROM, TO, "Deep"));
        int deep = 40;
        for (int i = 0; i < deep; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=B%d\n\n--B%d\n".formatted(i, i));
        }
        nested.append("Content-Type: text/plain\n\nToo deep\n");

        assertThat(read(nested.toString()).parts()).isEmpty();

        IncomingMail forwarded = read(headers(FROM, TO, "Fwd") + """
                Content-Type: multipart/mixed; boundary=A

                --A
                Content-Type: text/plain

                See below
                --A
                Content-Type: message/rfc822

                From: other@city.example
                Content-Type: multipart/mixed; boundary=C

                --C
                Content-Type: text/plain

                The letter itself
                --C
                Content-Type: application/pdf; name="../../plan.pdf"

                %PDF-1.7
                --C--

                --A--
                """);
        assertThat(forwarded.words()).contains("See below", "The letter itself");
        assertThat(forwarded.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).contains("plan.pdf");
            assertThat(new String(part.bytes(), StandardCharsets.UTF_8)).startsWith("%PDF");
        });
    }

    @Test
    void aFileThatCannotBeDecodedIsAFileWithoutBytes() throws Exception {
        IncomingMail mail =
                read(MailboxForTests.withFile(FROM, TO, "Broken", "See", "plan.pdf", "!!!not base64 at all!!!"));

        assertThat(mail.words()).isEqualTo("See");
        assertThat(mail.parts()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (vacation)",
                "Precedence: bulk",
                "Precedence: List",
                "Return-Path: <>",
                "List-Id: <news.city.example>",
                "X-Autoreply: yes"
            })
    void machinesAreKnownByWhatTheySayOfThemselves(String header) throws Exception {
        assertThat(read(header + "\n" + plain(FROM, TO, "Away", "I am away")).automatic())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MAILER-DAEMON@city.example", "postmaster@x.example", "no-reply@x.example", "bounces+1@x.example"
            })
    void machinesAreKnownByTheirNames(String from) throws Exception {
        assertThat(read(plain(from, TO, "Returned", "Undeliverable")).automatic())
                .isTrue();
    }

    @Test
    void somebodyWhoSaysNothingOfItIsNoMachine() throws Exception {
        assertThat(read("Auto-Submitted: no\n" + plain(FROM, TO, "Hello", "It is me"))
                        .automatic())
                .isFalse();
        assertThat(read(plain("noreen.plybell@city.example", TO, "Hello", "It is me"))
                        .automatic())
                .isFalse();
    }

    @Test
    void noiseIsReadWithoutAnError() throws Exception {
        var random = new Random(20261005);
        String good = MailboxForTests.withFile(FROM, TO, "Noise", "Words", "a.pdf", "JVBERi0xLjcK");
        for (int round = 0; round < 500; round++) {
            var noisy = new StringBuilder(good);
            for (int i = 0; i < 8; i++) {
                noisy.setCharAt(random.nextInt(noisy.length()), (char) (random.nextInt(126) + 1));
            }
            assertThat(read(noisy.toString())).as("round %d", round).isNotNull();
        }
    }
}
