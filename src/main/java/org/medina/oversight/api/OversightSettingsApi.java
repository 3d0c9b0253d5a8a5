package org.medina.oversight.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.api.Listing;
import org.medina.oversight.BoardFilter;
import org.medina.oversight.SavedView;
import org.medina.oversight.SavedViews;
import org.medina.oversight.StageTarget;
import org.medina.oversight.StageTargets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What oversight keeps: targets of stages, and filters with a name. */
@RestController
@RequestMapping("/api/v1/oversight")
@Tag(name = "Oversight")
class OversightSettingsApi {

    private final StageTargets targets;
    private final SavedViews views;

    OversightSettingsApi(StageTargets targets, SavedViews views) {
        this.targets = targets;
        this.views = views;
    }

    /** Days, or null for no target. */
    @Schema(name = "StageTargetDays")
    record Days(@Nullable Integer days) {}

    /** A name, and whether colleagues find it too. */
    @Schema(name = "ViewToSave")
    record Name(@Nullable String name, @Nullable Boolean shared) {}

    /** A saved filter; {@code query} is what stands in an address. */
    @Schema(name = "SavedView")
    record View(UUID id, String name, String query, boolean shared, boolean own) {

        static View of(SavedView view) {
            return new View(view.id(), view.name(), view.filter().query(), view.shared(), view.own());
        }
    }

    @Operation(summary = "How many days cases should be in each stage at most")
    @GetMapping("/targets")
    Listing<StageTarget> targets() {
        return new Listing<>(targets.all(), null);
    }

    @Operation(summary = "Say how many days cases should be in a stage at most; for the head of the secretariat")
    @PutMapping("/targets/{journey}/{stage}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String journey, @PathVariable String stage, @RequestBody Days days) {
        targets.set(journey, stage, days.days());
    }

    @Operation(summary = "One’s own saved filters, and those that colleagues share")
    @GetMapping("/views")
    Listing<View> views() {
        return new Listing<>(views.all().stream().map(View::of).toList(), null);
    }

    @Operation(summary = "Give a filter a name; the same name once more takes the other’s place")
    @PostMapping("/views")
    @ResponseStatus(HttpStatus.CREATED)
    View save(@ParameterObject BoardParameters parameters, @RequestBody Name name) {
        BoardFilter filter = parameters.filter();
        return View.of(views.save(name.name(), filter, Boolean.TRUE.equals(name.shared())));
    }

    @Operation(summary = "Forget a saved filter of one’s own")
    @DeleteMapping("/views/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        views.delete(id);
    }
}
