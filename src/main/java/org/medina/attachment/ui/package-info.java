/** The files of a case as people see them, the same on every journey. */
@NullMarked
@NamedInterface("ui")
package org.medina.attachment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
