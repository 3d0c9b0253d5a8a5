package org.medina.document.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.medina.base.Messages;
import org.medina.document.DocumentId;
import org.medina.document.LiveDocuments;
import org.medina.document.LiveDocuments.Taken;
import org.medina.document.Refused;
import org.medina.document.Submission;
import org.medina.identity.CurrentActor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches that are too large for a live connection, from the portal's own pages; the same frames in and out. */
@RestController
class LiveStepsApi {

    private static final int MAX_BODY = 2 * 1024 * 1024;

    private final LiveDocuments live;
    private final CurrentActor actors;
    private final Messages messages;

    LiveStepsApi(LiveDocuments live, CurrentActor actors, Messages messages) {
        this.live = live;
        this.actors = actors;
        this.messages = messages;
    }

    @PostMapping(path = LiveConfiguration.PATH + "{id}/steps", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> steps(@PathVariable DocumentId id, HttpServletRequest request) throws IOException {
        Locale locale = LocaleContextHolder.getLocale();
        byte[] body = request.getContentLengthLong() > MAX_BODY
                ? new byte[MAX_BODY + 1]
                : request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            return ResponseEntity.status(413).body(ClientFrames.refused("", Refused.tooLarge(), messages, locale));
        }
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            JsonNode frame = Submission.json(text);
            Submission batch = ClientFrames.submission(frame);
            Taken taken = live.submit(id, batch, actors.get()).join();
            return ResponseEntity.ok("{\"type\":\"ack\",\"seq\":" + batch.seq() + ",\"version\":" + taken.version()
                    + ",\"steps\":" + taken.stepsJson() + ",\"dropped\":"
                    + JsonMapper.shared().writeValueAsString(taken.dropped()) + "}");
        } catch (Refused refused) {
            return refused(text, refused, locale);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused) {
                return refused(text, refused, locale);
            }
            throw e;
        }
    }

    private ResponseEntity<String> refused(String text, Refused refused, Locale locale) {
        int status =
                switch (refused.kind()) {
                    case INVALID -> 422;
                    case FORBIDDEN -> 403;
                    case CLOSED, UNKNOWN_VERSION -> 409;
                    case TOO_LARGE -> 413;
                };
        return ResponseEntity.status(status).body(ClientFrames.refused(text, refused, messages, locale));
    }
}
