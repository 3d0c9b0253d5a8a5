/** Screens of pledges' reports. */
@NullMarked
@NamedInterface("ui")
package org.medina.progress.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
