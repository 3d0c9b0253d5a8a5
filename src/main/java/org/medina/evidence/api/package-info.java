/** Evidence over HTTP, and the script that checks it. */
@NullMarked
package org.medina.evidence.api;

import org.jspecify.annotations.NullMarked;
