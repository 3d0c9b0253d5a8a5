/** The filter chain of the screens. */
@NullMarked
package org.medina.identity.ui;

import org.jspecify.annotations.NullMarked;
