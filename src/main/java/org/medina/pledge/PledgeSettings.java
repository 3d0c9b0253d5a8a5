package org.medina.pledge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things may take on a pledge's way; settings {@code medina.pledge.*}.
 *
 * @param idleAfter a draft nobody has touched for so long is brought to its office's mind
 * @param partnersAnswerWithin working days of the lead city's country that partners have to confirm
 * @param checkWithin working days that the secretariat has for its check
 * @param secretariat alias of the organisation that checks
 */
@ConfigurationProperties("medina.pledge")
record PledgeSettings(
        @DefaultValue("21d") Duration idleAfter,
        @DefaultValue("15") int partnersAnswerWithin,
        @DefaultValue("10") int checkWithin,
        @DefaultValue("secretariat") String secretariat) {}
