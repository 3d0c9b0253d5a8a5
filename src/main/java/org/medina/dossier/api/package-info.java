/** Dossiers and export forms over HTTP. */
@NullMarked
package org.medina.dossier.api;

import org.jspecify.annotations.NullMarked;
