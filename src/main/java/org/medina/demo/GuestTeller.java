package org.medina.demo;

import java.util.UUID;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.guest.GuestDraft;
import org.medina.guest.Guests;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The guests of the story. */
@Component
@Order(95)
class GuestTeller implements Teller<GuestTale, GuestTale.Step> {

    private final Guests guests;
    private final CaseFiles cases;
    private final Told told;

    GuestTeller(Guests guests, CaseFiles cases, Told told) {
        this.guests = guests;
        this.cases = cases;
        this.told = told;
    }

    @Override
    public String file() {
        return "guests.json";
    }

    @Override
    public Class<GuestTale[]> tales() {
        return GuestTale[].class;
    }

    @Override
    public UUID begin(GuestTale tale, GuestTale.Step step) {
        if (step.deed() != GuestTale.Deed.letIn) {
            throw new IllegalStateException("nobody was let in before " + tale.key());
        }
        SubjectRef subject = cases.findAt(told.required(tale.about()).toString())
                .orElseThrow()
                .subject();
        return guests.letIn(
                        subject,
                        new GuestDraft(
                                tale.name(),
                                tale.email(),
                                tale.right(),
                                guests.today().plusDays(tale.days())))
                .id();
    }

    /** @param guest whom the tale let in */
    @Override
    public void act(GuestTale tale, UUID guest, GuestTale.Step step) {
        switch (step.deed()) {
            case revoke -> guests.revoke(guest);
            case letIn -> throw new IllegalStateException(tale.key() + " lets in twice");
        }
    }
}
