package org.medina.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** In whose stead the current actor acts, from when a service found it out to the end of its transaction. */
@Component
public class OnBehalf {

    private final Object key = new Object();

    /** @param whom in words, for the record */
    public void of(String whom) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("one acts in somebody’s stead within a transaction");
        }
        if (TransactionSynchronizationManager.unbindResourceIfPossible(key) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(key);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(key);
                    TransactionSynchronizationManager.bindResource(key, whom);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(key);
                }
            });
        }
        TransactionSynchronizationManager.bindResource(key, whom);
    }

    public Optional<String> whom() {
        return Optional.ofNullable((String) TransactionSynchronizationManager.getResource(key));
    }
}
