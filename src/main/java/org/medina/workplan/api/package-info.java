/** The workplan, for programs. */
@NullMarked
package org.medina.workplan.api;

import org.jspecify.annotations.NullMarked;
