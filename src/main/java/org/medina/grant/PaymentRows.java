package org.medina.grant;

import java.time.ZoneOffset;
import java.util.Locale;
import org.medina.identity.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every payment once, whichever grant it is of. */
@Component
class PaymentRows {

    private final JdbcClient jdbc;

    PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the agent has recorded a payment under that reference, however it was spelled. */
    boolean insert(GrantId grant, OrganisationId agent, int tranche, OrganisationId agency, Payment payment) {
        return jdbc.sql("""
                        insert into "grant".payment (id, award, agent, reference_key, reference, tranche, agency, paid_on,
                               amount, currency, value, recorded_by, recorded_at)
                        values (:id, :award, :agent, :key, :reference, :tranche, :agency, :day,
                               :amount, :currency, :value, :by, :at)
                        on conflict (agent, reference_key) do nothing""")
                        .param("id", payment.id())
                        .param("award", grant.value())
                        .param("agent", agent.value())
                        .param("key", key(payment.reference()))
                        .param("reference", payment.reference())
                        .param("tranche", tranche)
                        .param("agency", agency.value())
                        .param("day", payment.day())
                        .param("amount", payment.amount())
                        .param("currency", payment.currency())
                        .param("value", payment.value())
                        .param("by", payment.recorded().person().value())
                        .param("at", payment.recorded().at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Letters and digits only, so that a space more makes no other payment of it. */
    static String key(String reference) {
        return reference.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
