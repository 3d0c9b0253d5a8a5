package org.medina.base.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.springframework.http.HttpHeaders;

/** A failure as it will be answered, before it takes the form of JSON or of a page. */
record Refusal(
        int status,
        String slug,
        String detail,
        List<ProblemDocument.Entry> errors,
        HttpHeaders headers,
        @Nullable String reference) {

    static Refusal of(Problem.Kind kind, String detail, List<ProblemDocument.Entry> errors) {
        return new Refusal(kind.status(), kind.slug(), detail, errors, new HttpHeaders(), null);
    }

    static Refusal of(int status, String slug, String detail) {
        return new Refusal(status, slug, detail, List.of(), new HttpHeaders(), null);
    }

    Refusal errors(List<ProblemDocument.Entry> entries) {
        return new Refusal(status, slug, detail, entries, headers, reference);
    }

    Refusal with(HttpHeaders more) {
        return new Refusal(status, slug, detail, errors, more, reference);
    }
}
