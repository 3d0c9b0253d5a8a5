package org.medina.base.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.medina.base.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a request that names an {@code Idempotency-Key} once. The whole request runs in one transaction with the answer
 * that is stored for its key, so that after a crash either both are there or neither; a second request with the key waits
 * for the first and gets the same answer. Refusals are not stored: nothing happened, and the key may be used again.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY_HEADER = "Idempotency-Key";

    private static final String REPLAYED_HEADER = "Idempotency-Replayed";
    private static final int MAX_KEY = 255;
    private static final Set<String> MUTATIONS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final StoredAnswers answers;
    private final TransactionTemplate transaction;
    private final ProblemAnswers problems;

    IdempotencyFilter(StoredAnswers answers, PlatformTransactionManager transactions, ProblemAnswers problems) {
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY_HEADER) == null
                || request.getRemoteUser() == null
                || !MUTATIONS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buffered = new ContentCachingResponseWrapper(response);
        try {
            var key = key(request);
            var repeatable = RepeatableRequest.of(request);
            var stored = Objects.requireNonNull(transaction.execute(status -> {
                var answer = once(repeatable, buffered, chain, key);
                if (answer.isEmpty() && buffered.getStatus() >= 400) {
                    status.setRollbackOnly();
                }
                return answer;
            }));
            if (stored.isPresent()) {
                replay(stored.get(), buffered);
            }
        } catch (WrappedException e) {
            problems.send(request, buffered, e.cause);
        } catch (RuntimeException | IOException e) {
            problems.send(request, buffered, e);
        }
        buffered.copyBodyToResponse();
    }

    /** @return the answer given before; empty when the request has been done now */
    private Optional<StoredAnswers.Answer> once(
            RepeatableRequest request, ContentCachingResponseWrapper response, FilterChain chain, String key) {
        var person = request.getRemoteUser();
        if (!answers.take(person, key, request.fingerprint())) {
            return Optional.of(answers.find(person, key)
                    .filter(answer -> answer.fingerprint().equals(request.fingerprint()))
                    .orElseThrow(() -> Problem.invalid(KEY_HEADER, "problem.idempotency-key-reused")));
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException e) {
            throw new WrappedException(e);
        }
        answers.keep(person, key, answer(request, response));
        return Optional.empty();
    }

    private static StoredAnswers.Answer answer(RepeatableRequest request, ContentCachingResponseWrapper response) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : KEPT_HEADERS) {
            var value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        if (response.getContentType() != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, response.getContentType());
        }
        return new StoredAnswers.Answer(
                request.fingerprint(), response.getStatus(), headers, response.getContentAsByteArray());
    }

    private static void replay(StoredAnswers.Answer stored, HttpServletResponse response) throws IOException {
        response.setStatus(stored.status());
        stored.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED_HEADER, "true");
        response.getOutputStream().write(stored.body());
    }

    private static String key(HttpServletRequest request) {
        var key = request.getHeader(KEY_HEADER).strip();
        if (key.isEmpty() || key.length() > MAX_KEY) {
            throw Problem.invalid(KEY_HEADER, "problem.idempotency-key-length", MAX_KEY);
        }
        return key;
    }

    private static final class WrappedException extends RuntimeException {

        private final Exception cause;

        WrappedException(Exception cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
