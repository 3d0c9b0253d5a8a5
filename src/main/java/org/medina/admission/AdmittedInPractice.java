package org.medina.admission;

import org.medina.base.MadeElsewhere;
import org.medina.base.Problem;
import org.medina.identity.NotRegistered;
import org.medina.identity.PeopleRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The organisations that this portal has made at the sign-in server. */
@Component
class AdmittedInPractice implements MadeElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(AdmittedInPractice.class);

    private final AdmissionRows admissions;
    private final PeopleRegister register;

    AdmittedInPractice(AdmissionRows admissions, PeopleRegister register) {
        this.admissions = admissions;
        this.register = register;
    }

    @Override
    public void takeAway() {
        try {
            admissions.admitted().forEach(admission -> register.forget(admission.toString()));
        } catch (NotRegistered e) {
            LOG.warn("An admitted organisation was not taken away", e);
            throw Problem.of(Problem.Kind.WRONG_STATE, "admission.not-taken-away");
        }
    }
}
