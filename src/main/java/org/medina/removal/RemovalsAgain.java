package org.medina.removal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medina.base.Removing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At each start, before the portal says that it is ready: what the list outside of the database knows and the database has
 * forgotten, because it was restored, is removed again; what the list lacks is added to it.
 */
@Component
class RemovalsAgain implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RemovalsAgain.class);

    private final Removals removals;
    private final RemovalStore store;
    private final RemovalList list;
    private final List<Removing> keepers;
    private final TransactionTemplate transaction;

    RemovalsAgain(
            Removals removals,
            RemovalStore store,
            RemovalList list,
            List<Removing> keepers,
            TransactionTemplate transaction) {
        this.removals = removals;
        this.store = store;
        this.list = list;
        this.keepers = keepers;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (list.isKept()) {
            catchUp();
        }
    }

    void catchUp() {
        transaction.executeWithoutResult(status -> {
            store.lock();
            List<Tombstone> listed = list.read();
            List<Tombstone> forgotten = listed.stream()
                    .filter(tombstone -> !store.knows(tombstone.id()))
                    .toList();
            Map<UUID, String> words = recognise(forgotten);
            for (Tombstone tombstone : forgotten) {
                String found = words.get(tombstone.id());
                int places = found == null ? 0 : removals.again(tombstone, found);
                store.insert(tombstone, null);
                LOG.warn("Removal {} was not in the database and was done again: {} places", tombstone.id(), places);
            }
            List<UUID> known = listed.stream().map(Tombstone::id).toList();
            store.all().reversed().stream()
                    .filter(tombstone -> !known.contains(tombstone.id()))
                    .forEach(list::add);
        });
    }

    private Map<UUID, String> recognise(List<Tombstone> forgotten) {
        Map<UUID, String> words = new HashMap<>();
        if (forgotten.isEmpty()) {
            return words;
        }
        for (Removing keeper : keepers) {
            keeper.read(text -> forgotten.forEach(tombstone ->
                    tombstone.fingerprint().in(text).ifPresent(found -> words.put(tombstone.id(), found))));
        }
        return words;
    }
}
