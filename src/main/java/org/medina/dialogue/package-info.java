/**
 * The dialogue between a city and the ministries of its country on any text, known only by its
 * {@link org.medina.base.SubjectRef}: comments, a released position, an answer to each comment, and a clock that no
 * silence stops.
 */
@NullMarked
@ApplicationModule(
        displayName = "Dialogue",
        allowedDependencies = {"base", "refdata"})
package org.medina.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
