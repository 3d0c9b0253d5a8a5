package org.medina.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medina.dossier.DossierRequest.Entry;
import org.medina.pledge.PledgeContent;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PublishedPledge;
import org.medina.pledge.PublishedPledges;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.medina.signoff.CanonicalJson;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes down pledges as they stand, a few at a time: what a dossier says comes from here and from nowhere else. */
@Component
class Snapshots {

    /** In which a dossier is written, whoever asks for it. */
    static final Locale LANGUAGE = Locale.ENGLISH;

    private static final int AT_ONCE = 100;

    private final PublishedPledges published;
    private final ReferenceData reference;
    private final Groups groups;
    private final EntryStore entries;
    private final Updates updates;
    private final JsonMapper json;

    Snapshots(
            PublishedPledges published,
            ReferenceData reference,
            Groups groups,
            EntryStore entries,
            Updates updates,
            JsonMapper json) {
        this.published = published;
        this.reference = reference;
        this.groups = groups;
        this.entries = entries;
        this.updates = updates;
        this.json = json;
    }

    void take(DossierId dossier, DossierRequest request) {
        inItsLanguage(() -> {
            Groups.Sorting sorting = groups.by(request.grouping());
            List<Entry> all = request.entries();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Entry> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
                entries.insert(dossier, rows(some, request.frozenAt(), sorting));
            }
            entries.order(dossier);
            return dossier;
        });
    }

    /** Words and names of codes as the dossier has them. */
    static <T> T inItsLanguage(Supplier<T> work) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(LANGUAGE);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    CitedPledge read(String snapshot) {
        return json.readValue(snapshot, CitedPledge.class);
    }

    private List<EntryStore.Row> rows(List<Entry> asked, Instant frozenAt, Groups.Sorting sorting) {
        List<PledgeId> ids = asked.stream().map(Entry::pledge).toList();
        Map<PledgeId, PublishedPledge> found =
                published.all(ids).stream().collect(Collectors.toMap(PublishedPledge::id, Function.identity()));
        Map<PledgeId, CitedUpdate> reported = updates.by(frozenAt, ids);
        List<EntryStore.Row> rows = new ArrayList<>();
        for (Entry entry : asked) {
            PublishedPledge pledge = found.get(entry.pledge());
            if (pledge == null) {
                throw new IllegalArgumentException("never published: " + entry.pledge());
            }
            rows.add(row(cited(pledge, entry, reported.get(entry.pledge())), sorting));
        }
        return rows;
    }

    private EntryStore.Row row(CitedPledge cited, Groups.Sorting sorting) {
        Groups.Place place = sorting.of(cited.pledge());
        return new EntryStore.Row(cited, place, sorting.place(place.group()), canonical(cited));
    }

    private String canonical(CitedPledge cited) {
        ObjectNode tree = (ObjectNode) CanonicalJson.tree(json.valueToTree(cited));
        if (tree.path("pledge") instanceof ObjectNode pledge) {
            pledge.remove(List.of("contacts", "partners"));
        }
        return new String(CanonicalJson.bytes(tree), StandardCharsets.UTF_8);
    }

    private CitedPledge cited(PublishedPledge pledge, Entry entry, @Nullable CitedUpdate update) {
        PledgeContent content = pledge.content();
        return new CitedPledge(
                pledge.id().value(),
                pledge.reference(),
                pledge.status(),
                update == null ? pledge.progress() : update.stage(),
                city(pledge.lead()),
                partners(pledge),
                content,
                content.gcmObjectives().stream()
                        .sorted()
                        .map(number -> new CitedPledge.Objective(
                                number,
                                reference.label(CodeList.GCM_OBJECTIVE, String.valueOf(number)),
                                content.primaryGcmObjectives().contains(number)))
                        .toList(),
                entry.answer(),
                entry.cityWords(),
                entry.statements(),
                update,
                pledge.textHash(),
                pledge.publishedAt());
    }

    private List<City.Partner> partners(PublishedPledge pledge) {
        List<PledgeContent.Partner> parts = pledge.content().partners();
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new City.Partner(
                        city(pledge.partners().get(i)),
                        parts.get(i).share(),
                        parts.get(i).contribution()))
                .toList();
    }

    private City city(PublishedPledge.City city) {
        @Nullable String country = city.country();
        return new City(city.name(), country, country == null ? "" : reference.label(CodeList.COUNTRY, country));
    }
}
