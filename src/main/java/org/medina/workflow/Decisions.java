package org.medina.workflow;

import java.util.Map;
import org.operaton.bpm.dmn.engine.DmnDecisionResult;
import org.operaton.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the decision tables of {@code bpmn/*.dmn}. */
@Service
public class Decisions {

    private final ProcessEngine engine;

    Decisions(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * What the one rule says that fits.
     *
     * @param table its id, which is the name of its file
     * @param inputs by the names of the table's inputs
     * @return the outputs by their names
     * @throws IllegalStateException where no rule fits: a gap that the table's test would have shown
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Object> decide(String table, Map<String, Object> inputs) {
        DmnDecisionResult result = Engine.call(() -> engine.getDecisionService()
                .evaluateDecisionByKey(table)
                .variables(inputs)
                .evaluate());
        if (result.size() != 1) {
            throw new IllegalStateException(result.size() + " rules of " + table + " fit " + inputs);
        }
        return result.getSingleResult().getEntryMap();
    }
}
