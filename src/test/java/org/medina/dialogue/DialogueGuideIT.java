package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The dialogue that the API guide takes its readers through, line by line. */
@IntegrationTest
class DialogueGuideIT {

    private static final Pattern BLOCK = Pattern.compile("## A dialogue on a text\\s+```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile(
            "TOKEN=\\$\\(token (?<account>\\S+)\\)"
                    + "|(?:(?<name>\\w+)=\\$\\()?api (?:-X POST )?\\$D(?<path>\\S*)(?: -d '(?<body>[^']*)')?"
                    + " \\| jq (?:-r )?\\.(?<wanted>[\\w.]+)\\)?",
            Pattern.DOTALL);

    @LocalServerPort
    private int port;

    @Test
    void everyLineOfTheGuideAnswersWhatItAsksFor() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/api.md")));
        assertThat(block.find()).isTrue();
        Map<String, String> names = new HashMap<>();
        String account = "";
        String last = "";
        int asked = 0;
        Matcher line = LINE.matcher(block.group(1));
        while (line.find()) {
            if (line.group("account") != null) {
                account = line.group("account");
                continue;
            }
            last = answer(account, line, names);
            if (line.group("name") != null) {
                names.put(line.group("name"), last);
            }
            asked++;
        }
        assertThat(asked).isEqualTo(block.group(1).split("\\bapi ", -1).length - 1);
        assertThat(last).isEqualTo("COMMENTS_ONLY");
    }

    private String answer(String account, Matcher line, Map<String, String> names) {
        String path = line.group("path");
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace("$" + name.getKey(), name.getValue());
        }
        Answer answer =
                ApiClient.as("http://localhost:" + port, account).post("/api/v1/dialogues" + path, line.group("body"));
        assertThat(answer.status()).as(line.group() + "\n" + answer.body()).isBetween(200, 299);
        JsonNode value = answer.json();
        for (String part : line.group("wanted").split("\\.")) {
            value = value.path(part);
        }
        assertThat(value.isValueNode() && !value.isNull()).as(line.group()).isTrue();
        return value.asString();
    }
}
