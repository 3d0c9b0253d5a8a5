/** The workplan by months. */
@NullMarked
package org.medina.workplan.ui;

import org.jspecify.annotations.NullMarked;
