package org.medina.register;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.dossier.DossierId;
import org.medina.dossier.DossierReading;
import org.medina.review.PublishedReviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What the forums were told: reviews whose dossier all offices have signed, with their figures. */
@Controller
@Hidden
class ReviewPages {

    private static final int MANY = 200;

    private final PublishedReviews reviews;
    private final DossierReading dossiers;

    ReviewPages(PublishedReviews reviews, DossierReading dossiers) {
        this.reviews = reviews;
        this.dossiers = dossiers;
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
        return RegisterPages.page(response, "register/review", model);
    }

    private PublishedReviews.Published find(String reference) {
        return reviews.find(reference.toUpperCase(Locale.ROOT)).orElseThrow(Problem::notFound);
    }
}
