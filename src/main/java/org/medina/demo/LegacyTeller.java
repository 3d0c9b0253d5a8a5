package org.medina.demo;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.medina.legacy.LegacyImports;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The earlier actions of the story. */
@Component
@Order(95)
class LegacyTeller implements Teller<LegacyTale, LegacyTale.Step> {

    private final LegacyImports imports;

    LegacyTeller(LegacyImports imports) {
        this.imports = imports;
    }

    @Override
    public String file() {
        return "legacy.json";
    }

    @Override
    public Class<LegacyTale[]> tales() {
        return LegacyTale[].class;
    }

    @Override
    public UUID begin(LegacyTale tale, LegacyTale.Step step) {
        byte[] table = String.join("\r\n", step.lines()).getBytes(StandardCharsets.UTF_8);
        return imports.take(table, tale.key() + ".csv", step.source(), null, Set.of())
                .id();
    }

    @Override
    public void act(LegacyTale tale, UUID first, LegacyTale.Step step) {
        begin(tale, step);
    }
}
