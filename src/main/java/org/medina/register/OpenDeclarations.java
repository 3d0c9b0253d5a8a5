package org.medina.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.declaration.PublicDeclarations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Declarations as the world takes them along. */
@Service
public class OpenDeclarations {

    private final PublicDeclarations declarations;
    private final Messages messages;
    private final String publicUrl;

    OpenDeclarations(
            PublicDeclarations declarations, Messages messages, @Value("${medina.public-url}") String publicUrl) {
        this.declarations = declarations;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    /** Newest first. */
    public List<PublicDeclarations.Cover> all() {
        return declarations.all();
    }

    /** @param asOf a day, as it was typed; blank for now. @throws Problem NOT_FOUND, INVALID for what is no day */
    PublicDeclarations.Published published(String reference, @Nullable String asOf) {
        return declarations.find(reference.toUpperCase(Locale.ROOT), day(asOf)).orElseThrow(Problem::notFound);
    }

    /** As {@link #published}, as open data. */
    public OpenDeclaration get(String reference, @Nullable String asOf) {
        return open(published(reference, asOf));
    }

    OpenDeclaration open(PublicDeclarations.Published declaration) {
        Map<String, String> text = new LinkedHashMap<>();
        declaration.text().forEach(part -> text.put(part.section().key(), part.plain()));
        return new OpenDeclaration(
                declaration.reference(),
                publicUrl + "/register/declarations/" + declaration.reference(),
                messages.get("register.declaration.voluntary"),
                declaration.title(),
                declaration.language(),
                declaration.link(),
                declaration.status().name(),
                text,
                declaration.textHash(),
                publicUrl + "/verify/" + declaration.textHash(),
                declaration.opened(),
                declaration.closes(),
                declaration.zone().getId(),
                declaration.presented() == null ? null : declaration.presented().to(),
                declaration.presented() == null ? null : declaration.presented().on(),
                declaration.asOf(),
                declaration.endorsed(),
                declaration.endorsers().stream().map(OpenDeclarations::open).toList());
    }

    private static OpenDeclaration.Endorser open(PublicDeclarations.Endorser city) {
        Optional<PublicDeclarations.Place> place = Optional.ofNullable(city.place());
        return new OpenDeclaration.Endorser(
                city.city(),
                city.country(),
                city.office(),
                city.since(),
                city.mandate(),
                city.mandateDate(),
                city.onPaper(),
                city.mandateSha256(),
                city.signatureHash(),
                place.map(PublicDeclarations.Place::latitude).orElse(null),
                place.map(PublicDeclarations.Place::longitude).orElse(null));
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException noDay) {
            throw Problem.invalid("asOf", "register.declaration.no-day");
        }
    }
}
