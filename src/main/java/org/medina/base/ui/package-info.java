/** The parts that every screen is made of; they know no journey. */
@NullMarked
@NamedInterface("ui")
package org.medina.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
