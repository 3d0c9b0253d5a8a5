/** A budget on the screen: to be edited, to be read, and against the one that was approved. */
@NullMarked
@NamedInterface("ui")
package org.medina.budget.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
