package org.medina.call;

import java.util.ArrayList;
import java.util.List;
import org.medina.base.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of a call and what each changed. */
@Service
public class CallHistory {

    private final CallAccess access;
    private final CallVersions versions;
    private final CallDifference difference;

    CallHistory(CallAccess access, CallVersions versions, CallDifference difference) {
        this.access = access;
        this.versions = versions;
        this.difference = difference;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<CallVersion> versions(CallId id) {
        CallAccess.Opened opened = access.toSee(id, CallAction.READ);
        boolean inside = opened.may(CallAction.SEE_INSIDE);
        List<CallVersions.Row> rows = versions.of(id);
        List<CallVersion> told = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            CallVersions.Row row = rows.get(index);
            List<String> changes = index + 1 < rows.size()
                    ? difference.words(rows.get(index + 1).content(), row.content(), inside)
                    : List.of();
            told.add(new CallVersion(
                    row.number(),
                    row.publishedAt(),
                    inside ? row.content() : row.content().withoutPeople(),
                    changes));
        }
        return told;
    }

    /** @throws Problem NOT_FOUND */
    @Transactional(readOnly = true)
    public CallVersion version(CallId id, int number) {
        return versions(id).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** What the draft would change, in words; nothing before the first version. */
    @Transactional(readOnly = true)
    public List<String> pending(CallId id) {
        Call call = access.toSee(id, CallAction.SEE_INSIDE).call();
        return call.draft()
                .flatMap(draft ->
                        versions.find(id, call.current()).map(row -> difference.words(row.content(), draft, true)))
                .orElse(List.of());
    }
}
