package org.medina.register;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.medina.base.api.PublicCache;
import org.medina.pledge.PublishedFilter;
import org.medina.refdata.ReferenceData;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The register as files, whole or as filtered on the page, written while it is read. */
@Controller
@Hidden
class Downloads {

    private final OpenData data;
    private final ReferenceData reference;
    private final JsonMapper json;

    Downloads(OpenData data, ReferenceData reference, JsonMapper json) {
        this.data = data;
        this.reference = reference;
        this.json = json;
    }

    @GetMapping("/register/pledges.csv")
    void csv(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response) throws IOException {
        announce(response, "text/csv;charset=UTF-8", "medina-pledges.csv");
        var out = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
        out.print(CsvRow.names());
        data.forEach(filter(asked), pledge -> out.print(CsvRow.of(pledge)));
        out.flush();
    }

    @GetMapping("/register/pledges.json")
    void json(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response) throws IOException {
        announce(response, "application/json", "medina-pledges.json");
        try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
            out.writeStartArray();
            data.forEach(filter(asked), out::writePOJO);
            out.writeEndArray();
        }
    }

    private PublishedFilter filter(MultiValueMap<String, String> asked) {
        return RegisterQuery.of(asked, reference).filter();
    }

    static void announce(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, PublicCache.FOR_A_MINUTE.getHeaderValue());
    }
}
