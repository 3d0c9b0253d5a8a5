package org.medina.register;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.legacy.LegacyEntry;
import org.medina.legacy.LegacyFilter;
import org.medina.legacy.PublicLegacy;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What cities did before there was Medina, beside the pledges and never among them. */
@Controller
@Hidden
class LegacyPages {

    private final PublicLegacy entries;
    private final OpenLegacyData data;
    private final ReferenceData reference;
    private final JsonMapper json;

    LegacyPages(PublicLegacy entries, OpenLegacyData data, ReferenceData reference, JsonMapper json) {
        this.entries = entries;
        this.data = data;
        this.reference = reference;
        this.json = json;
    }

    @GetMapping("/register/legacy")
    ModelAndView list(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response) {
        var query = RegisterQuery.of(asked, reference);
        LegacyFilter filter = filter(query);
        long count = entries.count(filter);
        int pages = Math.toIntExact(Math.max(1, Math.ceilDiv(count, RegisterPages.PAGE_SIZE)));
        int page = Math.min(query.page(), pages);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("words", filter.words());
        model.put("country", filter.country());
        model.put("countries", entries.countByCountry());
        model.put("entries", entries.page(filter, (page - 1) * RegisterPages.PAGE_SIZE, RegisterPages.PAGE_SIZE));
        model.put("count", count);
        model.put("page", page);
        model.put("pages", pages);
        model.put("at", (Address) number -> RegisterQuery.legacy("/register/legacy", query, number));
        model.put("csv", RegisterQuery.legacy("/register/legacy.csv", query, 1));
        model.put("json", RegisterQuery.legacy("/register/legacy.json", query, 1));
        return RegisterPages.page(response, "register/legacy", model);
    }

    /** Where another page of the list is. */
    @FunctionalInterface
    interface Address {
        String page(int number);
    }

    @GetMapping("/register/legacy/{id}")
    ModelAndView entry(@PathVariable String id, HttpServletResponse response) {
        LegacyEntry entry = uuid(id).flatMap(entries::find).orElseThrow(Problem::notFound);
        return RegisterPages.page(
                response, "register/legacy-entry", Map.of("entry", entry, "content", entry.content()));
    }

    @GetMapping("/register/legacy.csv")
    void csv(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response) throws IOException {
        Downloads.announce(response, "text/csv;charset=UTF-8", "medina-legacy-actions.csv");
        var out = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
        out.print(OpenLegacyData.names());
        data.forEach(filter(RegisterQuery.of(asked, reference)), entry -> out.print(OpenLegacyData.line(entry)));
        out.flush();
    }

    @GetMapping("/register/legacy.json")
    void json(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response) throws IOException {
        Downloads.announce(response, "application/json", "medina-legacy-actions.json");
        try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
            out.writeStartArray();
            data.forEach(filter(RegisterQuery.of(asked, reference)), out::writePOJO);
            out.writeEndArray();
        }
    }

    /** What of a list of pledges can be looked for among these, too. */
    static LegacyFilter filter(RegisterQuery query) {
        return LegacyFilter.of(query.filter().words(), query.filter().country());
    }

    static List<LegacyEntry> first(PublicLegacy entries, RegisterQuery query, int many) {
        return entries.page(filter(query), 0, many);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
