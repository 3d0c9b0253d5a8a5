/** The screens of reviews: cycles, board, contributions, signing. Only {@link ReviewNavigation} is seen from outside. */
@NullMarked
@NamedInterface("ui")
package org.medina.review.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
