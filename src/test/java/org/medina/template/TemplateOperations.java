package org.medina.template;

import org.medina.call.CallOperations.Caller;

/** Calls every operation of templates once. */
public final class TemplateOperations {

    private static final String ADDRESS = "/api/v1/templates";
    private static final String LANGUAGE = ADDRESS + "/{id}/languages/{language}";
    private static final String OF_CASE = "/api/v1/cases/{address}/templates";
    private static final String NOTE = "briefing-note";
    private static final String WORDS = "\"title\": \"Note: {{title}}\", \"parts\": {\"text\": \"In {{city}}.\"}";

    private TemplateOperations() {}

    /** @param pledge id of a pledge of Freetown that is under way */
    public static void callAll(Caller caller, String pledge) {
        caller.call("officer", "GET", ADDRESS, null);
        caller.call("officer", "GET", ADDRESS + "/{id}", null, NOTE);
        caller.call("officer", "GET", ADDRESS + "/{id}/fields", null, NOTE);
        caller.call("officer", "GET", LANGUAGE, null, NOTE, "en");
        String version = caller.call("officer", "PUT", LANGUAGE, "{" + WORDS + "}", NOTE, "ru")
                .json()
                .path("version")
                .asString();
        caller.call("officer", "GET", LANGUAGE + "/versions", null, NOTE, "ru");
        caller.call("officer", "POST", LANGUAGE + "/versions/{version}/take-back", null, NOTE, "ru", version);
        String added = caller.call(
                        "officer",
                        "POST",
                        ADDRESS,
                        "{\"kind\": \"BRIEFING_NOTE\", \"languages\": {\"en\": {" + WORDS + "}}}")
                .json()
                .path("id")
                .asString();
        caller.call("officer", "POST", ADDRESS + "/{id}/withdraw", null, added);
        caller.call("officer", "POST", ADDRESS + "/{id}/restore", null, added);
        caller.call("officer", "POST", ADDRESS + "/{id}/withdraw", null, added);
        caller.call("officer", "GET", OF_CASE, null, pledge);
        caller.call("officer", "POST", OF_CASE + "/{template}", "{\"language\": \"fr\"}", pledge, NOTE);
        caller.call("officer", "POST", OF_CASE + "/{template}/preview", "{" + WORDS + "}", pledge, NOTE);
        caller.call("officer", "POST", OF_CASE + "/{template}/files/{format}", "{}", pledge, NOTE, "pdf");
        caller.call(
                "officer",
                "POST",
                OF_CASE + "/{template}/letter",
                "{\"to\": \"freetown\", \"language\": \"ru\"}",
                pledge,
                NOTE);
    }
}
