package planted.house;

import java.time.Instant;
import java.time.ZoneId;

final class ReadsTheTime {

    private ReadsTheTime() {}

    static Instant read() {
        return Instant.now().plusMillis(ZoneId.systemDefault().getId().length());
    }
}
