package org.medina.identity;

import java.time.Instant;

/**
 * How and when the person signed in.
 *
 * @param method e.g. {@code oidc-code}, {@code oidc-direct-grant}, {@code system}
 * @param at when the person last proved who they are ({@code auth_time}, for direct grants {@code iat})
 */
public record SignIn(String method, Instant at) {}
