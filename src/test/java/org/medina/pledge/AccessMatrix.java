package org.medina.pledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The hand-written matrix {@code access/pledge.csv}: who may do what with a pledge that stands in which state. */
final class AccessMatrix {

    static final List<String> ACTIONS = List.of(
            "read",
            "history",
            "files",
            "edit",
            "attach",
            "correct",
            "send-to-review",
            "approve",
            "consult",
            "return",
            "sign",
            "accept",
            "withdraw",
            "confirm",
            "decline",
            "paper",
            "sheet",
            "record-paper",
            "check-paper",
            "refuse-paper");

    private AccessMatrix() {}

    /** @param account with the organisation acted for after a slash, where the person has several */
    record Line(String state, String account, Map<String, String> expected) {

        boolean may(String action) {
            return "ok".equals(expected.get(action));
        }

        @Override
        public String toString() {
            return state + " as " + account;
        }
    }

    static Stream<Line> lines() throws IOException {
        return lines("access/pledge.csv", ACTIONS);
    }

    /** @param path of a matrix on the classpath whose columns are the state, the accounts and these actions */
    static Stream<Line> lines(String path, List<String> actions) throws IOException {
        String file = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        List<List<String>> rows = file.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<String> header = rows.getFirst();
        return rows.stream().skip(1).flatMap(row -> Arrays.stream(row.get(1).split("\\s+"))
                .map(account -> new Line(
                        row.get(0),
                        account,
                        actions.stream()
                                .collect(Collectors.toMap(
                                        action -> action, action -> row.get(header.indexOf(action)))))));
    }
}
