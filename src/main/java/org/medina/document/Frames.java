package org.medina.document;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.document.prosemirror.JsonText;
import org.medina.document.prosemirror.Node;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server says to clients, as text. */
final class Frames {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Frames() {}

    private static ObjectNode frame(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    static String steps(long version, List<Confirmed> steps) {
        return "{\"type\":\"steps\",\"version\":" + version + ",\"steps\":" + Confirmed.json(steps) + "}";
    }

    static String ack(long seq, long version, List<Confirmed> steps, List<Integer> dropped) {
        return "{\"type\":\"ack\",\"seq\":" + seq + ",\"version\":" + version + ",\"steps\":" + Confirmed.json(steps)
                + ",\"dropped\":" + dropped + "}";
    }

    static String refused(long seq, Refused refused, Messages messages, Locale locale) {
        return JSON.writeValueAsString(frame("refused")
                .put("seq", seq)
                .put("kind", refused.kind().slug())
                .put("detail", refused.in(messages, locale)));
    }

    /** Everything that somebody needs who comes in. */
    record Joined(
            DocumentId document,
            TextState state,
            @Nullable List<Confirmed> steps,
            List<SectionSpec> sections,
            Author author,
            Collection<Notice.Here> people,
            List<CommentThread> threads,
            @Nullable Long seen,
            List<NamedVersion> versions,
            List<Person> colleagues) {}

    static String joined(Joined joined, Messages messages, Locale locale) {
        ObjectNode frame = frame("joined")
                .put("document", joined.document().toString())
                .put("version", joined.state().version());
        ArrayNode sections = frame.putArray("sections");
        joined.sections().forEach(section -> sections.addObject()
                .put("name", section.name())
                .put("label", messages.get(locale, section.labelKey()))
                .put("guidance", messages.get(locale, section.guidanceKey()))
                .put("limit", section.maxCharacters()));
        putRights(frame, joined.author().rights(), messages, locale);
        frame.putObject("person")
                .put("id", joined.author().personOrNobody().toString())
                .put("name", joined.author().name());
        putPeople(frame, joined.people());
        ArrayNode threads = frame.putArray("threads");
        joined.threads().forEach(thread -> threads.add(thread(thread)));
        frame.put("seen", joined.seen());
        ArrayNode versions = frame.putArray("versions");
        joined.versions().forEach(version -> versions.add(version(version, messages, locale)));
        ArrayNode colleagues = frame.putArray("colleagues");
        joined.colleagues()
                .forEach(person ->
                        colleagues.addObject().put("id", person.id().toString()).put("name", person.name()));
        return withText(JSON.writeValueAsString(frame), joined);
    }

    /** The text or the steps are JSON already. */
    private static String withText(String frame, Joined joined) {
        List<Confirmed> steps = joined.steps();
        String text = steps == null
                ? ",\"doc\":" + JsonText.write(joined.state().document().toJson()) + ",\"steps\":[]}"
                : ",\"steps\":" + Confirmed.json(steps) + "}";
        return frame.substring(0, frame.length() - 1) + text;
    }

    static String rights(DocumentRights rights, Messages messages, Locale locale) {
        ObjectNode frame = frame("rights");
        putRights(frame, rights, messages, locale);
        return JSON.writeValueAsString(frame);
    }

    private static void putRights(ObjectNode frame, DocumentRights rights, Messages messages, Locale locale) {
        ObjectNode sections = frame.putObject("rights");
        rights.sections().forEach((section, right) -> sections.put(section, right.name()));
        String why = rights.why();
        frame.put("why", why == null ? null : messages.get(locale, why));
    }

    static String people(Collection<Notice.Here> people) {
        ObjectNode frame = frame("people");
        putPeople(frame, people);
        return JSON.writeValueAsString(frame);
    }

    private static void putPeople(ObjectNode frame, Collection<Notice.Here> people) {
        ArrayNode array = frame.putArray("people");
        people.forEach(here -> array.addObject()
                .put("client", here.client().toString())
                .put("person", here.person().toString())
                .put("name", here.name())
                .put("here", true)
                .put("field", here.field()));
    }

    static String caret(Notice.Caret caret) {
        return JSON.writeValueAsString(frame("caret")
                .put("client", caret.client().toString())
                .put("person", caret.person().toString())
                .put("name", caret.name())
                .put("anchor", caret.anchor())
                .put("head", caret.head())
                .put("version", caret.version()));
    }

    static String threadFrame(CommentThread thread) {
        ObjectNode frame = frame("thread");
        frame.set("thread", thread(thread));
        return JSON.writeValueAsString(frame);
    }

    private static ObjectNode thread(CommentThread thread) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", thread.id().toString())
                .put("section", thread.section())
                .put("quoted", thread.quoted())
                .put("anchored", thread.anchored())
                .put("by", thread.by().toString())
                .put("byName", thread.byName())
                .put("at", thread.at().toString())
                .put(
                        "resolvedAt",
                        thread.resolvedAt() == null ? null : thread.resolvedAt().toString())
                .put("resolvedByName", thread.resolvedByName());
        ArrayNode replies = json.putArray("replies");
        for (CommentThread.Reply reply : thread.replies()) {
            ObjectNode said = replies.addObject()
                    .put("id", reply.id().toString())
                    .put("by", reply.by().toString())
                    .put("byName", reply.byName())
                    .put("at", reply.at().toString())
                    .put("body", reply.body());
            ArrayNode mentions = said.putArray("mentions");
            reply.mentions().stream().map(PersonId::toString).forEach(mentions::add);
        }
        return json;
    }

    static String versionFrame(NamedVersion version, Messages messages, Locale locale) {
        ObjectNode frame = frame("version");
        frame.set("version", version(version, messages, locale));
        return JSON.writeValueAsString(frame);
    }

    private static ObjectNode version(NamedVersion version, Messages messages, Locale locale) {
        return JSON.createObjectNode()
                .put("version", version.version())
                .put("label", messages.get(locale, version.label()))
                .put("at", version.at().toString())
                .put("by", version.byName());
    }

    static String text(UUID request, long version, Node document) {
        return "{\"type\":\"text\",\"request\":\"" + request + "\",\"version\":" + version + ",\"doc\":"
                + JsonText.write(document.toJson()) + "}";
    }

    /** The text at a version, and what was done to it up to another. */
    record Changes(long from, long to, Node document, List<Confirmed> steps, Map<PersonId, String> names) {}

    static String changes(UUID request, Changes changes) {
        return "{\"type\":\"changes\",\"request\":\"" + request + "\",\"from\":" + changes.from() + ",\"to\":"
                + changes.to() + ",\"doc\":" + JsonText.write(changes.document().toJson()) + ",\"steps\":"
                + changes.steps().stream()
                        .map(step -> by(step, changes.names()))
                        .collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    private static String by(Confirmed step, Map<PersonId, String> names) {
        PersonId by = step.by();
        String name = by == null ? null : names.get(by);
        return "{\"step\":" + step.stepJson()
                + (by == null || name == null
                        ? "}"
                        : ",\"by\":\"" + by + "\",\"byName\":" + JSON.writeValueAsString(name) + "}");
    }

    static String field(Notice.Here here) {
        return JSON.writeValueAsString(frame("field")
                .put("client", here.client().toString())
                .put("person", here.person().toString())
                .put("name", here.name())
                .put("field", here.field()));
    }

    static String touched() {
        return JSON.writeValueAsString(frame("touched"));
    }

    static String done(UUID request) {
        return JSON.writeValueAsString(frame("done").put("request", request.toString()));
    }

    static String notDone(UUID request, Refused refused, Messages messages, Locale locale) {
        return JSON.writeValueAsString(frame("refused")
                .put("request", request.toString())
                .put("kind", refused.kind().slug())
                .put("detail", refused.in(messages, locale)));
    }

    static String gone(String words) {
        return JSON.writeValueAsString(frame("gone").put("detail", words));
    }
}
