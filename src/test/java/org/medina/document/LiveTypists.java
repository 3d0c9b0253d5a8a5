package org.medina.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medina.testing.ClientScripts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People without screens, with the browser's own client and sign-ins of their own, who type into one text. */
final class LiveTypists implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final BufferedReader said;
    private final Writer orders;
    private final Path errors;

    /**
     * Returns when all have joined and begun to type.
     *
     * @param accounts two typists are two tabs of one browser; an account may stand there for several browsers
     */
    LiveTypists(List<String> nodes, String document, List<String> accounts, int typists, long seed)
            throws IOException, InterruptedException {
        errors = Files.createTempFile(Files.createDirectories(Path.of("target")), "typists", ".log");
        String order = JSON.writeValueAsString(Map.of(
                "nodes", nodes,
                "accounts", accounts,
                "document", document,
                "typists", typists,
                "rate", 6,
                "seed", seed));
        process = ClientScripts.ready().start(errors, "src/test/frontend/document/typists.ts", order);
        said = process.inputReader();
        orders = process.outputWriter();
        answer();
    }

    /** Everybody goes back to the node they began with. */
    void goHome() {
        ask("home");
    }

    int confirmed() {
        return ask("count").path("confirmed").asInt();
    }

    /** What was typed, and what everybody sees when all of it is confirmed. */
    JsonNode stop() {
        return ask("stop");
    }

    /** What people see who come now, one at each node. */
    JsonNode newcomers() {
        return ask("newcomers");
    }

    /** Which keys do not stand exactly once in what was typed into a text. */
    static Map<String, Integer> wrong(String typed, JsonNode document) {
        Map<Integer, Integer> times = new HashMap<>();
        StringBuilder text = new StringBuilder();
        write(document, text);
        text.codePoints().forEach(key -> times.merge(key, 1, Integer::sum));
        Map<String, Integer> wrong = new HashMap<>();
        typed.codePoints()
                .filter(key -> times.getOrDefault(key, 0) != 1)
                .forEach(key -> wrong.put(Character.toString(key), times.getOrDefault(key, 0)));
        return wrong;
    }

    private static void write(JsonNode node, StringBuilder text) {
        text.append(node.path("text").asString(""));
        node.path("content").forEach(child -> write(child, text));
    }

    private JsonNode ask(String order) {
        try {
            orders.write(order + "\n");
            orders.flush();
            return answer();
        } catch (IOException e) {
            throw new AssertionError("the typists have gone: " + errors(), e);
        }
    }

    private JsonNode answer() throws IOException {
        String line = said.readLine();
        assertThat(line).as(() -> "the typists have gone: " + errors()).isNotNull();
        return JSON.readTree(line);
    }

    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(errors);
    }
}
