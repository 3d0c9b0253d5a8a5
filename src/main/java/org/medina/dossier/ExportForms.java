package org.medina.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.dossier.ExportedPledge.Field;
import org.medina.dossier.ExportedPledge.Misfit;
import org.medina.pledge.CompactScope;
import org.medina.pledge.PledgeContent;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Component;

/** Lays a pledge out in the fields of a forum’s form, and finds what that form would not take. */
@Component
class ExportForms {

    /** In the languages in which pledges are written; the migration form refuses what is about refugees. */
    private static final Pattern REFUGEES = Pattern.compile(
            "\\b(?:refugees?|asylum[ -]seekers?|asylum|réfugié\\w*|demandeurs? d[’']asile|asile|refugiad\\w*|asilo|"
                    + "беженц\\w*|беженк\\w*)\\b|لاجئ|اللجوء|难民",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Messages messages;
    private final ReferenceData reference;

    ExportForms(Messages messages, ReferenceData reference) {
        this.messages = messages;
        this.reference = reference;
    }

    /** @param stage in words; empty before the pledge is published */
    record Source(String reference, City lead, List<City> partners, PledgeContent pledge, String stage) {}

    ExportedPledge of(ExportProfile profile, Source source) {
        SequencedMap<String, String> values =
                switch (profile) {
                    case GCM -> migration(source);
                    case GRF -> refugees(source);
                };
        values.values().removeIf(String::isBlank);
        List<Misfit> misfits = new ArrayList<>();
        boolean taken = isTaken(profile, source.pledge(), misfits);
        if (taken) {
            missing(profile, values, misfits);
            description(profile, values.getOrDefault("description", ""), misfits);
            if (profile == ExportProfile.GCM) {
                aboutRefugees(source.pledge(), values, misfits);
            }
        }
        List<Field> fields = taken
                ? values.entrySet().stream()
                        .map(entry -> new Field(
                                entry.getKey(), messages.get("dossier.form.field." + entry.getKey()), entry.getValue()))
                        .toList()
                : List.of();
        return new ExportedPledge(profile, source.reference(), taken, fields, List.copyOf(misfits));
    }

    private SequencedMap<String, String> migration(Source source) {
        PledgeContent pledge = source.pledge();
        SequencedMap<String, String> values = head(source);
        values.put("description", text(pledge.summary()));
        values.put(
                "objectives",
                labels(CodeList.GCM_OBJECTIVE, pledge.gcmObjectives().stream().map(String::valueOf)));
        values.put("principles", labels(CodeList.GCM_PRINCIPLE, pledge.gcmPrinciples().stream()));
        tail(source, values);
        return values;
    }

    private SequencedMap<String, String> refugees(Source source) {
        PledgeContent pledge = source.pledge();
        SequencedMap<String, String> values = head(source);
        values.put(
                "description",
                Stream.of(pledge.summary(), pledge.currentAction(), pledge.commitment())
                        .map(ExportForms::text)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n\n")));
        values.put("paragraphs", labels(CodeList.GCR_PARAGRAPH, pledge.gcrParagraphs().stream()));
        values.put("kinds", labels(CodeList.PLEDGE_TYPE, pledge.types().stream()));
        values.put("form", pledge.form() == null ? "" : reference.label(CodeList.PLEDGE_FORM, pledge.form()));
        values.put("matched", text(pledge.matchedPledge()));
        values.put("resources", text(pledge.supportNeeded().resources()));
        values.put("tools", text(pledge.supportNeeded().tools()));
        values.put("partnerships", text(pledge.supportNeeded().partnerships()));
        tail(source, values);
        return values;
    }

    private SequencedMap<String, String> head(Source source) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        values.put("title", text(source.pledge().title()));
        values.put("entity", source.lead().name());
        values.put("country", source.lead().countryName());
        values.put(
                "partners",
                source.partners().stream()
                        .map(city -> city.countryName().isEmpty()
                                ? city.name()
                                : city.name() + " (" + city.countryName() + ")")
                        .collect(Collectors.joining("; ")));
        return values;
    }

    private static void tail(Source source, SequencedMap<String, String> values) {
        values.put("start", day(source.pledge().start()));
        values.put("end", day(source.pledge().end()));
        values.put("stage", source.stage());
        values.put("reference", source.reference());
    }

    /** A pledge under one Compact alone goes into that Compact’s form alone. */
    private boolean isTaken(ExportProfile profile, PledgeContent pledge, List<Misfit> misfits) {
        CompactScope other = profile == ExportProfile.GCM ? CompactScope.GCR : CompactScope.GCM;
        if (pledge.compactScope() == other) {
            misfits.add(new Misfit("scope", messages.get("dossier.misfit.scope." + profile)));
            return false;
        }
        return true;
    }

    private void missing(ExportProfile profile, SequencedMap<String, String> values, List<Misfit> misfits) {
        String codes = profile == ExportProfile.GCM ? "objectives" : "paragraphs";
        for (String needed : List.of("title", codes, "start")) {
            if (!values.containsKey(needed)) {
                misfits.add(new Misfit(
                        needed, messages.get("dossier.misfit.missing", messages.get("dossier.form.field." + needed))));
            }
        }
    }

    private void description(ExportProfile profile, String text, List<Misfit> misfits) {
        int length = text.codePointCount(0, text.length());
        if (length < profile.least()) {
            misfits.add(new Misfit(
                    "description", messages.get("dossier.misfit.short", length, profile.least(), profile.most())));
        }
        if (length > profile.most()) {
            misfits.add(new Misfit(
                    "description", messages.get("dossier.misfit.long", length, profile.least(), profile.most())));
        }
    }

    private void aboutRefugees(PledgeContent pledge, SequencedMap<String, String> values, List<Misfit> misfits) {
        values.forEach((key, value) -> {
            List<String> found = REFUGEES.matcher(value)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .limit(5)
                    .toList();
            if (!found.isEmpty()) {
                misfits.add(new Misfit(
                        key,
                        messages.get(
                                "dossier.misfit.refugees",
                                messages.get("dossier.form.field." + key),
                                String.join(", ", found))));
            }
        });
        if (!pledge.gcrParagraphs().isEmpty()) {
            misfits.add(new Misfit(
                    "paragraphs", messages.get("dossier.misfit.left-out", String.join(", ", pledge.gcrParagraphs()))));
        }
    }

    private String labels(CodeList list, Stream<String> codes) {
        return codes.map(code -> list == CodeList.GCM_OBJECTIVE
                        ? code + " " + reference.label(list, code)
                        : reference.label(list, code))
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
