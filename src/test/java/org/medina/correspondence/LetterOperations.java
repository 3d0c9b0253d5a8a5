package org.medina.correspondence;

import java.util.function.BiFunction;
import org.medina.call.CallOperations.Caller;
import org.medina.testing.ApiClient.Answer;

/** Calls every operation of letters once. */
public final class LetterOperations {

    private static final String OF_CASE = "/api/v1/cases/{address}/letters";
    private static final String LETTER = "/api/v1/letters/{id}";
    private static final String WORDS =
            "\"title\": \"When?\", \"texts\": {\"en\": \"Tell us.\"}, \"answerBy\": \"2099-12-31\"";

    private LetterOperations() {}

    /**
     * @param pledge id of a pledge of Freetown that is under way
     * @param upload sends a file to the operation for the letter of that id
     */
    public static void callAll(Caller caller, BiFunction<String, String, Answer> upload, String pledge) {
        String letter = caller.call("officer", "POST", OF_CASE, "{\"to\": \"freetown\", " + WORDS + "}", pledge)
                .json()
                .path("id")
                .asString();
        caller.call("officer", "GET", OF_CASE, null, pledge);
        caller.call(
                "editor.freetown",
                "POST",
                LETTER + "/answer",
                "{\"title\": \"Re\", \"texts\": {\"en\": \"Soon.\"}}",
                letter);
        caller.call("officer", "POST", OF_CASE + "/record", """
                {"received": true, "way": "POST", "counterpart": "The clerk", "dated": "2026-01-15", "title": "Sent", "text": "On."}""", pledge);
        caller.call(
                "officer",
                "POST",
                "/api/v1/letters/ask-many",
                "{\"cases\": [\"" + pledge + "\"], \"whom\": \"LEAD\", " + WORDS + "}");
        String file =
                upload.apply(LETTER + "/attachments", letter).json().path("id").asString();
        caller.call("officer", "GET", LETTER + "/attachments", null, letter);
        caller.call("officer", "GET", LETTER + "/attachments/{file}", null, letter, file);
    }
}
