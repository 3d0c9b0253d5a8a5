package org.medina.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInRequestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/work", "/pledges/MM-2026-00042?tab=text", "/pledges/01890a5d#sign"})
    void aPageOfThePortalIsReturnedTo(String address) {
        assertThat(SignInRequests.local(address)).contains(address);
    }

    @Test
    void aDirectoryIsNamedByItsShortName() {
        assertThat(SignInRequests.directory("city-of-bristol")).contains("city-of-bristol");
        assertThat(SignInRequests.directory("x&prompt=none")).isEmpty();
        assertThat(SignInRequests.directory(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "work",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example/",
                "javascript:alert(1)",
                "/a b",
                "/\r\nLocation: x"
            })
    void aPageElsewhereIsNot(String address) {
        assertThat(SignInRequests.local(address)).isEmpty();
    }
}
