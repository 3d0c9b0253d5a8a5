package org.medina.evidence;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseEvidence;
import org.medina.casefile.Exhibits;
import org.springframework.boot.test.context.TestComponent;

/** A module that fails at the cases that a test names. */
@TestComponent
class BrokenEvidence implements CaseEvidence {

    final Set<UUID> at = ConcurrentHashMap.newKeySet();

    @Override
    public void lay(SubjectRef subject, Exhibits into) {
        if (at.contains(subject.id())) {
            throw new IllegalStateException("broken at " + subject);
        }
    }
}
