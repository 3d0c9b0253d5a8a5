package org.medina.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.medina.base.Ids;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.medina.identity.SignIn;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AttachmentsIT {

    private static final int MOST = 25 * 1024 * 1024;

    @Autowired
    Attachments attachments;

    @Autowired
    CurrentActor actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Messages messages;

    private final SubjectRef subject = new SubjectRef("pledge", Ids.next());

    @Test
    void aFileComesBackAsItWent() {
        AttachmentSummary file = upload("council decision.pdf", "%PDF-1.7\nhello");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(14);
        assertThat(file.uploadedByName()).isEqualTo("Coordinator of Freetown");
        assertThat(attachments.find(file.id())).contains(file);
        assertThat(attachments.list(subject)).containsExactly(file);
        assertThat(read(file)).isEqualTo("%PDF-1.7\nhello");
    }

    @Test
    void twentyFiveMegabytesPassThroughASmallBufferAndOneByteMoreDoesNot() throws Exception {
        AttachmentSummary file = uploadAs(() -> attachments.upload(subject, "big.pdf", new Endless(MOST), -1));
        assertThat(file.size()).isEqualTo(MOST);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        LargestWrite written = new LargestWrite();
        attachments.writeTo(file.id(), new DigestOutputStream(written, digest));
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(file.sha256());
        assertThat(written.largest).isEqualTo(1024 * 1024);

        Endless tooMuch = new Endless(Long.MAX_VALUE);
        assertRefused(Problem.Kind.TOO_LARGE, () -> uploadAs(() -> attachments.upload(subject, "b.pdf", tooMuch, -1)));
        assertThat(tooMuch.read).as("the rest is not even read").isLessThan(MOST + 1024 * 1024L);
        assertRefused(
                Problem.Kind.TOO_LARGE,
                () -> uploadAs(() -> attachments.upload(subject, "c.pdf", new Endless(MOST + 1), -1)));
        assertRefused(
                Problem.Kind.TOO_LARGE,
                () -> uploadAs(() -> attachments.upload(subject, "d.pdf", InputStream.nullInputStream(), MOST + 1)));
        assertThat(attachments.list(subject)).containsExactly(file);
    }

    @Test
    void everyRefusalSaysWhatWouldBeRight() {
        assertThatThrownBy(() -> uploadAs(() -> attachments.upload(subject, "x.pdf", new Endless(MOST + 1), -1)))
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> assertThat(messages.get(problem))
                        .startsWith("This file is larger than 25 MB. Make it smaller"));
        assertThatThrownBy(() -> upload("empty.pdf", ""))
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> assertThat(messages.get(problem.fields().getFirst()))
                        .startsWith("The file “empty.pdf” is empty."));
        assertThatThrownBy(() -> upload("page.pdf", "<!DOCTYPE html><script>alert(1)</script>"))
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> assertThat(messages.get(problem.fields().getFirst()))
                        .contains("“page.pdf”", "text/html", "Send it as PDF"));
    }

    @Test
    void aRefusedFileLeavesNothingBehind() throws IOException {
        long before = parts();
        assertRefused(Problem.Kind.INVALID, () -> upload("page.pdf", "<!DOCTYPE html>"));
        upload("fine.txt", "fine");
        assertThat(parts()).isEqualTo(before);
        assertThat(attachments.list(subject)).hasSize(1);
    }

    @Test
    void equalFilesAreKeptOnceUntilTheLastIsGone() {
        String content = "unique " + UUID.randomUUID();
        AttachmentSummary one = upload("a.txt", content);
        AttachmentSummary other = upload("b.txt", content);
        assertThat(rowsWith(one.sha256())).isEqualTo(1);
        attachments.remove(one.id());
        assertThat(attachments.find(one.id())).isEmpty();
        assertThat(read(other)).isEqualTo(content);
        attachments.remove(other.id());
        assertThat(rowsWith(one.sha256())).isZero();
        assertRefused(Problem.Kind.NOT_FOUND, () -> attachments.remove(other.id()));
        assertRefused(Problem.Kind.NOT_FOUND, () -> attachments.writeTo(other.id(), OutputStream.nullOutputStream()));
    }

    @Test
    void whatASignatureCoversStays() {
        AttachmentSummary file = upload("signed.txt", "signed " + UUID.randomUUID());
        attachments.hold(List.of(file.sha256()));
        attachments.remove(file.id());
        assertThat(rowsWith(file.sha256())).isEqualTo(1);
        assertThatThrownBy(() -> attachments.hold(List.of("0".repeat(64))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void uploadsAndRemovalsOfEqualFilesAtOnceLoseNoBytes() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                String content = "round " + round + " " + UUID.randomUUID();
                AttachmentSummary first = upload("a.txt", content);
                CyclicBarrier barrier = new CyclicBarrier(2);
                Future<AttachmentSummary> again = threads.submit(atOnce(barrier, () -> upload("b.txt", content)));
                Future<?> gone = threads.submit(atOnce(barrier, () -> {
                    attachments.remove(first.id());
                    return first;
                }));
                gone.get();
                assertThat(read(again.get())).isEqualTo(content);
                attachments.remove(again.get().id());
                assertThat(rowsWith(first.sha256())).isZero();
            }
        }
    }

    @Test
    void aCaseTakesAHundredFilesAndNotOneMore() {
        for (int number = 0; number < 100; number++) {
            upload(number + ".txt", "the same");
        }
        assertRefused(Problem.Kind.INVALID, () -> upload("last.txt", "the same"));
    }

    @Test
    void nobodyUploadsWithoutAnOrganisation() {
        assertRefused(
                Problem.Kind.FORBIDDEN,
                () -> actors.callAs(
                        Actor.system("test"),
                        () -> attachments.upload(subject, "a.txt", new ByteArrayInputStream(new byte[] {65}), 1)));
    }

    private AttachmentSummary upload(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return uploadAs(() -> attachments.upload(subject, name, new ByteArrayInputStream(bytes), bytes.length));
    }

    private AttachmentSummary uploadAs(Supplier<AttachmentSummary> upload) {
        Organisation city = new Organisation(
                new OrganisationId(UUID.nameUUIDFromBytes(new byte[] {1})),
                "freetown",
                "Freetown",
                OrganisationKind.CITY,
                "SLE",
                false);
        Actor coordinator = new Actor(
                new PersonId(UUID.nameUUIDFromBytes(new byte[] {2})),
                "Coordinator of Freetown",
                city,
                Set.of(Role.CITY_COORDINATOR),
                new SignIn("oidc-code", Instant.now()));
        return actors.callAs(coordinator, upload);
    }

    private String read(AttachmentSummary file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        attachments.writeTo(file.id(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private int rowsWith(String sha256) {
        return jdbc.sql("select count(*) from attachment.content c join attachment.chunk on content = c.id"
                        + " where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Integer.class)
                .single();
    }

    private static <T> Callable<T> atOnce(CyclicBarrier barrier, Callable<T> work) {
        return () -> {
            barrier.await();
            return work.call();
        };
    }

    private static void assertRefused(Problem.Kind kind, ThrowingCallable work) {
        assertThatThrownBy(work)
                .asInstanceOf(type(Problem.class))
                .extracting(Problem::kind)
                .isEqualTo(kind);
    }

    private static long parts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("medina-upload-"))
                    .count();
        }
    }

    /** A PDF of any length that is nowhere in memory. */
    private static final class Endless extends InputStream {

        private static final byte[] START = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);

        private final long length;
        private long read;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int offset, int size) {
            if (read >= length) {
                return -1;
            }
            int now = (int) Math.min(size, length - read);
            if (read == 0) {
                now = Math.min(now, START.length);
                System.arraycopy(START, 0, into, offset, now);
            } else {
                Arrays.fill(into, offset, offset + now, (byte) (read % 251));
            }
            read += now;
            return now;
        }
    }

    private static final class LargestWrite extends OutputStream {

        private int largest;

        @Override
        public void write(int one) {
            largest = Math.max(largest, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int size) {
            largest = Math.max(largest, size);
        }
    }
}
