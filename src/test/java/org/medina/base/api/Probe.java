package org.medina.base.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.CurrentActor;
import org.medina.identity.CurrentOrganisation;
import org.medina.identity.FreshLogin;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A small interface that does everything a journey's would, for the tests of the conventions. */
@RestController
@RequestMapping("/api/v1/probe")
@Hidden
public class Probe {

    private final CurrentActor actors;
    private final JdbcClient jdbc;

    Probe(CurrentActor actors, JdbcClient jdbc) {
        this.actors = actors;
        this.jdbc = jdbc;
    }

    enum Colour {
        RED,
        BLUE
    }

    record Inner(@Nullable String tools) {}

    record Thing(
            @Nullable String title,
            @Nullable Integer number,
            @Nullable LocalDate start,
            @Nullable Colour colour,
            @Nullable Inner inner,
            @Nullable List<Inner> list) {}

    @GetMapping("/actor")
    Map<String, Object> actor() {
        var actor = actors.get();
        return Map.of(
                "name", actor.name(),
                "organisation",
                        actor.organisation() == null ? "" : actor.organisation().alias(),
                "roles", actor.roles().stream().map(Enum::name).sorted().toList());
    }

    /** Makes a row; a delay lets a second request overtake if nothing holds it. */
    @PostMapping("/things")
    ResponseEntity<Map<String, Object>> make(@RequestBody Thing thing) throws InterruptedException {
        jdbc.sql("insert into base.probe (title) values (:title)")
                .param("title", thing.title())
                .update();
        if (thing.number() != null) {
            var unused = new CountDownLatch(1).await(thing.number(), TimeUnit.MILLISECONDS);
        }
        if ("fail".equals(thing.title())) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "problem.wrong-state", "DRAFT");
        }
        var id = UUID.randomUUID();
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/v1/probe/things/" + id)
                .body(Map.of("id", id));
    }

    @GetMapping("/things")
    Listing<Integer> things(Paging paging, @RequestParam(required = false) @Nullable UUID after) {
        return paging.listing(IntStream.range(0, 120)
                .skip(paging.from())
                .limit(paging.sizeAndOne())
                .boxed()
                .toList());
    }

    @GetMapping("/things/{id}")
    String thing(@PathVariable UUID id) {
        throw Problem.notFound();
    }

    @PatchMapping(
            path = "/things/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    String patch(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Thing thing) {
        EntityTag.of(3, 7).requireMatch(ifMatch);
        return "patched";
    }

    @PostMapping("/file")
    Map<String, Object> file(@RequestParam MultipartFile file) {
        return Map.of("size", file.getSize());
    }

    @GetMapping("/sign")
    String sign() {
        throw Problem.of(Problem.Kind.FRESH_LOGIN_NEEDED, "problem.fresh-login-needed", 300L, 5L);
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("secret detail of the machine");
    }

    /** Public pages, as the register will bring them. */
    @Controller
    public static class Pages {

        private final CurrentActor actors;
        private final CurrentOrganisation organisations;
        private final Clock clock;

        Pages(CurrentActor actors, CurrentOrganisation organisations, Clock clock) {
            this.actors = actors;
            this.organisations = organisations;
            this.clock = clock;
        }

        /** A page for people who are signed in. */
        @GetMapping("/probe/whoami")
        @ResponseBody
        String whoami() {
            var actor = actors.get();
            return "%s for %s as %s"
                    .formatted(
                            actor.name(),
                            actor.organisation() == null
                                    ? "nobody"
                                    : actor.organisation().alias(),
                            actor.roles().stream().sorted().toList());
        }

        @GetMapping("/probe/choose/{alias}")
        @ResponseBody
        String choose(@PathVariable String alias) {
            organisations.choices().stream()
                    .filter(organisation -> organisation.alias().equals(alias))
                    .forEach(organisation -> organisations.choose(organisation.id()));
            return whoami();
        }

        /** What a form of the portal would carry. */
        @GetMapping("/probe/csrf")
        @ResponseBody
        String csrf(CsrfToken token) {
            return token.getParameterName() + "=" + token.getToken();
        }

        /** Something that needs a fresh sign-in. */
        @GetMapping("/probe/sign")
        @ResponseBody
        String sign() {
            FreshLogin.require(actors.get(), clock, Duration.ofMinutes(5));
            return "signed";
        }

        @RequestMapping("/register/probe")
        @ResponseBody
        String page() {
            return "public";
        }

        @GetMapping("/register/probe/gone")
        @ResponseBody
        String gone() {
            throw Problem.notFound();
        }
    }
}
