/** The screen of the portfolio. */
@NullMarked
@NamedInterface("ui")
package org.medina.portfolio.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
