package org.medina.notification.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.base.api.Paging;
import org.medina.notification.Deadlines;
import org.medina.notification.NoticeKind;
import org.medina.notification.NoticeReading;
import org.medina.notification.NoticeSummary;
import org.medina.notification.NoticeWay;
import org.medina.notification.NoticeWishes;
import org.medina.notification.Wishes;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the person asking was told, and how they wish to be. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices")
class NoticesApi {

    private final NoticeReading notices;
    private final NoticeWishes wishes;
    private final Deadlines deadlines;

    NoticesApi(NoticeReading notices, NoticeWishes wishes, Deadlines deadlines) {
        this.notices = notices;
        this.wishes = wishes;
        this.deadlines = deadlines;
    }

    @Operation(summary = "What the caller was told, newest first")
    @GetMapping
    Listing<Told> list(@RequestParam(defaultValue = "false") boolean unread, @ParameterObject Paging paging) {
        return paging.listing(notices.page(unread, paging.from(), paging.sizeAndOne()))
                .map(Told::of);
    }

    @Operation(summary = "Mark a notice as read")
    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id) {
        notices.read(id);
    }

    @Operation(summary = "Mark all notices as read")
    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll() {
        notices.readAll();
    }

    @Operation(summary = "How the caller is told of each kind, and when the mail of the day comes")
    @GetMapping("/settings")
    Settings settings() {
        return Settings.of(wishes.mine());
    }

    @Operation(summary = "Change how one is told; what is not named stays")
    @PatchMapping("/settings")
    Settings change(@RequestBody Change change) {
        wishes.keep(change.said(), change.zone(), change.language(), change.time());
        return Settings.of(wishes.mine());
    }

    @Operation(summary = "Make a link to one’s deadlines for a calendar; the one before stops working")
    @PostMapping("/calendar")
    @ResponseStatus(HttpStatus.CREATED)
    Link makeLink() {
        return new Link(deadlines.makeLink());
    }

    @Operation(summary = "End the link of one’s calendar")
    @DeleteMapping("/calendar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endLink() {
        deadlines.endLink();
    }

    /** Shown this once. */
    record Link(String url) {}

    /** One notice; no title where the case cannot be read in the organisation that is acted for. */
    record Told(
            UUID id,
            String kind,
            Subject subject,
            @Nullable String title,
            String organisation,
            Instant at,
            @Nullable Instant readAt) {

        /** The case. */
        record Subject(String kind, UUID id, String reference) {}

        static Told of(NoticeSummary notice) {
            return new Told(
                    notice.id(),
                    notice.kind().name(),
                    new Subject(notice.subject().kind(), notice.subject().id(), notice.reference()),
                    notice.title(),
                    notice.organisation(),
                    notice.at(),
                    notice.readAt());
        }
    }

    /** @param digestAt e.g. {@code 08:00}, in that zone */
    record Settings(Map<String, NoticeWay> kinds, String zone, String language, String digestAt) {

        static Settings of(Wishes wishes) {
            Map<String, NoticeWay> kinds = new TreeMap<>();
            wishes.ways().forEach((kind, way) -> kinds.put(kind.name(), way));
            return new Settings(
                    kinds,
                    wishes.zone().getId(),
                    wishes.language().toLanguageTag(),
                    wishes.digestAt().toString());
        }
    }

    /** What is to be different. */
    record Change(
            @Nullable Map<String, String> kinds,
            @Nullable String zone,
            @Nullable String language,
            @Nullable String digestAt) {

        Map<NoticeKind, NoticeWay> said() {
            Map<NoticeKind, NoticeWay> said = new EnumMap<>(NoticeKind.class);
            if (kinds != null) {
                kinds.forEach((kind, way) -> said.put(
                        named(NoticeKind.class, kind, "notification.problem.unknown-kind"),
                        named(NoticeWay.class, way, "notification.problem.unknown-way")));
            }
            return said;
        }

        @Nullable
        LocalTime time() {
            try {
                return digestAt == null ? null : LocalTime.parse(digestAt);
            } catch (DateTimeException e) {
                throw Problem.invalid("digestAt", "notification.problem.at");
            }
        }

        private static <E extends Enum<E>> E named(Class<E> type, @Nullable String name, String problem) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("kinds", problem, String.valueOf(name)));
        }
    }
}
