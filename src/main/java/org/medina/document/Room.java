package org.medina.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medina.document.Notice.Caret;
import org.medina.document.Notice.Here;
import org.medina.document.Seat.Authorised;

/** Who is in a text, on this node and on others, and where their carets are. Used by one thread at a time. */
final class Room {

    private static final long SILENCE = 35_000_000_000L;
    private static final int PEOPLE_A_NOTICE = 15;
    /** Carets that may be sent to all seats together in a second, however many there are. */
    private static final long CARETS_A_SECOND = 2000;

    private static final long SECOND = 1_000_000_000L;
    private static final long SHORTEST = SECOND / 10;
    private static final long LONGEST = 5 * SECOND;

    private final DocumentId document;
    private final UUID node;
    private final Consumer<Notice> others;
    private final Map<UUID, Seat> seats = new LinkedHashMap<>();
    private final Map<UUID, Elsewhere> elsewhere = new HashMap<>();
    private final Map<UUID, Caret> moved = new LinkedHashMap<>();
    private final Map<UUID, Here> fields = new LinkedHashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private boolean changed;
    private long caretsAt = System.nanoTime();

    Room(DocumentId document, UUID node, Consumer<Notice> others) {
        this.document = document;
        this.node = node;
        this.others = others;
    }

    private record Elsewhere(Here here, UUID node, long heardAt) {}

    Collection<Seat> seats() {
        return List.copyOf(seats.values());
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /** Whether a tab's id is somebody else's. */
    boolean isTaken(UUID tab, UUID person) {
        Seat here = seats.get(tab);
        Elsewhere there = elsewhere.get(tab);
        return here != null && !here(here).person().equals(person)
                || there != null && !there.here().person().equals(person);
    }

    void enter(Seat seat) {
        Seat before = seats.put(seat.tab(), seat);
        if (before != null && before != seat) {
            before.client().close(LiveClient.COME_BACK);
        }
        elsewhere.remove(seat.tab());
        changed = true;
        others.accept(Notice.people(node, document, List.of(here(seat)), List.of()));
    }

    void leave(Seat seat) {
        if (seats.remove(seat.tab(), seat)) {
            moved.remove(seat.tab());
            fields.remove(seat.tab());
            changed = true;
            others.accept(Notice.people(node, document, List.of(), List.of(seat.tab())));
        }
    }

    /** Everybody of a side, by name. */
    List<Here> people(String side) {
        List<Here> people = new ArrayList<>();
        seats.values().forEach(seat -> people.add(here(seat)));
        elsewhere.values().forEach(there -> people.add(there.here()));
        people.removeIf(here -> !here.side().equals(side));
        people.sort(Comparator.comparing(Here::name).thenComparing(Here::client));
        return people;
    }

    /** What another node says of the people there. */
    void heard(UUID from, List<Here> people, List<UUID> left) {
        long now = System.nanoTime();
        for (Here here : people) {
            if (!seats.containsKey(here.client())) {
                Elsewhere before = elsewhere.put(here.client(), new Elsewhere(here, from, now));
                changed |= before == null;
                if (before != null && !Objects.equals(before.here().field(), here.field())) {
                    show(here);
                }
            }
        }
        left.forEach(client -> {
            Elsewhere there = elsewhere.get(client);
            if (there != null && there.node().equals(from)) {
                elsewhere.remove(client);
                changed = true;
            }
        });
    }

    void moved(Seat seat, int anchor, int head, long version) {
        Here here = here(seat);
        moved.put(
                here.client(),
                new Caret(here.client(), here.person(), here.name(), here.side(), anchor, head, version));
    }

    /** Somebody goes into a form field beside the text, or out of it. */
    void entered(Seat seat, @Nullable String field) {
        if (!Objects.equals(seat.field(), field)) {
            seat.enter(field);
            fields.put(seat.tab(), here(seat));
        }
    }

    private void show(Here entered) {
        String frame = Frames.field(entered);
        for (Seat seat : seats.values()) {
            if (!seat.tab().equals(entered.client()) && here(seat).side().equals(entered.side())) {
                seat.client().send(frame);
            }
        }
    }

    /** Other nodes' carets. */
    void show(Collection<Caret> carets) {
        for (Caret caret : carets) {
            String frame = Frames.caret(caret);
            for (Seat seat : seats.values()) {
                if (!seat.tab().equals(caret.client()) && here(seat).side().equals(caret.side())) {
                    seat.client().send(frame);
                }
            }
        }
    }

    /** Says what has changed; called several times a second. */
    void tick() {
        long now = System.nanoTime();
        changed |= elsewhere.values().removeIf(there -> now - there.heardAt() > SILENCE);
        if (changed) {
            changed = false;
            Map<String, String> frames = new HashMap<>();
            for (Seat seat : seats.values()) {
                String side = here(seat).side();
                String frame = frames.computeIfAbsent(side, one -> Frames.people(people(one)));
                // who comes and goes on another side is not even told by a frame that says the same again
                if (!frame.equals(told.get(side))) {
                    seat.client().send(frame);
                }
            }
            told.clear();
            told.putAll(frames);
        }
        if (!fields.isEmpty()) {
            List<Here> entered = List.copyOf(fields.values());
            fields.clear();
            entered.forEach(this::show);
            chunks(entered).forEach(chunk -> others.accept(Notice.people(node, document, chunk, List.of())));
        }
        long all = Math.max(1, seats.size() + elsewhere.size());
        long pause = Math.clamp(all * all * SECOND / CARETS_A_SECOND, SHORTEST, LONGEST);
        if (!moved.isEmpty() && now - caretsAt > pause) {
            caretsAt = now;
            List<Caret> carets = List.copyOf(moved.values());
            moved.clear();
            show(carets);
            chunks(carets).forEach(chunk -> others.accept(Notice.carets(node, document, chunk)));
        }
    }

    /** Tells the other nodes that this one lives. */
    void announce() {
        chunks(seats.values().stream().map(Room::here).toList())
                .forEach(chunk -> others.accept(Notice.people(node, document, chunk, List.of())));
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PEOPLE_A_NOTICE) {
            chunks.add(all.subList(from, Math.min(all.size(), from + PEOPLE_A_NOTICE)));
        }
        return chunks;
    }

    private static Here here(Seat seat) {
        Authorised who = Objects.requireNonNull(seat.authorised());
        return new Here(seat.tab(), who.person().value(), shortened(who.author().name()), who.side(), seat.field());
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60);
    }
}
