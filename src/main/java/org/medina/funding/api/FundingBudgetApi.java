package org.medina.funding.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.budget.Budget;
import org.medina.budget.BudgetRules;
import org.medina.budget.BudgetSheets;
import org.medina.funding.FundingAction;
import org.medina.funding.FundingDetails;
import org.medina.funding.FundingDrafting;
import org.medina.funding.FundingField;
import org.medina.funding.FundingId;
import org.medina.funding.FundingReading;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/funding-requests/{id}")
@Tag(name = "Funding requests")
class FundingBudgetApi {

    private final FundingReading reading;
    private final FundingDrafting drafting;
    private final BudgetSheets sheets;
    private final FundingJson requests;
    private final JsonMapper json;

    FundingBudgetApi(
            FundingReading reading,
            FundingDrafting drafting,
            BudgetSheets sheets,
            FundingJson requests,
            JsonMapper json) {
        this.reading = reading;
        this.drafting = drafting;
        this.sheets = sheets;
        this.requests = requests;
        this.json = json;
    }

    @Schema(name = "BudgetTaken")
    record Taken(int added, int changed, int removed, int unchanged) {}

    @Operation(summary = "The budget as a spreadsheet that can be filled in and sent back")
    @GetMapping("/budget.xlsx")
    ResponseEntity<byte[]> write(@PathVariable String id) {
        FundingDetails request = reading.get(resolve(id));
        BudgetRules rules = reading.budgetRules(request.id());
        String title = request.content().title();
        byte[] file = sheets.write(request.reference(), title == null ? "" : title, budget(request, rules), rules);
        return ResponseEntity.ok()
                .eTag(FundingJson.tag(request))
                .header(HttpHeaders.CONTENT_TYPE, BudgetSheets.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + request.reference() + "-budget.xlsx\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }

    @Operation(
            summary =
                    "Take the whole budget from a filled sheet (xlsx, at most 10 MB), or nothing of it; If-Match, where"
                            + " sent, carries the ETag with which the sheet was taken out")
    @PostMapping(path = "/budget", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Taken take(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        FundingDetails request = reading.get(resolve(id));
        // asked before, so that nobody else makes the portal unpack their files
        if (!request.may(FundingAction.EDIT)) {
            throw Problem.forbidden();
        }
        if (file == null) {
            throw Problem.invalid("file", "problem.field.missing");
        }
        int read = ifMatch == null ? request.revision() : requests.read(request.id(), ifMatch);
        BudgetRules rules = reading.budgetRules(request.id());
        try (InputStream bytes = file.getInputStream()) {
            BudgetSheets.Taken taken =
                    sheets.take(bytes.readNBytes(BudgetSheets.MOST_BYTES + 1), budget(request, rules), rules);
            if (!taken.isSame()) {
                ObjectNode patch = json.createObjectNode();
                patch.set(FundingField.BUDGET.path(), json.valueToTree(taken.budget()));
                drafting.edit(request.id(), patch, read);
            }
            return new Taken(taken.added(), taken.changed(), taken.removed(), taken.unchanged());
        }
    }

    private static Budget budget(FundingDetails request, BudgetRules rules) {
        Budget budget = request.content().budget();
        return budget == null ? rules.empty() : budget;
    }

    private FundingId resolve(String address) {
        return reading.resolve(address).orElseThrow(Problem::notFound);
    }
}
