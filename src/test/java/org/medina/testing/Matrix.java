package org.medina.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** Reads what people wrote by hand about who may do and see what. */
public final class Matrix {

    private Matrix() {}

    /** @param account with the organisation acted for after a slash, where the person has several */
    public record Line(String state, String account, Map<String, String> expected) {

        @Override
        public String toString() {
            return state + " as " + account;
        }
    }

    /** A row names a state, accounts, and under each action what is answered. */
    public static Stream<Line> lines(String path) throws IOException {
        List<List<String>> rows = rows(path);
        List<String> actions = rows.getFirst().subList(2, rows.getFirst().size());
        return rows.stream().skip(1).flatMap(row -> Arrays.stream(row.get(1).split("\\s+"))
                .map(account -> {
                    Map<String, String> expected = new LinkedHashMap<>();
                    IntStream.range(0, actions.size()).forEach(at -> expected.put(actions.get(at), row.get(at + 2)));
                    return new Line(row.getFirst(), account, expected);
                }));
    }

    /** A row names a level, and under each account whether it is seen. */
    public static Stream<Line> columns(String path) throws IOException {
        List<List<String>> rows = rows(path);
        List<String> accounts = rows.getFirst();
        return rows.stream().skip(1).flatMap(row -> IntStream.range(1, accounts.size())
                .mapToObj(at -> new Line(row.getFirst(), accounts.get(at), Map.of("seen", row.get(at)))));
    }

    private static List<List<String>> rows(String path) throws IOException {
        String file = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        return file.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }
}
