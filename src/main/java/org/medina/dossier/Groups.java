package org.medina.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.medina.base.Messages;
import org.medina.dossier.EntryStore.Head;
import org.medina.pledge.PledgeContent;
import org.medina.refdata.Code;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/**
 * In which part of a dossier a pledge is read: in full under the group of what the city named first, and by its reference in
 * every other group that it touches.
 */
@Component
class Groups {

    /** The parts of the Global Compact on Refugees and the paragraphs that the Marrakech Declaration names of each. */
    private static final SequencedMap<String, List<String>> AREAS = new LinkedHashMap<>();

    static {
        AREAS.put("III.A.3.2", List.of("37", "38"));
        AREAS.put("III.B.2", List.of("66"));
        AREAS.put("III.B.3.4", List.of("97", "98", "99"));
        AREAS.put("III.B.3.5", List.of("100"));
    }

    /** Of pledges that touch none of the forum's groups. */
    private static final String OTHER = "";

    private final ReferenceData reference;
    private final Messages messages;

    Groups(ReferenceData reference, Messages messages) {
        this.reference = reference;
        this.messages = messages;
    }

    /** @param also further groups, in their order */
    record Place(String group, List<String> also) {}

    /** @param codes what a pledge names, each with its group */
    private record Plan(List<String> order, Map<String, String> codes) {}

    /** Says for each pledge of one dossier where it stands. */
    interface Sorting {

        Place of(PledgeContent pledge);

        /** Where a group stands among the groups; what belongs to none comes last. */
        int place(String group);
    }

    Sorting by(Grouping grouping) {
        Plan plan = plan(grouping);
        return new Sorting() {
            @Override
            public Place of(PledgeContent pledge) {
                SequencedSet<String> touched = new LinkedHashSet<>();
                named(grouping, pledge).forEach(code -> {
                    String group = plan.codes().get(code);
                    if (group != null) {
                        touched.add(group);
                    }
                });
                if (touched.isEmpty()) {
                    return new Place(OTHER, List.of());
                }
                String main = touched.removeFirst();
                return new Place(
                        main, plan.order().stream().filter(touched::contains).toList());
            }

            @Override
            public int place(String group) {
                int place = plan.order().indexOf(group);
                return place < 0 ? plan.order().size() : place;
            }
        };
    }

    /** The groups of a dossier in their order; none without a pledge. */
    List<DossierGroup> of(Grouping grouping, List<Head> heads) {
        SequencedMap<String, List<DossierGroup.Row>> entries = new LinkedHashMap<>();
        Map<String, List<String>> also = new HashMap<>();
        heads.forEach(head -> {
            entries.computeIfAbsent(head.group(), group -> new ArrayList<>()).add(head.row());
            head.also().forEach(group -> also.computeIfAbsent(group, other -> new ArrayList<>())
                    .add(head.reference()));
        });
        List<String> order = new ArrayList<>(plan(grouping).order());
        order.add(OTHER);
        return order.stream()
                .filter(group -> entries.containsKey(group) || also.containsKey(group))
                .map(group -> new DossierGroup(
                        group,
                        label(grouping, group),
                        entries.getOrDefault(group, List.of()),
                        also.getOrDefault(group, List.of())))
                .toList();
    }

    /** What a group is called, in the current language. */
    String label(Grouping grouping, String group) {
        if (group.isEmpty()) {
            return messages.get("dossier.group.other." + grouping);
        }
        return switch (grouping) {
            case IMRF_ROUND_TABLES -> reference.label(CodeList.GCM_ROUND_TABLE, group);
            case GRF_AREAS -> messages.get("dossier.group.area." + group);
            case NONE -> group;
        };
    }

    private Plan plan(Grouping grouping) {
        List<String> order = new ArrayList<>();
        Map<String, String> codes = new LinkedHashMap<>();
        switch (grouping) {
            case IMRF_ROUND_TABLES ->
                reference.codes(CodeList.GCM_ROUND_TABLE).stream()
                        .map(Code::code)
                        .forEach(table -> {
                            order.add(table);
                            reference.objectivesOf(table).forEach(objective -> codes.put(objective.code(), table));
                        });
            case GRF_AREAS ->
                AREAS.forEach((area, paragraphs) -> {
                    order.add(area);
                    paragraphs.forEach(paragraph -> codes.put(paragraph, area));
                });
            case NONE -> {}
        }
        return new Plan(order, codes);
    }

    /** What the city named, the most important first. */
    private static List<String> named(Grouping grouping, PledgeContent pledge) {
        return switch (grouping) {
            case IMRF_ROUND_TABLES -> {
                SequencedSet<Integer> objectives = new LinkedHashSet<>(pledge.primaryGcmObjectives());
                objectives.addAll(pledge.gcmObjectives());
                yield objectives.stream().map(String::valueOf).toList();
            }
            case GRF_AREAS -> pledge.gcrParagraphs();
            case NONE -> List.of();
        };
    }
}
