package org.medina.workflow;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What goes on at one step of a model.
 *
 * @param element its id in the model
 * @param waiting how many cases are there now
 * @param passed how many times it was left within the last year
 * @param median how long half of these stayed at most; null where nothing has left it
 * @param slow how long nine of ten stayed at most
 */
public record StepFigures(
        String element,
        long waiting,
        long passed,
        @Nullable Duration median,
        @Nullable Duration slow) {}
