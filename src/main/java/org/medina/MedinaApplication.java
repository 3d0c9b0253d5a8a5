package org.medina;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Medina, the workflow portal of the Mayors Mechanism. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MedinaApplication {

    public static void main(String[] args) {
        SpringApplication.run(MedinaApplication.class, args);
    }
}
