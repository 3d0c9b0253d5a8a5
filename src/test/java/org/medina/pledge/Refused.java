package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.medina.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** What every refusal over HTTP has to be: a problem document in words, with nothing of the machinery in it. */
final class Refused {

    private Refused() {}

    static Answer with(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).isNotBlank();
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).endsWith(".");
        assertThat(answer.body())
                .doesNotContain(
                        "Exception", "org.medina", "org.springframework", "tools.jackson", "\\tat ", "{0}", "SQL");
        return answer;
    }

    /** 422 with a sentence at that field. */
    static String at(String field, Answer answer) {
        String sentence = with(422, answer).errorAt(field);
        assertThat(sentence).endsWith(".").contains(" ").doesNotContain("pledge.problem");
        return sentence;
    }
}
