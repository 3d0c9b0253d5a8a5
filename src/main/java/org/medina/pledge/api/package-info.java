/** The pledge over HTTP: parse, call the service, answer. */
@NullMarked
package org.medina.pledge.api;

import org.jspecify.annotations.NullMarked;
