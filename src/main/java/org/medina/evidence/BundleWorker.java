package org.medina.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Background;
import org.medina.evidence.Bundles.Asked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes bundles in the background, one case a transaction: what is done is done, and a node that dies lets go of its piece,
 * which the next one takes. Large ones and small ones take turns. On each node one thread, so that screens stay quick.
 */
@Component
class BundleWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BundleWorker.class);
    private static final int MOST_ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final BundleRows bundles;
    private final BundleFiles files;
    private final PartRows parts;
    private final BundleMaking making;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Background thread = new Background("evidence-worker", Duration.ofSeconds(5), this::pieceOrTidy);

    BundleWorker(
            BundleRows bundles,
            BundleFiles files,
            PartRows parts,
            BundleMaking making,
            TransactionTemplate transaction,
            Clock clock) {
        this.bundles = bundles;
        this.files = files;
        this.parts = parts;
        this.making = making;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(Asked asked) {
        thread.wakeAfterCommit();
    }

    @Override
    public void start() {
        thread.start();
    }

    /** What is in hand is let go; it is not done, and will be done again. */
    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    private boolean pieceOrTidy() {
        boolean done = step();
        if (!done) {
            clearAway();
        }
        return done;
    }

    /** Does the next piece of some bundle; whether there was one. */
    boolean step() {
        @Nullable UUID[] taken = new UUID[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                UUID bundle = bundles.take(clock.instant()).orElse(null);
                taken[0] = bundle;
                if (bundle != null) {
                    making.perform(bundle);
                }
                return bundle != null;
            }));
        } catch (RuntimeException | Error e) {
            UUID bundle = taken[0];
            if (bundle == null || !isRunning()) {
                throw e;
            }
            failed(bundle, e);
            return true;
        }
    }

    private void failed(UUID bundle, Throwable why) {
        LOG.error("Bundle {} failed", bundle, why);
        transaction.executeWithoutResult(status -> {
            Instant later = clock.instant().plus(PAUSE);
            if (bundles.fail(bundle, why.toString(), later) >= MOST_ATTEMPTS && !making.leaveOut(bundle)) {
                bundles.giveUp(bundle);
                forget(bundle);
            }
        });
    }

    /** What was kept as long as promised goes; hashes stay. */
    void clearAway() {
        transaction.executeWithoutResult(status -> {
            List<UUID> over = bundles.over(clock.instant());
            over.forEach(bundle -> {
                forget(bundle);
                bundles.expire(bundle);
            });
        });
    }

    private void forget(UUID bundle) {
        files.forget(bundle);
        parts.forget(bundle);
    }
}
