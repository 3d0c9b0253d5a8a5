package org.medina.call;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A mechanism and what its calls start from; every change is a guarded verb. Calls that were begun keep what they took. */
@Table(schema = "call", name = "mechanism")
class StoredMechanism {

    @Id
    private String key;

    @Version
    private @Nullable Integer version;

    private String name;
    private String description;
    private int position;
    private MechanismStatus status;
    private CallDraft defaults;
    private @Nullable CallDraft draft;

    @SuppressWarnings({"NullAway.Init", "unused"}) // for Spring Data, which fills the fields
    private StoredMechanism() {}

    @SuppressWarnings("NullAway.Init") // the version is Spring Data's
    private StoredMechanism(String key, CallDraft first, int position) {
        this.key = key;
        this.position = position;
        this.status = MechanismStatus.NEW;
        this.defaults = first;
        this.draft = first;
        called(first);
    }

    /** @param first with a title */
    static StoredMechanism begin(String key, CallDraft first, int position) {
        return new StoredMechanism(key, first, position);
    }

    /** What is written now, or what it would begin with. */
    CallDraft written() {
        return draft == null ? defaults : draft;
    }

    void write(CallDraft written) {
        draft = written.equals(defaults) && status != MechanismStatus.NEW ? null : written;
        if (status == MechanismStatus.NEW) {
            called(written);
        }
    }

    void putInForce() {
        defaults = requireDraft();
        draft = null;
        status = MechanismStatus.IN_FORCE;
        called(defaults);
    }

    void discard() {
        requireDraft();
        draft = null;
    }

    void retire() {
        draft = null;
        status = MechanismStatus.RETIRED;
    }

    void bringBack() {
        status = MechanismStatus.IN_FORCE;
    }

    CallDraft requireDraft() {
        if (draft == null) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "call.problem.no-draft");
        }
        return draft;
    }

    private void called(CallDraft written) {
        name = Objects.requireNonNullElse(written.title(), name);
        description = Objects.requireNonNullElse(written.summary(), "");
    }

    Mechanism told() {
        return new Mechanism(key, name, description, status);
    }

    String key() {
        return key;
    }

    int version() {
        return version == null ? 0 : version;
    }

    MechanismStatus status() {
        return status;
    }

    CallDraft defaults() {
        return defaults;
    }

    Optional<CallDraft> draft() {
        return Optional.ofNullable(draft);
    }
}
