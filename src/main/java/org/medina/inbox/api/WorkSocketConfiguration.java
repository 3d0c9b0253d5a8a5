package org.medina.inbox.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/** Where open lists of work hear that they have to look again; from pages of the portal only. */
@Configuration(proxyBeanMethods = false)
class WorkSocketConfiguration implements WebSocketConfigurer {

    private final WorkSocketHandler handler;

    WorkSocketConfiguration(WorkSocketHandler handler) {
        this.handler = handler;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        var session = new HttpSessionHandshakeInterceptor();
        session.setCopyAllAttributes(false);
        session.setCreateSession(false);
        registry.addHandler(handler, "/live/work").addInterceptors(session);
    }
}
