/** The place to sign a frozen text, the same on every journey. */
@NullMarked
@NamedInterface("ui")
package org.medina.signoff.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
