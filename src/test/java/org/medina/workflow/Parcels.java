package org.medina.workflow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.medina.base.Ids;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.Visibility;
import org.medina.testing.Accounts;
import org.operaton.bpm.engine.ProcessEngine;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of a model of which there are two versions. */
@TestComponent
public class Parcels {

    static final Path MODELS = Path.of("src/test/resources/workflow");

    private final ProcessEngine engine;
    private final CaseFiles files;
    private final Accounts accounts;
    private final TransactionTemplate transactions;

    Parcels(ProcessEngine engine, CaseFiles files, Accounts accounts, TransactionTemplate transactions) {
        this.engine = engine;
        this.files = files;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /** A case that was begun before the newest version came. */
    public UUID underTheOlderModel() {
        deploy("parcel-1.0.0.bpmn");
        SubjectRef subject = at("userTask_PackParcel");
        deploy("parcel-2.0.0.bpmn");
        return subject.id();
    }

    void deploy(String file) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(file, Model.read(MODELS.resolve(file)).xml())
                .deploy();
    }

    SubjectRef at(String node) {
        var subject = new SubjectRef("parcel", Ids.next());
        var lead = accounts.organisation("freetown");
        Instant now = Instant.EPOCH;
        transactions.executeWithoutResult(status -> {
            files.open(new CaseFile(
                    subject,
                    "PARCEL-" + subject.id(),
                    "Parcel",
                    "OPEN",
                    "packing",
                    null,
                    now,
                    null,
                    lead,
                    Set.of(),
                    Visibility.CITY,
                    now));
            engine.getRuntimeService()
                    .createProcessInstanceByKey("parcel")
                    .businessKey(subject.id().toString())
                    .setVariable(Subjects.VARIABLE, subject.toString())
                    .startBeforeActivity(node)
                    .execute();
        });
        return subject;
    }
}
