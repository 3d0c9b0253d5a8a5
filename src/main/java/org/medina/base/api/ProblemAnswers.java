package org.medina.base.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.medina.base.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers a failure as {@code application/problem+json}, wherever in the server it comes up. */
@Component
public class ProblemAnswers {

    private final Refusals refusals;
    private final Messages messages;
    private final JsonMapper json;

    ProblemAnswers(Refusals refusals, Messages messages, JsonMapper json) {
        this.refusals = refusals;
        this.messages = messages;
        this.json = json;
    }

    public void send(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        send(request, response, refusals.of(failure));
    }

    void send(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(refusal.status());
        refusal.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.WWW_AUTHENTICATE) || !response.containsHeader(name)) {
                values.forEach(value -> response.setHeader(name, value));
            }
        });
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(document(Paths.asked(request), refusal)));
    }

    /** The same answer for a screen to show; logs what is a failure of ours. */
    public ProblemDocument describe(Throwable failure, String address) {
        return document(address, refusals.of(failure));
    }

    private ProblemDocument document(String address, Refusal refusal) {
        return new ProblemDocument(
                URI.create("urn:medina:problem:" + refusal.slug()),
                messages.get("problem.title." + refusal.slug()),
                refusal.status(),
                refusal.detail(),
                address,
                refusal.errors(),
                refusal.reference());
    }
}
