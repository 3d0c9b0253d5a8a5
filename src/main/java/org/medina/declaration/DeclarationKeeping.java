package org.medina.declaration;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.signoff.Signoff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the secretariat opens a declaration for endorsement, asks cities, closes and presents it. */
@Service
public class DeclarationKeeping {

    private final DeclarationRepository declarations;
    private final EndorsementRepository endorsements;
    private final DeclarationAccess access;
    private final DeclarationCase declarationCase;
    private final CityWork cityWork;
    private final Invitations invitations;
    private final DeclarationProcess process;
    private final Signoff signoff;
    private final Cities cities;
    private final Clock clock;

    DeclarationKeeping(
            DeclarationRepository declarations,
            EndorsementRepository endorsements,
            DeclarationAccess access,
            DeclarationCase declarationCase,
            CityWork cityWork,
            Invitations invitations,
            DeclarationProcess process,
            Signoff signoff,
            Cities cities,
            Clock clock) {
        this.declarations = declarations;
        this.endorsements = endorsements;
        this.access = access;
        this.declarationCase = declarationCase;
        this.cityWork = cityWork;
        this.invitations = invitations;
        this.process = process;
        this.signoff = signoff;
        this.cities = cities;
        this.clock = clock;
    }

    /** The text goes back to those who write; what is fixed next is another version. */
    @Transactional
    public void returnToDrafting(DeclarationId id, @Nullable String reason) {
        Declaration declaration = access.toChange(id, DeclarationAction.RETURN).declaration();
        String because = Words.required("reason", reason, Words.MEDIUM);
        DeclarationStatus from = declaration.kept();
        declaration.sendBack();
        declarations.save(declaration);
        declarationCase.moved(declaration, from, "return", because, Visibility.SECRETARIAT);
        process.returned(id);
    }

    /**
     * Cities may endorse it from now on, to the end of that day.
     *
     * @param zone whose day it is, e.g. {@code Africa/Casablanca}
     * @throws Problem FORBIDDEN to whoever fixed the text, INVALID for a day that is over or no zone
     */
    @Transactional
    public void open(DeclarationId id, @Nullable LocalDate closes, @Nullable String zone) {
        DeclarationAccess.Opened opened = access.toChange(id, DeclarationAction.OPEN);
        Declaration declaration = opened.declaration();
        ZoneId in = zone(zone);
        LocalDate day = future(closes, in);
        DeclarationStatus from = declaration.kept();
        declaration.open(opened.person(), day, in, opened.at());
        declarations.save(declaration);
        declarationCase.moved(declaration, from, "open", null, Visibility.PUBLIC);
        process.opened(id);
    }

    /**
     * Asks cities to endorse it; those that were asked before, or have answered, are left alone.
     *
     * @param named by short name or id; empty for every city there is
     * @return how many were asked now
     */
    @Transactional
    public int invite(DeclarationId id, Collection<String> named) {
        DeclarationAccess.Opened opened = access.toChange(id, DeclarationAction.INVITE);
        Declaration declaration = opened.declaration();
        List<Organisation> chosen = named.isEmpty()
                ? cities.all()
                : named.stream()
                        .map(city -> cities.named("organisations", city))
                        .distinct()
                        .toList();
        List<OrganisationId> asked = chosen.stream()
                .map(Organisation::id)
                .filter(city -> invitations.add(id, city, opened.at()))
                .toList();
        asked.forEach(city -> cityWork.refresh(declaration, city));
        if (!asked.isEmpty()) {
            declarationCase.noted(declaration, "invite", cities.names(asked), Visibility.SECRETARIAT);
        }
        return asked.size();
    }

    /** Gives all cities more time; taking time away is not possible. */
    @Transactional
    public void extend(DeclarationId id, @Nullable LocalDate closes, @Nullable String reason) {
        Declaration declaration = access.toChange(id, DeclarationAction.EXTEND).declaration();
        String because = Words.optional("reason", reason, Words.MEDIUM);
        declaration.extend(future(closes, declaration.zone()));
        declarations.save(declaration);
        declarationCase.moved(declaration, declaration.kept(), "extend", because, Visibility.PUBLIC);
        cityWork.refreshAll(declaration);
        process.moved(id);
    }

    /** No city endorses it from now on. @param reason for everybody to read */
    @Transactional
    public void close(DeclarationId id, @Nullable String reason) {
        DeclarationAccess.Opened opened = access.toChange(id, DeclarationAction.CLOSE);
        Declaration declaration = opened.declaration();
        String because = Words.required("reason", reason, Words.MEDIUM);
        DeclarationStatus from = declaration.kept();
        declaration.close(because, opened.at());
        declarations.save(declaration);
        declarationCase.moved(declaration, from, "close", because, Visibility.PUBLIC);
        cityWork.over(declaration);
        process.closed(id);
    }

    /** It ends without a result, and no endorsement counts. @param reason for everybody who could read it */
    @Transactional
    public void callOff(DeclarationId id, @Nullable String reason) {
        DeclarationAccess.Opened opened = access.toChange(id, DeclarationAction.CALL_OFF);
        Declaration declaration = opened.declaration();
        String because = Words.required("reason", reason, Words.MEDIUM);
        DeclarationStatus from = declaration.kept();
        boolean wasOpen = declaration.openedAt().isPresent();
        declaration.callOff(because, opened.at());
        declarations.save(declaration);
        if (wasOpen) {
            signoff.voidSignatures(id.subject(), because);
        }
        declarationCase.moved(
                declaration, from, "call-off", because, wasOpen ? Visibility.PUBLIC : Visibility.SECRETARIAT);
        cityWork.over(declaration);
        process.calledOff(id);
    }

    /**
     * Records where, to whom and when it was presented.
     *
     * @throws Problem WRONG_STATE while an endorsement waits to be checked; INVALID
     */
    @Transactional
    public void present(DeclarationId id, @Nullable String to, @Nullable LocalDate on) {
        DeclarationAccess.Opened opened = access.toChange(id, DeclarationAction.PRESENT);
        Declaration declaration = opened.declaration();
        if (endorsements.countWaiting(id.value()) > 0) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "declaration.problem.check-first");
        }
        String whom = Words.required("to", to, Words.SHORT);
        DeclarationStatus from = declaration.kept();
        declaration.present(whom, past(on), opened.at());
        declarations.save(declaration);
        declarationCase.moved(declaration, from, "present", whom, Visibility.PUBLIC);
        process.presented(id);
    }

    private LocalDate past(@Nullable LocalDate day) {
        if (day == null) {
            throw Problem.invalid("on", "declaration.problem.needed");
        }
        // it may already be tomorrow where the forum sits
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX))) {
            throw Problem.invalid("on", "declaration.problem.ahead");
        }
        return day;
    }

    private LocalDate future(@Nullable LocalDate day, ZoneId in) {
        if (day == null) {
            throw Problem.invalid("closes", "declaration.problem.needed");
        }
        if (!Declaration.endOf(day, in).isAfter(clock.instant())) {
            throw Problem.invalid("closes", "declaration.problem.over");
        }
        return day;
    }

    private static ZoneId zone(@Nullable String typed) {
        String zone = Words.required("zone", typed, Words.SHORT);
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw Problem.invalid("zone", "declaration.problem.unknown-zone", zone);
        }
    }
}
