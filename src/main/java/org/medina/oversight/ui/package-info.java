/** The screens of oversight. */
@NullMarked
@NamedInterface("ui")
package org.medina.oversight.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
