package org.medina;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Medina, the workflow portal of the Mayors Mechanism. */
@SpringBootApplication
public class MedinaApplication {

    public static void main(String[] args) {
        SpringApplication.run(MedinaApplication.class, args);
    }
}
