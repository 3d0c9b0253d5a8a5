package org.medina.register;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.dossier.DossierDetails;
import org.medina.dossier.DossierFiles;
import org.medina.dossier.DossierFormat;
import org.medina.dossier.DossierId;
import org.medina.dossier.DossierReading;
import org.medina.review.PublishedReviews;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What the forums were told: reviews whose dossier all offices have signed, with their figures and files. */
@Controller
@Hidden
class ReviewPages {

    private static final int MANY = 200;

    private final PublishedReviews reviews;
    private final DossierReading dossiers;
    private final DossierFiles files;

    ReviewPages(PublishedReviews reviews, DossierReading dossiers, DossierFiles files) {
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.files = files;
    }

    @GetMapping("/register/reviews")
    ModelAndView list(HttpServletResponse response) {
        return RegisterPages.page(response, "register/reviews", Map.of("reviews", reviews.page(0, MANY)));
    }

    /** @param reference such as {@code MM-2026-00042} */
    @GetMapping("/register/reviews/{reference}")
    ModelAndView review(@PathVariable String reference, HttpServletResponse response) {
        PublishedReviews.Published review = find(reference);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("review", review);
        model.put("seats", reviews.seats(review));
        model.put("figures", dossiers.countedIn(new DossierId(review.dossier())).orElse(null));
        model.put(
                "formats",
                Arrays.stream(DossierFormat.values())
                        .map(DossierFormat::extension)
                        .toList());
        return RegisterPages.page(response, "register/review", model);
    }

    @GetMapping("/register/reviews/{reference}/dossier.{format}")
    void file(@PathVariable String reference, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        DossierFormat as = Arrays.stream(DossierFormat.values())
                .filter(one -> one.extension().equals(format))
                .findFirst()
                .orElseThrow(Problem::notFound);
        DossierId id = new DossierId(find(reference).dossier());
        DossierDetails.File file = files.find(id, as).orElseThrow(Problem::notFound);
        response.setContentType(as.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + reference.toUpperCase(Locale.ROOT) + "." + format + "\"");
        files.writeTo(id, file, response.getOutputStream());
    }

    private PublishedReviews.Published find(String reference) {
        return reviews.find(reference.toUpperCase(Locale.ROOT)).orElseThrow(Problem::notFound);
    }
}
