package org.medina.oversight.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.medina.base.api.PublicCache;
import org.medina.oversight.ReportEditions;
import org.medina.paper.api.PaperAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The annual reports that were published, for everybody. */
@Controller
@Hidden
class ReportPages {

    private final ReportEditions editions;

    ReportPages(ReportEditions editions) {
        this.editions = editions;
    }

    @GetMapping("/register/reports")
    ModelAndView list(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, PublicCache.FOR_A_MINUTE.getHeaderValue());
        return new ModelAndView("oversight/reports", Map.of("reports", editions.published()));
    }

    @GetMapping("/register/reports/{year:\\d{4}}-{language:[a-z]{2}}.pdf")
    ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable String language) {
        return PaperAnswer.of(editions.published(year, language));
    }
}
