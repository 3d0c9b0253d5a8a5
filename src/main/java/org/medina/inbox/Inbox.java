package org.medina.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;

/** The work that waits; people see what waits for the roles they hold in the organisation they act for. */
@Service
public class Inbox {

    public static final int MAX_PAGE = 200;

    /** Opens an entry, or brings the entry of that task up to date; a claim stays while the role stays the same. */
    public void open(WorkItem item) {
        throw new IllegalStateException("not built yet");
    }

    public void close(String taskId) {
        throw new IllegalStateException("not built yet");
    }

    public void closeAll(SubjectRef subject) {
        throw new IllegalStateException("not built yet");
    }

    public List<InboxEntry> page(InboxFilter filter, int offset, int limit) {
        throw new IllegalStateException("not built yet");
    }

    public long count(InboxFilter filter) {
        throw new IllegalStateException("not built yet");
    }

    public Optional<InboxEntry> find(UUID id) {
        throw new IllegalStateException("not built yet");
    }

    public List<InboxEntry> of(SubjectRef subject) {
        throw new IllegalStateException("not built yet");
    }

    public void claim(UUID id) {
        throw new IllegalStateException("not built yet");
    }

    public void release(UUID id) {
        throw new IllegalStateException("not built yet");
    }

    public void handOver(UUID id, PersonId to, @Nullable String note) {
        throw new IllegalStateException("not built yet");
    }

    public List<SavedFilter> filters() {
        throw new IllegalStateException("not built yet");
    }

    public SavedFilter save(String name, InboxFilter filter) {
        throw new IllegalStateException("not built yet");
    }

    public void delete(UUID filter) {
        throw new IllegalStateException("not built yet");
    }
}
