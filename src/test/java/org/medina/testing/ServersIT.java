package org.medina.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServersIT {

    /** The embedded server's own defaults are for throw-away tests; ours must not be. */
    @Test
    void fsyncAndSynchronousCommitAreOnInTheTestsToo() throws SQLException {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
    }

    @Test
    void aTokenNamesTheRolesHeldInAnOrganisationAndTheAudience() {
        String token = Tokens.of("coordinator.freetown");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);

        assertThat(JsonPath.<List<String>>read(claims, "$.organization.freetown.realm_access.roles"))
                .contains("city-coordinator");
        assertThat(claims).contains("medina-api");
        assertThat(JsonPath.<String>read(claims, "$.iss"))
                .isEqualTo(Servers.keycloak().url() + "/realms/medina");
    }

    private static String show(String setting) throws SQLException {
        try (Connection connection = Servers.postgres().connect("medina");
                ResultSet value = connection.createStatement().executeQuery("SHOW " + setting)) {
            value.next();
            return value.getString(1);
        }
    }
}
