package org.medina.declaration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.medina.base.Problem;
import org.medina.casefile.Visibility;
import org.medina.identity.OrganisationId;
import org.medina.signoff.Signoff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a declaration asks and has done; nobody acts here but the portal itself. */
@Service
class DeclarationMilestones {

    private final DeclarationRepository declarations;
    private final DeclarationCase declarationCase;
    private final DeclarationTexts texts;
    private final CityWork cityWork;
    private final Cities cities;
    private final Signoff signoff;
    private final ClosingReminders reminders;
    private final Clock clock;

    DeclarationMilestones(
            DeclarationRepository declarations,
            DeclarationCase declarationCase,
            DeclarationTexts texts,
            CityWork cityWork,
            Cities cities,
            Signoff signoff,
            ClosingReminders reminders,
            Clock clock) {
        this.declarations = declarations;
        this.declarationCase = declarationCase;
        this.texts = texts;
        this.cityWork = cityWork;
        this.cities = cities;
        this.signoff = signoff;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** From here on the text is exactly what cities endorse. */
    @Transactional
    public void freeze(DeclarationId id) {
        Declaration declaration = lock(id);
        String hash = signoff.freeze(id.subject(), texts.frozen(declaration)).hash();
        declaration.freeze(hash);
        texts.name(declaration, "frozen");
        declarations.save(declaration);
    }

    /** Closes by the clock; nothing is left to do where somebody closed it before. */
    @Transactional
    public void close(DeclarationId id) {
        Declaration declaration = lock(id);
        Instant now = clock.instant();
        if (declaration.isDue(now)) {
            DeclarationStatus from = declaration.kept();
            declaration.close(null, now);
            declarations.save(declaration);
            declarationCase.moved(declaration, from, "close-by-clock", null, Visibility.PUBLIC);
            cityWork.over(declaration);
        }
    }

    /** Brings the last day to the mind of the cities that have yet to answer, once for each moment. */
    @Transactional
    public void remind(DeclarationId id) {
        Declaration declaration = lock(id);
        if (declaration.remind(reminders, clock.instant())) {
            declarations.save(declaration);
            List<OrganisationId> waiting = cityWork.remind(declaration);
            declarationCase.noted(
                    declaration, "remind", waiting.isEmpty() ? null : cities.names(waiting), Visibility.SECRETARIAT);
        }
    }

    Instant reminds(DeclarationId id) {
        return find(id).remindsNext(reminders);
    }

    /** Whether the time is over; a day that was moved meanwhile says no. */
    boolean isOver(DeclarationId id) {
        Declaration declaration = find(id);
        return declaration.status(clock.instant()) != DeclarationStatus.OPEN;
    }

    Instant end(DeclarationId id) {
        return find(id).closesAt().orElseThrow(() -> new IllegalStateException(id + " was never opened"));
    }

    private Declaration find(DeclarationId id) {
        return declarations.findById(id.value()).orElseThrow(Problem::notFound);
    }

    private Declaration lock(DeclarationId id) {
        return declarations.findAndLock(id.value()).orElseThrow(Problem::notFound);
    }
}
