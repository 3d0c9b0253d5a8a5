package org.medina.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.SignIn;

/** A journey whose texts have the rights that a test gives; everybody may edit unless it says otherwise. */
public class Drafts implements DocumentOwner {

    public static final String KIND = "draft";
    public static final String OPENING = "opening";
    public static final String TOOLS = "support.tools";

    private static final DocumentRights EVERYTHING = all(SectionRight.EDIT, "city");

    private final Map<UUID, Map<PersonId, Optional<DocumentRights>>> given = new ConcurrentHashMap<>();
    private final Map<UUID, DocumentRights> ofEverybody = new ConcurrentHashMap<>();

    private final Map<UUID, List<Person>> colleagues = new ConcurrentHashMap<>();

    public static SubjectRef subject() {
        return new SubjectRef(KIND, Ids.next());
    }

    public static Actor actor(String name) {
        return new Actor(
                new PersonId(Ids.next()), name, null, java.util.Set.of(), new SignIn("test", java.time.Instant.EPOCH));
    }

    public static DocumentRights all(SectionRight right, String side) {
        return new DocumentRights(Map.of(OPENING, right, TOOLS, right), side, null);
    }

    public void give(SubjectRef subject, PersonId person, DocumentRights rights) {
        given.computeIfAbsent(subject.id(), id -> new ConcurrentHashMap<>()).put(person, Optional.of(rights));
    }

    public void hide(SubjectRef subject, PersonId person) {
        given.computeIfAbsent(subject.id(), id -> new ConcurrentHashMap<>()).put(person, Optional.empty());
    }

    public void giveEverybody(SubjectRef subject, DocumentRights rights) {
        ofEverybody.put(subject.id(), rights);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SectionSpec> sections() {
        return List.of(
                new SectionSpec(OPENING, "document.unknown-section", "document.unknown-section", 100_000),
                new SectionSpec(TOOLS, "document.unknown-section", "document.unknown-section", 500));
    }

    @Override
    public Optional<DocumentRights> rights(SubjectRef subject, Actor actor) {
        var people = given.getOrDefault(subject.id(), Map.of());
        return people.getOrDefault(actor.person(), Optional.of(ofEverybody.getOrDefault(subject.id(), EVERYTHING)));
    }

    public void giveColleagues(SubjectRef subject, Actor... people) {
        colleagues.put(
                subject.id(),
                Stream.of(people)
                        .map(actor ->
                                new Person(Objects.requireNonNull(actor.person()), actor.name(), actor.name(), ""))
                        .toList());
    }

    @Override
    public List<Person> colleagues(SubjectRef subject, Actor actor) {
        return colleagues.getOrDefault(subject.id(), List.of());
    }

    @Override
    public String path(SubjectRef subject) {
        return "drafts/" + subject.id();
    }
}
