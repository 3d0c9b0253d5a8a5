/** Tests of all screens together, of whatever module: that everybody can use them, on every device, in every way. */
@NullMarked
package org.medina.screens;

import org.jspecify.annotations.NullMarked;
