package org.medina.portfolio.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.KeptShare;
import org.medina.base.Money;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.call.CallTerms;
import org.medina.funding.ReservedMoney;
import org.medina.portfolio.Portfolio;
import org.medina.portfolio.PortfolioReading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Portfolio")
class PortfolioApi {

    private final PortfolioReading reading;

    PortfolioApi(PortfolioReading reading) {
        this.reading = reading;
    }

    @Schema(name = "PortfolioPart")
    record Part(
            String key,
            String currency,
            long requests,
            long approvedRequests,
            Money asked,
            Money approved,
            Money paid,
            @Nullable Money reported) {

        static Part of(Portfolio.Part part) {
            return new Part(
                    part.key(),
                    part.currency(),
                    part.requests(),
                    part.approvedRequests(),
                    part.asked(),
                    part.approved(),
                    part.paid(),
                    part.reported());
        }
    }

    @Schema(name = "PortfolioReserved")
    record Reserved(
            UUID call,
            String reference,
            CallTerms.Group group,
            BigDecimal percent,
            long requests,
            Money asked,
            BigDecimal askedPercent,
            Money approved,
            BigDecimal approvedPercent) {

        static Reserved of(ReservedMoney.OfCall one) {
            KeptShare share = one.share();
            return new Reserved(
                    one.call().value(),
                    one.reference(),
                    one.group(),
                    share.percent(),
                    share.requests(),
                    share.asked(),
                    share.askedPercent(),
                    share.approved(),
                    share.approvedPercent());
        }
    }

    @Operation(
            summary =
                    "What calls keep for whom, and how much of what is asked and approved goes there; for the secretariat")
    @GetMapping("/api/v1/portfolio/reserved")
    Listing<Reserved> reserved() {
        return new Listing<>(reading.reserved().stream().map(Reserved::of).toList(), null);
    }

    @Operation(
            summary =
                    "What was asked, approved, paid and reported by mechanism, country or objective; for an agency, of its"
                            + " own shares")
    @GetMapping("/api/v1/portfolio/{by}")
    Listing<Part> parts(@PathVariable String by) {
        Portfolio.By wanted = Arrays.stream(Portfolio.By.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return new Listing<>(reading.by(wanted).parts().stream().map(Part::of).toList(), null);
    }
}
