/** Figures of the models and failed steps, for programs. */
@NullMarked
package org.medina.workflow.api;

import org.jspecify.annotations.NullMarked;
