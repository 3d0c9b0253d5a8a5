package org.medina.register;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.declaration.PublicDeclarations;
import org.medina.document.SectionReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Declarations, each with its text, the cities that stand behind it as of a day, and where they are. */
@Controller
@Hidden
class DeclarationPages {

    private static final int HEADING = 3;

    private final OpenDeclarations declarations;
    private final JsonMapper json;

    DeclarationPages(OpenDeclarations declarations, JsonMapper json) {
        this.declarations = declarations;
        this.json = json;
    }

    /**
     * A part of the text as HTML of our own making.
     *
     * @param html null where it had to be removed to protect somebody
     */
    record Part(String labelKey, @Nullable String html) {}

    @GetMapping("/register/declarations")
    ModelAndView list(HttpServletResponse response) {
        return RegisterPages.page(response, "register/declarations", Map.of("declarations", declarations.all()));
    }

    /** @param asOf a day to whose end is counted; none for now */
    @GetMapping("/register/declarations/{reference}")
    ModelAndView declaration(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String asOf,
            HttpServletResponse response) {
        PublicDeclarations.Published found = declarations.published(reference, asOf);
        return RegisterPages.page(
                response,
                "register/declaration",
                Map.of(
                        "declaration",
                        found,
                        "parts",
                        parts(found),
                        "points",
                        CityPoint.of(found.endorsers()),
                        "asOf",
                        asOf == null ? "" : asOf.strip()));
    }

    private static List<Part> parts(PublicDeclarations.Published declaration) {
        List<Part> parts = new ArrayList<>();
        declaration
                .text()
                .forEach(part -> parts.add(new Part(
                        part.section().labelKey(),
                        part.value() == null
                                ? null
                                : SectionReading.of(part.value()).html(HEADING))));
        return parts;
    }

    @GetMapping("/register/declarations/{reference}.json")
    void json(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String asOf,
            HttpServletResponse response)
            throws IOException {
        OpenDeclaration declaration = declarations.get(reference, asOf);
        Downloads.announce(response, "application/json", declaration.reference() + ".json");
        json.writeValue(response.getOutputStream(), declaration);
    }

    @GetMapping("/register/declarations/{reference}.csv")
    void csv(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String asOf,
            HttpServletResponse response)
            throws IOException {
        OpenDeclaration declaration = declarations.get(reference, asOf);
        Downloads.announce(response, "text/csv;charset=UTF-8", declaration.reference() + ".csv");
        var table = new StringBuilder(CsvRow.line(Stream.of(
                "reference",
                "title",
                "as_of",
                "city",
                "country",
                "office",
                "since",
                "mandate",
                "mandate_date",
                "on_paper",
                "mandate_sha256",
                "signature_hash",
                "text_hash",
                "notice")));
        declaration.endorsers().forEach(city -> table.append(row(declaration, city)));
        response.getOutputStream().write(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String row(OpenDeclaration declaration, OpenDeclaration.Endorser city) {
        return CsvRow.line(Stream.of(
                        CsvRow.text(declaration.reference()),
                        CsvRow.text(declaration.title()),
                        CsvRow.text(declaration.asOf()),
                        CsvRow.text(city.city()),
                        CsvRow.text(city.country()),
                        CsvRow.text(city.office()),
                        CsvRow.text(city.since()),
                        CsvRow.text(city.mandate()),
                        CsvRow.text(city.mandateDate()),
                        CsvRow.text(city.onPaper()),
                        CsvRow.text(city.mandateSha256()),
                        CsvRow.text(city.signatureHash()),
                        CsvRow.text(declaration.textHash()),
                        CsvRow.text(declaration.notice()))
                .map(CsvRow::cell));
    }
}
