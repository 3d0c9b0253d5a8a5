package org.medina.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Waits until a part really answers, and says in words when it will not. */
final class Readiness {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Readiness() {}

    static void await(String title, Duration limit, ChildProcess child, Path log, BooleanSupplier ready) {
        Instant deadline = Instant.now().plus(limit);
        while (!ready.getAsBoolean()) {
            if (!child.isAlive()) {
                throw ended(title, log);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LaunchProblem("%s did not answer within %d seconds. What it says is in %s."
                        .formatted(capitalised(title), limit.toSeconds(), log));
            }
            try {
                Thread.sleep(150);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LaunchProblem("Interrupted.", e);
            }
        }
    }

    static LaunchProblem ended(String title, Path log) {
        return new LaunchProblem(
                "%s ended while starting. The reason is at the end of %s.".formatted(capitalised(title), log));
    }

    /** Whether this address answers 200 with such a body. */
    static boolean answers(URI address, Predicate<String> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 && body.test(response.body());
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static String capitalised(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
