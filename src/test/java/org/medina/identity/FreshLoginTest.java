package org.medina.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medina.base.Problem;

class FreshLoginTest {

    private static final Instant SIGNED_IN = Instant.parse("2026-11-21T10:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    void aLoginOfFiveMinutesIsFreshAndASecondLaterItIsNot() {
        assertThatCode(() -> FreshLogin.require(somebody(), at(FIVE_MINUTES), FIVE_MINUTES))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> FreshLogin.require(somebody(), at(FIVE_MINUTES.plusSeconds(1)), FIVE_MINUTES))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("FRESH_LOGIN_NEEDED");
    }

    private static Clock at(Duration later) {
        return Clock.fixed(SIGNED_IN.plus(later), ZoneOffset.UTC);
    }

    private static Actor somebody() {
        return new Actor(null, "somebody", null, Set.of(), new SignIn("oidc-code", SIGNED_IN));
    }
}
