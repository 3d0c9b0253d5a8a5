package org.medina.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.CasesInSight;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Visibility;
import org.medina.evidence.PartRows.Part;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Does one piece of a bundle, as whoever asked for it and with the rights that they have now. */
@Component
class BundleMaking {

    static final String FORM = "medina.evidence/1";
    static final String LIST = "MANIFEST.json";
    static final String LIST_HASH = "MANIFEST.sha256";

    private final BundleRows bundles;
    private final PartRows parts;
    private final BundleFiles files;
    private final List<CaseEvidence> laying;
    private final CasesInSight sight;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final CurrentActor actors;
    private final TransactionTemplate snapshot;
    private final JsonMapper json;
    private final Clock clock;
    private final EvidenceSettings settings;
    private final String publicUrl;

    BundleMaking(
            BundleRows bundles,
            PartRows parts,
            BundleFiles files,
            List<CaseEvidence> laying,
            CasesInSight sight,
            CaseFiles cases,
            Organisations organisations,
            CurrentActor actors,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock,
            EvidenceSettings settings,
            @Value("${medina.public-url}") String publicUrl) {
        this.bundles = bundles;
        this.parts = parts;
        this.files = files;
        this.laying = List.copyOf(laying);
        this.sight = sight;
        this.cases = cases;
        this.organisations = organisations;
        this.actors = actors;
        this.snapshot = snapshot(transactions);
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    /** Everything of a case as it stood at one moment, whoever writes meanwhile. */
    private static TransactionTemplate snapshot(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.setReadOnly(true);
        return template;
    }

    /** In the transaction that holds the bundle: either it is done, or nothing has happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void perform(UUID id) {
        Bundle bundle = bundles.find(id).orElseThrow();
        Optional<Actor> actor = organisations.actorFor(bundle.person(), bundle.organisation());
        if (actor.filter(now -> BundleRules.mayAsk(now, bundle.scope())).isEmpty()) {
            bundles.giveUp(id);
            return;
        }
        actors.runAs(actor.get(), () -> {
            Optional<Part> next = parts.next(id);
            if (bundle.state() == BundleState.WAITING) {
                parts.plan(bundle, actor.get());
                bundles.progress(id, clock.instant());
            } else if (next.isPresent()) {
                lay(bundle, next.get(), actor.get());
                bundles.progress(id, clock.instant());
            } else {
                finish(bundle, actor.get());
            }
        });
    }

    /**
     * One case that cannot be laid does not keep all the others here: its folder says so instead. Not where it is the one that
     * was asked for.
     *
     * @return whether the bundle goes on without it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean leaveOut(UUID id) {
        Bundle bundle = bundles.find(id).orElseThrow();
        Optional<Part> next = parts.next(id)
                .filter(part -> !part.subject().equals(bundle.about()))
                .filter(part -> bundle.state() == BundleState.MAKING);
        next.ifPresent(part -> {
            keep(
                    bundle,
                    folder -> folder.file(part.folder() + "/LEFT-OUT.txt", out -> copy("evidence/LEFT-OUT.txt", out)));
            parts.laid(id, part);
            bundles.progress(id, clock.instant());
        });
        return next.isPresent();
    }

    private void lay(Bundle bundle, Part part, Actor actor) {
        try (Folder folder = new Folder(part.folder() + "/", json)) {
            snapshot.executeWithoutResult(status -> {
                if (sight.reads(actor, part.subject())) {
                    laying.forEach(module -> folder.ifAllowed(() -> module.lay(part.subject(), folder)));
                }
                // a part that was refused has marked the transaction, which only read
                status.setRollbackOnly();
            });
            folder.files().forEach(file -> files.keep(bundle.id(), file));
            folder.others().forEach(other -> parts.add(bundle, other, actor));
        }
        parts.laid(bundle.id(), part);
    }

    private void finish(Bundle bundle, Actor actor) {
        Instant now = clock.instant();
        keep(bundle, folder -> {
            folder.file("README.txt", out -> copy("evidence/README.txt", out));
            if (bundle.scope() == BundleScope.WHOLE) {
                folder.data(
                        "organisations.json",
                        Arrays.stream(OrganisationKind.values())
                                .flatMap(kind -> organisations.all(kind).stream())
                                .toList());
            }
            if (bundle.scope() == BundleScope.ORGANISATION) {
                folder.data("people.json", people(bundle.organisation()));
            }
            folder.file(VerifyScript.NAME, out -> out.write(VerifyScript.bytes()));
        });
        String[] hash = new String[1];
        keep(bundle, folder -> {
            folder.file(LIST, out -> list(bundle, actor, now, out));
            hash[0] = folder.files().getFirst().exhibit().sha256();
            folder.file(LIST_HASH, out -> out.write((hash[0] + "  " + LIST + "\n").getBytes(StandardCharsets.UTF_8)));
        });
        bundles.finish(bundle.id(), Objects.requireNonNull(hash[0]), now, now.plus(settings.kept()));
        SubjectRef about = bundle.about();
        if (about != null) {
            cases.record(about, new HistoryEntry("evidence", null, null, hash[0], Visibility.SECRETARIAT));
        }
    }

    /** Somebody of the own organisation, by name; no address and no account. */
    record Colleague(String name, List<Role> roles) {}

    private List<Colleague> people(OrganisationId organisation) {
        SequencedMap<PersonId, Colleague> people = new LinkedHashMap<>();
        organisations
                .people(organisation)
                .forEach(one -> people.merge(
                        one.person().id(),
                        new Colleague(one.person().name(), List.of(one.role())),
                        (known, more) -> new Colleague(
                                known.name(),
                                Stream.concat(known.roles().stream(), more.roles().stream())
                                        .sorted()
                                        .toList())));
        return List.copyOf(people.values());
    }

    private interface Filling {
        void into(Folder folder);
    }

    private void keep(Bundle bundle, Filling filling) {
        try (Folder folder = new Folder("", json)) {
            filling.into(folder);
            folder.files().forEach(file -> files.keep(bundle.id(), file));
        }
    }

    private void list(Bundle bundle, Actor actor, Instant now, OutputStream out) {
        try (JsonGenerator list = json.createGenerator(out)) {
            list.writeStartObject();
            list.writeStringProperty("form", FORM);
            list.writeStringProperty("portal", publicUrl);
            list.writeStringProperty("name", bundle.name());
            list.writeStringProperty("scope", bundle.scope().name());
            list.writeStringProperty("madeAt", now.toString());
            list.writeStringProperty("madeFor", actor.requiredOrganisation().name());
            list.writeArrayPropertyStart("files");
            files.forEach(bundle.id(), file -> {
                list.writeStartObject();
                list.writeStringProperty("path", file.path());
                list.writeNumberProperty("size", file.size());
                list.writeStringProperty("sha256", file.sha256());
                list.writeEndObject();
            });
            list.writeEndArray();
            list.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String resource, OutputStream out) throws IOException {
        try (var in = new ClassPathResource(resource).getInputStream()) {
            in.transferTo(out);
        }
    }
}
