/** Papers on the screen: links that print one when they are followed. */
@NullMarked
@NamedInterface("ui")
package org.medina.paper.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
