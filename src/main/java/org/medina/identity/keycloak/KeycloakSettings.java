package org.medina.identity.keycloak;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is. Every address is named here and none is asked for, so that the portal starts and works on while
 * Keycloak is away.
 *
 * @param url as browsers see it; the issuer in tokens
 * @param internalUrl as the portal reaches it
 * @param clientSecret of {@code medina-portal}, which signs people in
 * @param serviceSecret of {@code medina-service}, which reads people and organisations
 * @param registrarSecret of {@code medina-registrar}, which makes organisations and admits people to them
 */
@ConfigurationProperties("medina.keycloak")
record KeycloakSettings(
        String url,
        String internalUrl,
        @DefaultValue("medina") String realm,
        String clientSecret,
        String serviceSecret,
        String registrarSecret) {

    String issuer() {
        return url + "/realms/" + realm;
    }

    String authorization() {
        return issuer() + "/protocol/openid-connect/auth";
    }

    String endSession() {
        return issuer() + "/protocol/openid-connect/logout";
    }

    String token() {
        return backChannel() + "/protocol/openid-connect/token";
    }

    String keys() {
        return backChannel() + "/protocol/openid-connect/certs";
    }

    String userInfo() {
        return backChannel() + "/protocol/openid-connect/userinfo";
    }

    /** The realm as the portal reaches it; answers without a token. */
    String backChannel() {
        return internalUrl + "/realms/" + realm;
    }

    String admin() {
        return internalUrl + "/admin/realms/" + realm;
    }
}
