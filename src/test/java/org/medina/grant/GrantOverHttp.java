package org.medina.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** Takes grants through the portal's API as the demo accounts. */
public final class GrantOverHttp {

    public static final String CITY = "coordinator.freetown";
    public static final String MAYOR = "mayor.freetown";
    public static final String IOM = "approver.iom";
    public static final String UNHCR = "approver.unhcr";
    public static final String OFFICER = "officer";
    public static final String HEAD = "head";
    public static final String AGENT = "agent.funds";

    static final byte[] SCAN = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();
    static final String REASON = "{\"reason\": \"Because.\"}";

    private static final String GRANTS = "/api/v1/grants/";
    private static final AtomicInteger PAYMENTS = new AtomicInteger();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private final String base;

    public GrantOverHttp(String base) {
        this.base = base;
    }

    public Answer post(String account, String id, String verb, @Nullable String json) {
        return ApiClient.as(base, account).post(GRANTS + id + "/" + verb, json);
    }

    public Answer get(String account, String path) {
        return ApiClient.as(base, account).get(GRANTS + path);
    }

    public JsonNode done(String account, String id, String verb, @Nullable String json) {
        Answer answer = post(account, id, verb, json);
        assertThat(answer.status())
                .as(account + " " + verb + ": " + answer.body())
                .isBetween(200, 299);
        return answer.json();
    }

    public JsonNode read(String account, String id) {
        Answer answer = get(account, id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    public Answer upload(String account, String id) {
        return ApiClient.as(base, account).upload(GRANTS + id + "/attachments", "file", "signed.pdf", SCAN);
    }

    public void commit(String id) {
        done(IOM, id, "commit", null);
        done(UNHCR, id, "commit", "{\"currency\": \"EUR\"}");
    }

    public void tick(String id) {
        for (int item = 1; item <= 3; item++) {
            done(OFFICER, id, "checklist/" + item + "/tick", "{\"words\": \"Seen and in order.\"}");
        }
    }

    public void draft(String id) {
        done(OFFICER, id, "draft-agreement", "{\"text\": \"The city carries the project out as described.\"}");
    }

    public static String signature(String hash) {
        return "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Council resolution 12\", \"date\": \"2026-01-15\"}}"
                .formatted(hash);
    }

    public String hash(String id) {
        return read(OFFICER, id).path("agreement").path("textHash").asString("");
    }

    public void sign(String id) {
        String hash = hash(id);
        done(MAYOR, id, "sign", signature(hash));
        done(IOM, id, "sign", signature(hash));
        done(UNHCR, id, "sign", signature(hash));
    }

    public String scan(String id) {
        Answer kept = upload(OFFICER, id);
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        return kept.json().path("id").asString();
    }

    public static String paper(String scan) {
        return "{\"scan\": \"%s\", \"signedOn\": \"%s\", \"signatories\": \"The mayor, both agencies\"}"
                .formatted(scan, LocalDate.now(ZoneOffset.UTC));
    }

    public void approved(String id, int tranche) {
        done(CITY, id, "tranches/" + tranche + "/request", "{\"words\": \"The ward desks open in May.\"}");
        done(OFFICER, id, "tranches/" + tranche + "/check", null);
        done(IOM, id, "tranches/" + tranche + "/approve", null);
        done(UNHCR, id, "tranches/" + tranche + "/approve", null);
    }

    public static String reference() {
        return "TR " + RUN + "/" + PAYMENTS.incrementAndGet();
    }

    public static String payment(String agency, String amount, String currency, String reference) {
        return "{\"agency\": \"%s\", \"day\": \"%s\", \"amount\": %s, \"currency\": \"%s\", \"reference\": \"%s\"}"
                .formatted(agency, LocalDate.now(ZoneOffset.UTC), amount, currency, reference);
    }

    public void paid(String id, int tranche, String iom, String unhcr) {
        done(AGENT, id, "tranches/" + tranche + "/pay", payment("iom", iom, "USD", reference()));
        done(AGENT, id, "tranches/" + tranche + "/pay", payment("unhcr", unhcr, "EUR", reference()));
    }

    /** The first tranche of the usual grant. */
    public void firstPaid(String id) {
        approved(id, 1);
        paid(id, 1, "44940.00", "26964.00");
    }

    public static String report(boolean last, String staff, String services, String transfers, String indirect) {
        return """
                {"until": "%s", "last": %s, "narrative": "The desks are open in forty wards.",
                 "spent": [{"category": 1, "amount": %s}, {"category": 4, "amount": %s},
                           {"category": 6, "amount": %s}, {"category": 8, "amount": %s}],
                 "actuals": [{"indicator": "Families registered", "value": "3120"}]}
                """.formatted(LocalDate.now(ZoneOffset.UTC), last, staff, services, transfers, indirect);
    }

    /** More than 75 hundredths of what was paid are spent. */
    public static String interim() {
        return report(false, "40000", "20000", "5000", "4550");
    }
}
