package org.medina.admission;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.AttachmentSummary;
import org.medina.attachment.Attachments;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.PersonId;
import org.medina.refdata.ReferenceData;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretariat’s door to admissions: whoever else asks is told that there is nothing. */
@Service
@Transactional
public class Admissions {

    private static final int MAX_PAGE = 201;

    private final AdmissionRows rows;
    private final AdmissionHistory history;
    private final AdmissionEntry entry;
    private final SeatErrands errands;
    private final Attachments attachments;
    private final ReferenceData reference;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admissions(
            AdmissionRows rows,
            AdmissionHistory history,
            AdmissionEntry entry,
            SeatErrands errands,
            Attachments attachments,
            ReferenceData reference,
            CurrentActor current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.entry = entry;
        this.errands = errands;
        this.attachments = attachments;
        this.reference = reference;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the current actor admits. */
    @Transactional(readOnly = true)
    public boolean isOfUse() {
        return current.find().filter(AdmissionRules::admits).isPresent();
    }

    /** How many the current actor can check now; 0 for all but the secretariat. */
    @Transactional(readOnly = true)
    public int waiting() {
        return current.find()
                .filter(AdmissionRules::admits)
                .map(actor -> rows.waitingFor(actor.requiredPerson()))
                .orElse(0);
    }

    /** How many that person can check now, for whoever writes to them; a number, and nothing of who asked. */
    @Transactional(readOnly = true)
    public int waitingFor(PersonId officer) {
        return rows.waitingFor(officer);
    }

    /** @throws Problem NOT_FOUND for all but the secretariat */
    @Transactional(readOnly = true)
    public List<Admission> page(@Nullable AdmissionState state, int offset, int limit) {
        admitting();
        return rows.page(state, offset, Math.clamp(limit, 0, MAX_PAGE));
    }

    /** @throws Problem NOT_FOUND for all but the secretariat */
    @Transactional(readOnly = true)
    public int count(@Nullable AdmissionState state) {
        admitting();
        return rows.count(state);
    }

    /** @throws Problem NOT_FOUND where there is none, and for all but the secretariat */
    @Transactional(readOnly = true)
    public Admission get(UUID id) {
        admitting();
        return rows.find(id).orElseThrow(Problem::notFound);
    }

    /** What was done, newest first. */
    @Transactional(readOnly = true)
    public List<AdmissionAct> history(UUID id) {
        return history.of(get(id).id());
    }

    /** Names of others that are called the same: under way, or in the portal already. */
    @Transactional(readOnly = true)
    public List<String> alike(UUID id) {
        Admission admission = get(id);
        return rows.alike(id, admission.request().name());
    }

    /** What is done at the sign-in server for it, the oldest first. */
    @Transactional(readOnly = true)
    public List<Errand> errands(UUID id) {
        return errands.about(get(id).id());
    }

    /** Whether the current actor may check it now: not who did before. */
    @Transactional(readOnly = true)
    public boolean mayCheck(Admission admission) {
        Admission.Check first = admission.check();
        return admission.state().isOpen()
                && !letters(admission.id()).isEmpty()
                && (first == null
                        || !first.by().equals(current.get().person())
                        || !first.letters().equals(fingerprints(admission.id())));
    }

    /**
     * Enters an organisation that the secretariat invites, or that asked by letter or telephone.
     *
     * @return with the secret of the link by which it sees where it stands and sends its letter; shown this once
     * @throws Problem NOT_FOUND for all but the secretariat, INVALID with an entry a field
     */
    public AdmissionEntry.Entered invite(AdmissionRequest request) {
        Actor actor = admitting();
        AdmissionEntry.Entered entered =
                entry.enter(request.checked(reference), AdmissionState.INVITED, actor.name(), null);
        history.note(entered.admission().id(), "invited", null);
        return entered;
    }

    /**
     * Puts right what it says of itself; checks that were made count no more.
     *
     * @throws Problem NOT_FOUND, WRONG_STATE once it is closed, INVALID with an entry a field
     */
    public Admission correct(UUID id, AdmissionRequest request) {
        Admission admission = held(id);
        Admission corrected = admission.correct(request.checked(reference));
        rows.update(corrected);
        history.note(id, "corrected", null);
        return corrected;
    }

    /**
     * Finds the letter good; the second officer who does admits, and what is to be made is under way.
     *
     * @throws Problem NOT_FOUND; FORBIDDEN to who checked it before; WRONG_STATE once it is closed, or without a letter
     */
    public Admission check(UUID id) {
        Admission admission = held(id);
        Actor actor = current.get();
        PersonId person = actor.requiredPerson();
        Admission checked = admission.check(person, actor.name(), clock.instant(), fingerprints(id));
        rows.update(checked);
        if (checked.state() == AdmissionState.ADMITTED) {
            history.note(id, "admitted", null);
            errands.ask(Errand.Kind.ORGANISATION, id, id);
        } else {
            history.note(id, "checked", null);
        }
        return checked;
    }

    /**
     * @param reason told to who asked
     * @throws Problem NOT_FOUND, WRONG_STATE once it is closed, INVALID without a reason
     */
    public Admission refuse(UUID id, @Nullable String reason) {
        Admission admission = held(id);
        Actor actor = current.get();
        String why = Words.required("reason", reason, Words.MEDIUM);
        Admission refused = admission.refuse(actor.requiredPerson(), actor.name(), clock.instant(), why);
        rows.update(refused);
        history.note(id, "refused", why);
        return refused;
    }

    /** Another letter was kept. */
    void letterCame(UUID id, Optional<String> fromOutside) {
        Admission admission = rows.hold(id).orElseThrow(Problem::notFound);
        rows.update(admission.letterCame());
        fromOutside.ifPresentOrElse(
                who -> {
                    history.noteFromOutside(id, who, "letter");
                    events.publishEvent(new AdmissionWaits(id, clock.instant()));
                },
                () -> history.note(id, "letter", null));
    }

    private Admission held(UUID id) {
        admitting();
        return rows.hold(id).orElseThrow(Problem::notFound);
    }

    private Actor admitting() {
        return AdmissionRules.requireAdmits(current.get());
    }

    private List<AttachmentSummary> letters(UUID id) {
        return attachments.list(AdmissionLetters.subject(id));
    }

    private String fingerprints(UUID id) {
        return String.join(
                " ",
                letters(id).stream().map(AttachmentSummary::sha256).sorted().toList());
    }
}
