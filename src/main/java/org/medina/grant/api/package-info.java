/** The grant over HTTP: parse, call the service, answer. */
@NullMarked
package org.medina.grant.api;

import org.jspecify.annotations.NullMarked;
