package org.medina.declaration;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.medina.document.DocumentId;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Role;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a declaration is begun and written together, until its text is fixed. */
@Service
public class DeclarationDrafting {

    private final DeclarationRepository declarations;
    private final DeclarationAccess access;
    private final DeclarationCase declarationCase;
    private final DeclarationTexts texts;
    private final DeclarationProcess process;
    private final Cities cities;
    private final ReferenceData reference;
    private final CurrentActor currentActor;
    private final Clock clock;

    DeclarationDrafting(
            DeclarationRepository declarations,
            DeclarationAccess access,
            DeclarationCase declarationCase,
            DeclarationTexts texts,
            DeclarationProcess process,
            Cities cities,
            ReferenceData reference,
            CurrentActor currentActor,
            Clock clock) {
        this.declarations = declarations;
        this.access = access;
        this.declarationCase = declarationCase;
        this.texts = texts;
        this.process = process;
        this.cities = cities;
        this.reference = reference;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What stands above the text, as somebody typed it.
     *
     * @param language of the authentic text
     * @param link where the text is published elsewhere
     */
    public record Heading(
            @Nullable String title,
            @Nullable String language,
            @Nullable String link) {}

    /** @throws Problem FORBIDDEN, INVALID */
    @Transactional
    public DeclarationId create(Heading heading) {
        Organisation keeper = requireOfficer();
        Declaration.Heading known = known(heading);
        Declaration declaration = Declaration.begin(
                DeclarationId.next(), declarationCase.nextReference(), keeper.id(), known, clock.instant());
        declarations.save(declaration);
        texts.open(declaration);
        declarationCase.open(declaration);
        process.begun(declaration.id());
        return declaration.id();
    }

    /**
     * Changes what stands above the text and, as one change among those of everybody who is writing, parts of the text.
     *
     * @param sections other words by the key of the part
     * @param revision and {@code read}, the version of the text: what the writer has seen
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, PRECONDITION_FAILED, INVALID
     */
    @Transactional
    public void change(DeclarationId id, Heading heading, Map<String, String> sections, int revision, long read) {
        Declaration declaration = access.toChange(id, DeclarationAction.EDIT).declaration();
        if (declaration.version() != revision) {
            throw Problem.of(Problem.Kind.PRECONDITION_FAILED, "problem.precondition-failed");
        }
        Declaration.Heading before = declaration.heading();
        declaration.head(known(heading));
        if (!before.equals(declaration.heading())) {
            declarations.save(declaration);
            declarationCase.renamed(declaration);
            declarationCase.noted(declaration, "head", null, Visibility.SECRETARIAT);
        }
        if (!sections.isEmpty()) {
            write(id, sections, read);
        }
    }

    /**
     * Puts other words into parts of the text, as one change among those of everybody who is writing.
     *
     * @param sections by the key of the part
     * @param read the version of the text that the writer has seen
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; INVALID for a part there is not; PRECONDITION_FAILED
     */
    @Transactional
    public void write(DeclarationId id, Map<String, String> sections, long read) {
        Declaration declaration = access.toSee(id, DeclarationAction.SEE_DRAFT).declaration();
        for (String key : sections.keySet()) {
            if (DeclarationSection.ofKey(key).isEmpty()) {
                throw Problem.invalid("text." + key, "declaration.problem.no-section");
            }
        }
        texts.write(declaration, sections, read);
    }

    /** The text under way. @throws Problem NOT_FOUND, FORBIDDEN */
    @Transactional(readOnly = true)
    public DocumentId document(DeclarationId id) {
        return texts.id(access.toSee(id, DeclarationAction.SEE_DRAFT).declaration());
    }

    /** Asks a city to write along. @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID for what is no city */
    @Transactional
    public void inviteWriter(DeclarationId id, @Nullable String city) {
        Declaration declaration =
                access.toChange(id, DeclarationAction.INVITE_WRITERS).declaration();
        Organisation invited = cities.named("organisation", city);
        if (declarationCase.writers(id).contains(invited.id())) {
            throw Problem.of(Problem.Kind.CONFLICT, "declaration.problem.writes-already", invited.name());
        }
        declarationCase.writes(declaration, invited.id());
        declarationCase.noted(declaration, "invite-writer", invited.name(), Visibility.SECRETARIAT);
    }

    @Transactional
    public void dismissWriter(DeclarationId id, @Nullable String city) {
        Declaration declaration =
                access.toChange(id, DeclarationAction.INVITE_WRITERS).declaration();
        Organisation dismissed = cities.named("organisation", city);
        if (!declarationCase.writers(id).contains(dismissed.id())) {
            throw Problem.notFound();
        }
        declarationCase.writesNoMore(declaration, dismissed.id());
        declarationCase.noted(declaration, "dismiss-writer", dismissed.name(), Visibility.SECRETARIAT);
    }

    /** What still keeps the text from being fixed, each at its part. */
    @Transactional(readOnly = true)
    public List<FieldProblem> missing(DeclarationId id) {
        return texts.missing(access.toSee(id, DeclarationAction.SEE_DRAFT).declaration());
    }

    /** Fixes the text; the head of the secretariat opens it, or gives it back. @throws Problem INVALID with what is missing */
    @Transactional
    public void freeze(DeclarationId id) {
        DeclarationAccess.Opened opened = access.toChange(id, DeclarationAction.FREEZE);
        Declaration declaration = opened.declaration();
        texts.name(declaration, "handed-over");
        List<FieldProblem> missing = texts.missing(declaration);
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        DeclarationStatus from = declaration.kept();
        declaration.handOver(opened.person());
        declarations.save(declaration);
        declarationCase.moved(declaration, from, "freeze", null, Visibility.SECRETARIAT);
        process.drafted(id);
    }

    private Declaration.Heading known(Heading heading) {
        String title = Words.required("title", heading.title(), Words.SHORT);
        String language = Words.required("language", heading.language(), Words.SHORT);
        if (reference.find(CodeList.LANGUAGE, language).isEmpty()) {
            throw Problem.invalid("language", "declaration.problem.unknown-language", language);
        }
        return new Declaration.Heading(title, language, link(heading.link()));
    }

    /** Only addresses of the web: what is shown as a link must not run as a script. */
    private static @Nullable String link(@Nullable String typed) {
        String link = Words.optional("link", typed, Words.SHORT);
        if (link == null) {
            return null;
        }
        try {
            URI address = new URI(link);
            boolean web = address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
            if (web) {
                return link;
            }
        } catch (URISyntaxException wrong) {
            throw Problem.invalid("link", "declaration.problem.no-link");
        }
        throw Problem.invalid("link", "declaration.problem.no-link");
    }

    /** There is no declaration yet whose table could be asked. */
    private Organisation requireOfficer() {
        Actor actor = currentActor.get();
        Organisation own = actor.organisation();
        if (own == null || own.kind() != OrganisationKind.SECRETARIAT || !actor.has(Role.SECRETARIAT_OFFICER)) {
            throw Problem.forbidden();
        }
        return Objects.requireNonNull(own);
    }
}
