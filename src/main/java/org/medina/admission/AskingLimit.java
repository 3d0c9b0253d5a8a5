package org.medina.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medina.base.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address may ask within an hour; kept in memory, a bounded number of addresses. */
@Component
class AskingLimit {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int ADDRESSES = 10_000;

    private final int most;
    private final Map<String, Deque<Instant>> seen = new LinkedHashMap<>();

    AskingLimit(@Value("${medina.admission.asks-per-hour:5}") int most) {
        this.most = most;
    }

    /** @throws Problem TOO_MANY where it is enough */
    synchronized void count(String address, Instant now) {
        Deque<Instant> times = seen.computeIfAbsent(address, unknown -> new ArrayDeque<>());
        while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(AN_HOUR))) {
            times.pollFirst();
        }
        if (times.size() >= most) {
            throw tooMany();
        }
        times.addLast(now);
        if (seen.size() > ADDRESSES) {
            seen.remove(seen.keySet().iterator().next());
        }
    }

    static Problem tooMany() {
        return Problem.of(Problem.Kind.TOO_MANY, "admission.problem.too-many");
    }
}
