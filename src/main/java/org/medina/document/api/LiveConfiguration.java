package org.medina.document.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

/** Where live connections come in, beside the push of the screens. From pages of the portal only: no other origin is named. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration implements WebSocketConfigurer {

    static final String PATH = "/live/documents/";

    private final LiveSocketHandler handler;

    LiveConfiguration(LiveSocketHandler handler) {
        this.handler = handler;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        var session = new HttpSessionHandshakeInterceptor();
        session.setCopyAllAttributes(false);
        session.setCreateSession(false);
        registry.addHandler(handler, PATH + "*").addInterceptors(session, new LocaleInterceptor());
    }
}
