package org.medina.grant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.attachment.Attachments;
import org.medina.base.Problem;
import org.medina.base.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the secretariat checks what has to be so before an agreement: one person ticks, another confirms. */
@Service
public class GrantChecking {

    private final GrantRepository grants;
    private final GrantAccess access;
    private final GrantCase grantCase;
    private final GrantProcess process;
    private final Attachments attachments;

    GrantChecking(
            GrantRepository grants,
            GrantAccess access,
            GrantCase grantCase,
            GrantProcess process,
            Attachments attachments) {
        this.grants = grants;
        this.access = access;
        this.grantCase = grantCase;
        this.process = process;
        this.attachments = attachments;
    }

    /**
     * Something was checked and is in order.
     *
     * @param words what was found
     * @param evidence a file of the grant, or null
     */
    @Transactional
    public void tick(GrantId id, int item, @Nullable String words, @Nullable UUID evidence) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.TICK);
        Grant grant = opened.grant();
        String found = GrantWords.required("words", words, Words.MEDIUM);
        requireOwnFile(id, evidence);
        grant.tick(item, found, evidence, opened.act());
        kept(grant, "tick", item + ": " + found);
    }

    /** It is not in order after all. */
    @Transactional
    public void untick(GrantId id, int item) {
        Grant grant = access.toChange(id, GrantAction.TICK).grant();
        grant.untick(item);
        kept(grant, "untick", Integer.toString(item));
    }

    /** @throws Problem WRONG_STATE while something is open, FORBIDDEN for those who ticked */
    @Transactional
    public void confirm(GrantId id) {
        GrantAccess.Opened opened = access.toChange(id, GrantAction.CONFIRM_DILIGENCE);
        Grant grant = opened.grant();
        GrantStage from = grant.stage();
        grant.confirmDiligence(opened.act());
        grants.save(grant);
        grantCase.moved(grant, from, "confirm-diligence", null);
        process.conditionsChecked(id);
    }

    private void kept(Grant grant, String action, String words) {
        grants.save(grant);
        grantCase.moved(grant, grant.stage(), action, words);
        process.moved(grant.id());
    }

    private void requireOwnFile(GrantId id, @Nullable UUID evidence) {
        if (evidence != null
                && attachments
                        .find(evidence)
                        .filter(file -> file.subject().equals(id.subject()))
                        .isEmpty()) {
            throw Problem.invalid("evidence", "grant.problem.no-such-file");
        }
    }
}
