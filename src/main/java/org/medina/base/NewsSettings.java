package org.medina.base;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The connection on which a node hears of what the others do; direct, because a pooler in transaction mode lets nobody
 * listen.
 *
 * @param url JDBC address of PostgreSQL itself
 */
@ConfigurationProperties("medina.listen")
public record NewsSettings(String url, String user, String password) {}
