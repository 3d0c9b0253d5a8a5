package org.medina.document.prosemirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.medina.document.prosemirror.Documents.SCHEMA;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a client sends ends in one kind of exception, never in an overflow or a broken document. */
class HostileStepTest {

    private static final String LINK = """
            {"stepType":"addMark","from":2,"to":4,"mark":{"type":"link","attrs":{"href":"%s"}}}""";
    private static final String TEXT = """
            {"stepType":"replace","from":2,"to":2,"slice":{"content":[{"type":"text","text":"%s"}]}}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "17",
                "{}",
                "{\"stepType\":null}",
                "{\"stepType\":\"docAttr\",\"attr\":\"a\",\"value\":1}",
                "{\"stepType\":\"replace\"}",
                "{\"stepType\":\"replace\",\"from\":5,\"to\":2}",
                "{\"stepType\":\"replace\",\"from\":-1,\"to\":2}",
                "{\"stepType\":\"replace\",\"from\":1.5,\"to\":2}",
                "{\"stepType\":\"replace\",\"from\":\"2\",\"to\":2}",
                "{\"stepType\":\"replace\",\"from\":2,\"to\":4294967298}",
                "{\"stepType\":\"replace\",\"from\":2,\"to\":99999999999999999999999999}",
                "{\"stepType\":\"replace\",\"from\":2,\"to\":1e999}",
                "{\"stepType\":\"replace\",\"from\":2,\"to\":2,\"extra\":1}",
                "{\"stepType\":\"replace\",\"from\":2,\"to\":2,\"slice\":null}",
                "{\"stepType\":\"replace\",\"from\":2,\"to\":2,\"structure\":1}",
                "{\"stepType\":\"replace\",\"from\":2,\"to\":2,\"slice\":{\"openStart\":1}}",
                "{\"stepType\":\"replace\",\"from\":2,\"to\":2,\"slice\":{\"content\":[{\"type\":\"image\"}]}}",
                "{\"stepType\":\"replace\",\"from\":2,\"to\":2,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"\"}]}}",
                "{\"stepType\":\"replace\",\"from\":2,\"to\":2,\"slice\":{\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"x\":1}}]}}",
                "{\"stepType\":\"replaceAround\",\"from\":1,\"to\":4,\"gapFrom\":3,\"gapTo\":2,\"insert\":0}",
                "{\"stepType\":\"replaceAround\",\"from\":1,\"to\":4,\"gapFrom\":2,\"gapTo\":3,\"insert\":7}",
                "{\"stepType\":\"addMark\",\"from\":1,\"to\":4,\"mark\":{\"type\":\"blink\"}}",
                "{\"stepType\":\"addMark\",\"from\":1,\"to\":4,\"mark\":{\"type\":\"comment\",\"attrs\":{\"id\":\"mine\"}}}",
                "{\"stepType\":\"addNodeMark\",\"pos\":1,\"mark\":{\"type\":\"insertion\",\"attrs\":{\"id\":7}}}",
                "{\"stepType\":\"attr\",\"pos\":1,\"attr\":\"level\"}",
                "{\"stepType\":\"markSet\",\"steps\":[{\"stepType\":\"replace\",\"from\":1,\"to\":1}]}",
                "{\"stepType\":\"markSet\",\"steps\":[{\"stepType\":\"markSet\",\"steps\":[]}]}"
            })
    void aMalformedStepIsRefused(String json) {
        refused(() -> Documents.step(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\\tscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//example.org",
                "/pledges",
                "https://",
                "https://a b",
                "https://example.org\\nx",
                "file:///etc/passwd",
                ""
            })
    void aLinkLeadsNowhereButToTheWebAndToMail(String href) {
        refused(() -> Documents.step(LINK.formatted(href)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c#d", "http://مثال.إختبار/", "MAILTO:a@example.org"})
    void anHonestLinkIsTaken(String href) {
        Node document = Documents.applied(Documents.step(LINK.formatted(href)), Documents.of("water"));

        document.check(SCHEMA.limits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "0x10", "{\"a\":1", "\u0001"})
    void whatIsNotJsonIsRefused(String json) {
        refused(() -> JsonText.read("{\"stepType\":\"replace\",\"from\":" + json + ",\"to\":2}"));
    }

    @Test
    void aTextHoldsNoNul() {
        refused(() -> Documents.step(TEXT.formatted("a\\u0000b")));
    }

    @Test
    void tenMegabytesAreRefused() {
        refused(() -> Documents.step(TEXT.formatted("x".repeat(10_000_000))));
        String paragraphs = "{\"type\":\"paragraph\"},".repeat(2_000_001) + "{\"type\":\"paragraph\"}";
        refused(() -> Documents.step(
                "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[" + paragraphs + "]}}"));
    }

    @Test
    void endlessNestingIsRefused() {
        refused(() -> JsonText.read("[".repeat(5_000_000)));
        refused(() -> JsonText.read("{\"a\":".repeat(1_000_000)));
        refused(() -> SCHEMA.nodeFromJson(Documents.nested(5_000)));
        refused(() -> SCHEMA.nodeFromJson(Documents.nested(25)));
        assertThat(SCHEMA.nodeFromJson(Documents.nested(23)).type().name()).isEqualTo("bullet_list");
    }

    @Test
    void anAttributeHoldsNoEndlessValue() {
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 50; i++) {
            value = (ObjectNode) JsonNodeFactory.instance.objectNode().set("a", value);
        }
        ObjectNode step = JsonNodeFactory.instance
                .objectNode()
                .put("stepType", "attr")
                .put("pos", 1)
                .put("attr", "name");
        step.set("value", value);

        refused(() -> Step.fromJson(SCHEMA, step));
    }

    /** Each step alone is harmless, and the outcome is checked only after all of them. */
    @Test
    void aBatchThatDigsDeeperStepByStepEndsInARefusal() {
        Node document = Documents.of("");
        Slice nested = new Slice(Fragment.of(SCHEMA.nodeFromJson(Documents.nested(20))), 0, 0);
        int pos = 1;
        int failed = 0;
        for (int i = 0; i < 500; i++) {
            switch (new ReplaceStep(pos, pos, nested, false).apply(document)) {
                case StepResult.Ok(Node changed) -> {
                    document = changed;
                    // behind each empty paragraph in the chain of lists
                    pos += 20 * 4;
                }
                case StepResult.Failed(String message) -> failed++;
            }
        }
        Node dug = document;

        assertThat(failed).isPositive();
        refused(() -> dug.check(SCHEMA.limits()));
    }

    @Test
    void aStepOutsideOfTheDocumentFails() {
        assertThat(Documents.step("{\"stepType\":\"replace\",\"from\":2,\"to\":1000}")
                        .apply(Documents.of("a")))
                .isInstanceOf(StepResult.Failed.class);
        assertThat(Documents.step("{\"stepType\":\"attr\",\"pos\":900,\"attr\":\"level\",\"value\":1}")
                        .apply(Documents.of("a")))
                .isInstanceOf(StepResult.Failed.class);
    }

    @Test
    void aDocumentInsideOfADocumentIsFoundByTheCheck() {
        Node wrong = SCHEMA.node("doc", SCHEMA.node("section", SCHEMA.node("bullet_list", Documents.paragraph("a"))));

        refused(() -> wrong.check(SCHEMA.limits()));
    }

    @Test
    void stepsThatNeverFittedAreDroppedByTheRebase() {
        Random random = new Random(7);
        Node newest = Documents.of("one", "two");
        for (int round = 0; round < 2_000; round++) {
            List<Step> own = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int from = random.nextInt(random.nextBoolean() ? 20 : 0x3fffffff);
                int to = from + random.nextInt(0x3fffffff - from + 1);
                own.add(
                        random.nextBoolean()
                                ? new ReplaceStep(from, to, Slice.EMPTY, false)
                                : new ReplaceAroundStep(from, to, from, to, Slice.EMPTY, 0, random.nextBoolean()));
            }
            Rebase.Rebased rebased = Rebase.over(newest, List.of(Documents.insertion(2, "x")), own);

            assertThat(rebased.steps().size() + rebased.dropped().size()).isEqualTo(20);
        }
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(ProseMirrorException.class)
                .isThrownBy(call)
                .satisfies(
                        refusal -> assertThat(refusal.getMessage()).isNotBlank().hasSizeLessThan(300));
    }
}
