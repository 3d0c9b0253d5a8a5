package org.medina.register;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medina.base.Messages;
import org.medina.pledge.CompactScope;
import org.medina.pledge.PledgeProgress;
import org.medina.pledge.PublishedPledges;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** What the list can be filtered by. */
@Component
class FilterChoices {

    private final PublishedPledges published;
    private final ReferenceData reference;
    private final Messages messages;

    FilterChoices(PublishedPledges published, ReferenceData reference, Messages messages) {
        this.published = published;
        this.reference = reference;
        this.messages = messages;
    }

    /** @param name of the parameter */
    record Filter(String name, List<Group> groups) {

        /** What to call a choice that was made. */
        public String label(String value) {
            return groups.stream()
                    .flatMap(group -> group.choices().stream())
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::name)
                    .findFirst()
                    .orElse(value);
        }
    }

    /** @param label empty where the choices stand alone */
    record Group(String label, List<Choice> choices) {}

    /** @param label the name with what helps to choose, such as how many there are */
    record Choice(String value, String name, String label) {

        Choice(String value, String name) {
            this(value, name, name);
        }
    }

    List<Filter> all() {
        return List.of(
                new Filter("country", alone(countries())),
                new Filter(
                        "compactScope",
                        alone(Stream.of(CompactScope.GCM, CompactScope.GCR)
                                .map(scope -> new Choice(scope.name(), messages.get("register.compact." + scope))))),
                new Filter(
                        "gcmObjective",
                        alone(reference.codes(CodeList.GCM_OBJECTIVE).stream()
                                .map(code -> new Choice(
                                        code.code(), messages.get("register.numbered", code.code(), code.brief()))))),
                new Filter("actionArea", areas()),
                new Filter(
                        "progress",
                        alone(Arrays.stream(PledgeProgress.values())
                                .map(progress ->
                                        new Choice(progress.name(), messages.get("register.progress." + progress))))));
    }

    /** Only countries that there is something to read about. */
    private Stream<Choice> countries() {
        Map<String, Long> counts = published.countByCountry();
        return counts.entrySet().stream()
                .map(entry -> {
                    String name = reference.label(CodeList.COUNTRY, entry.getKey());
                    return new Choice(entry.getKey(), name, messages.get("register.counted", name, entry.getValue()));
                })
                .sorted(Comparator.comparing(Choice::name));
    }

    private List<Group> areas() {
        return reference.codes(CodeList.ACTION_AREA).stream()
                .map(Code::edition)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(edition -> new Group(
                        messages.get("refdata.edition." + edition),
                        reference.codes(CodeList.ACTION_AREA, edition).stream()
                                .map(code -> new Choice(code.code(), code.brief()))
                                .toList()))
                .toList();
    }

    private static List<Group> alone(Stream<Choice> choices) {
        return List.of(new Group("", choices.toList()));
    }
}
