/** The portal's root: it only starts the application; everything else lives in a module below. */
@NullMarked
package org.medina;

import org.jspecify.annotations.NullMarked;
