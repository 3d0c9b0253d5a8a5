package org.medina.document;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The connection on which a node hears of what the others do; direct, because a pooler in transaction mode lets nobody
 * listen.
 */
@ConfigurationProperties("medina.document")
record LiveSettings(String listenUrl, String listenUser, String listenPassword) {}
