package org.medina.legacy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The entries as the secretariat looks after them, with their history. */
@Service
@Transactional
public class LegacyEntries {

    private static final int MAX_PAGE = 201;

    private final LegacyRows entries;
    private final LegacySearch search;
    private final CurrentActor current;
    private final Clock clock;

    LegacyEntries(LegacyRows entries, LegacySearch search, CurrentActor current, Clock clock) {
        this.entries = entries;
        this.search = search;
        this.current = current;
        this.clock = clock;
    }

    /** Newest first. @throws Problem FORBIDDEN for all but the secretariat */
    @Transactional(readOnly = true)
    public List<LegacyEntry> page(LegacyFilter filter, int offset, int limit) {
        LegacyRules.requireRegistrar(current.get());
        return entries.page(search.of(filter), offset, Math.clamp(limit, 0, MAX_PAGE));
    }

    /** @throws Problem FORBIDDEN for all but the secretariat */
    @Transactional(readOnly = true)
    public long count(LegacyFilter filter) {
        LegacyRules.requireRegistrar(current.get());
        return entries.count(search.of(filter));
    }

    /** @throws Problem FORBIDDEN for all but the secretariat, NOT_FOUND */
    @Transactional(readOnly = true)
    public LegacyEntry get(UUID id) {
        LegacyRules.requireRegistrar(current.get());
        return entries.find(id).orElseThrow(Problem::notFound);
    }

    /** Newest first. @throws Problem FORBIDDEN for all but the secretariat, NOT_FOUND */
    @Transactional(readOnly = true)
    public List<LegacyAct> history(UUID id) {
        return entries.history(get(id).id());
    }

    /**
     * Takes an entry out of the register; it is kept, so that a later import does not bring it back.
     *
     * @throws Problem FORBIDDEN, NOT_FOUND, WRONG_STATE, or INVALID without a reason
     */
    public LegacyEntry withdraw(UUID id, @Nullable String reason) {
        Actor actor = LegacyRules.requireRegistrar(current.get());
        LegacyEntry entry = entries.hold(id).orElseThrow(Problem::notFound);
        if (entry.state() != LegacyEntry.State.LISTED) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "legacy.not-listed");
        }
        String because = Words.required("reason", reason, Words.MEDIUM);
        entries.state(id, LegacyEntry.State.WITHDRAWN, because, null);
        entries.note(id, "withdraw", because, actor, clock.instant());
        return get(id);
    }

    /** @throws Problem FORBIDDEN, NOT_FOUND, WRONG_STATE, or INVALID without a reason */
    public LegacyEntry bringBack(UUID id, @Nullable String reason) {
        Actor actor = LegacyRules.requireRegistrar(current.get());
        LegacyEntry entry = entries.hold(id).orElseThrow(Problem::notFound);
        if (entry.state() != LegacyEntry.State.WITHDRAWN) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "legacy.not-withdrawn");
        }
        String because = Words.required("reason", reason, Words.MEDIUM);
        entries.state(id, LegacyEntry.State.LISTED, null, null);
        entries.note(id, "bring-back", because, actor, clock.instant());
        return get(id);
    }
}
