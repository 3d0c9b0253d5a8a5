package org.medina.workflow;

import java.util.List;

/**
 * A model with what goes on in it.
 *
 * @param version its tag
 * @param xml the newest version, which new cases run under
 * @param steps where cases wait, in the order of the model; steps of older versions come last
 * @param older how many cases still run under older versions
 */
public record ProcessPicture(String process, String version, String xml, List<StepFigures> steps, long older) {

    public ProcessPicture {
        steps = List.copyOf(steps);
    }
}
