package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.medina.pledge.PledgeOverHttp.Request;
import org.medina.testing.ApiClient.Answer;

/** People who write on drafts, one edit after the other, and go on whatever happens. */
final class Writers implements AutoCloseable {

    private final PledgeOverHttp http;
    private final AtomicInteger total = new AtomicInteger();
    private final List<Writer> writers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    private static final class Writer {
        private final String path;
        private int acknowledged;
        private int unknown;
        private int last;

        private Writer(String path) {
            this.path = path;
        }
    }

    Writers(PledgeOverHttp http, int count) {
        this.http = http;
        PledgeMove draft = PledgeMove.ALL.getFirst();
        writers = IntStream.range(0, count)
                .mapToObj(i -> new Writer("/api/v1/pledges/" + http.prepare(draft, PledgeOverHttp.newTitle())))
                .toList();
        writers.forEach(writer -> threads.submit(() -> write(writer)));
    }

    private void write(Writer writer) {
        for (int edit = 1; !stopped; edit++) {
            try {
                Answer answer = http.send(new Request(
                        "editor.freetown",
                        "PATCH",
                        writer.path,
                        "{\"summary\": \"Edit " + edit + "\"}",
                        Map.of("If-Match", "*")));
                if (answer.status() == 200) {
                    writer.acknowledged++;
                    writer.last = edit;
                    total.incrementAndGet();
                } else {
                    writer.unknown++;
                }
            } catch (UncheckedIOException e) {
                writer.unknown++;
            }
        }
    }

    /** Waits until so many more have been acknowledged. */
    void awaitEdits(int more) {
        int goal = total.get() + more;
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> total.get() >= goal);
    }

    /** Each acknowledged edit is one version of the text; the last one is what stands there. */
    void assertNothingIsMissing() {
        close();
        for (Writer writer : writers) {
            Answer now = http.done(new Request("editor.freetown", "GET", writer.path, "", Map.of()));
            String tag =
                    now.response().headers().firstValue("ETag").orElseThrow().replace("\"", "");
            int version = Integer.parseInt(tag.substring(tag.indexOf('.') + 1));
            assertThat(version).isBetween(writer.acknowledged, writer.acknowledged + Math.min(1, writer.unknown));
            assertThat(now.json().path("summary").asString()).isEqualTo("Edit " + writer.last);
        }
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }
}
