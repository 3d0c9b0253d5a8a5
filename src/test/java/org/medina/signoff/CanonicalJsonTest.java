package org.medina.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CanonicalJsonTest {

    private record Budget(BigDecimal own, String currency, LocalDate from) {}

    @Test
    void keysAreSortedAndBlanksAreGone() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("z", List.of(1, true));
        value.put("a", "x");
        assertThat(canonical(value)).isEqualTo("{\"value\":{\"a\":\"x\",\"z\":[1,true]}}");
    }

    @Test
    void oneTextHasOneSpelling() {
        assertThat(canonical("Montre\u0301al"))
                .isEqualTo(canonical("Montr\u00e9al"))
                .contains("Montr\u00e9al");
    }

    @Test
    void halfACharacterDoesNotStopASignature() {
        assertThat(canonical("a\uD83Db")).isEqualTo("{\"value\":\"a\uFFFDb\"}");
        assertThat(canonical("😀")).isEqualTo("{\"value\":\"😀\"}");
    }

    @Test
    void numbersLoseNoDigit() {
        assertThat(canonical(new BigDecimal("10000.10"))).isEqualTo("{\"value\":10000.1}");
        assertThat(canonical(new BigDecimal("12345678901234567.89"))).isEqualTo("{\"value\":\"12345678901234567.89\"}");
        assertThat(canonical(9_007_199_254_740_993L)).isEqualTo("{\"value\":\"9007199254740993\"}");
        assertThat(canonical(new BigDecimal("1e999999999"))).isEqualTo("{\"value\":\"1E+999999999\"}");
    }

    @Test
    void recordsAndDatesReadLikeTheApiWritesThem() {
        assertThat(canonical(new Budget(new BigDecimal("50000"), "USD", LocalDate.of(2026, 11, 21))))
                .isEqualTo("{\"value\":{\"currency\":\"USD\",\"from\":\"2026-11-21\",\"own\":50000}}");
    }

    @Test
    void whatWasWrittenReadsBackAndWritesTheSame() {
        byte[] once = bytes(Map.of("text", "line\nline\u0000 \"quoted\" <b>", "list", List.of("é", 1.5)));
        JsonNode read = CanonicalJson.read(once);
        assertThat(CanonicalJson.bytes((ObjectNode) read)).isEqualTo(once);
    }

    @Test
    void twoKeysThatReadTheSameAreRefused() {
        assertThatThrownBy(() -> canonical(Map.of("e\u0301", 1, "\u00e9", 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String canonical(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Object value) {
        ObjectNode tree = CanonicalJson.object();
        tree.set("value", CanonicalJson.tree(value));
        return CanonicalJson.bytes(tree);
    }
}
