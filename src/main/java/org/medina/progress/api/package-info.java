/** Pledges' reports over HTTP. */
@NullMarked
package org.medina.progress.api;

import org.jspecify.annotations.NullMarked;
