package org.medina.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param kept how long the files of a bundle can be had */
@ConfigurationProperties("medina.evidence")
record EvidenceSettings(@DefaultValue("7d") Duration kept) {}
