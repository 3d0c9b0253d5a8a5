package org.medina.dossier.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.api.Listing;
import org.medina.dossier.CitedPledge;
import org.medina.dossier.DossierDetails;
import org.medina.dossier.DossierFiles;
import org.medina.dossier.DossierFormat;
import org.medina.dossier.DossierGroup;
import org.medina.dossier.DossierId;
import org.medina.dossier.DossierProgress;
import org.medina.dossier.DossierReading;
import org.medina.dossier.Dossiers;
import org.medina.dossier.Figures;
import org.medina.dossier.Grouping;
import org.medina.dossier.Repetition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dossiers/{id}")
@Tag(name = "Dossiers")
class DossierApi {

    private final DossierReading reading;
    private final DossierFiles files;
    private final Dossiers dossiers;

    DossierApi(DossierReading reading, DossierFiles files, Dossiers dossiers) {
        this.reading = reading;
        this.files = files;
        this.dossiers = dossiers;
    }

    @Schema(name = "DossierFile")
    record FileJson(DossierFormat format, String sha256, long size) {}

    @Schema(name = "Dossier")
    record DossierJson(
            UUID id,
            String about,
            int number,
            String title,
            String forum,
            Grouping grouping,
            Instant frozenAt,
            int pledges,
            DossierProgress progress,
            Instant requestedAt,
            @Nullable Instant compiledAt,
            @Nullable String textHash,
            List<FileJson> files) {

        static DossierJson of(DossierDetails dossier) {
            return new DossierJson(
                    dossier.id().value(),
                    dossier.about().toString(),
                    dossier.number(),
                    dossier.title(),
                    dossier.forum(),
                    dossier.grouping(),
                    dossier.frozenAt(),
                    dossier.pledges(),
                    dossier.progress(),
                    dossier.requestedAt(),
                    dossier.compiledAt(),
                    dossier.textHash(),
                    dossier.files().values().stream()
                            .map(file -> new FileJson(file.format(), file.sha256(), file.size()))
                            .toList());
        }
    }

    @Schema(name = "DossierRepetition")
    record RepetitionJson(
            DossierProgress progress,
            Instant requestedAt,
            @Nullable Instant endedAt,
            boolean same,
            Set<DossierFormat> differing) {

        static RepetitionJson of(Repetition repetition) {
            return new RepetitionJson(
                    repetition.progress(),
                    repetition.requestedAt(),
                    repetition.endedAt(),
                    repetition.isSame(),
                    repetition.differing());
        }
    }

    @Operation(summary = "A dossier: what it is about, how far its making is, and the hashes of its files")
    @GetMapping
    DossierJson get(@PathVariable UUID id) {
        return DossierJson.of(reading.get(new DossierId(id)));
    }

    @Operation(summary = "What a dossier counts, computed from its snapshot alone; 404 until it is counted")
    @GetMapping("/figures")
    Figures figures(@PathVariable UUID id) {
        return reading.figures(new DossierId(id)).orElseThrow(Problem::notFound);
    }

    @Operation(summary = "Its parts in their order, each with its pledges")
    @GetMapping("/groups")
    Listing<DossierGroup> groups(@PathVariable UUID id) {
        return new Listing<>(reading.groups(new DossierId(id)), null);
    }

    @Operation(summary = "A pledge as it stood when the snapshot was taken")
    @GetMapping("/pledges/{reference}")
    CitedPledge pledge(@PathVariable UUID id, @PathVariable String reference) {
        return reading.pledge(new DossierId(id), reference);
    }

    @Operation(summary = "The dossier as json (canonical), pdf or docx; 404 until the file is made")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = "object", additionalProperties = AdditionalPropertiesValue.TRUE)),
                @Content(mediaType = "application/*", schema = @Schema(type = "string", format = "binary"))
            })
    @GetMapping("/files/{format}")
    void file(@PathVariable UUID id, @PathVariable String format, HttpServletResponse response) throws IOException {
        DossierId dossier = new DossierId(id);
        DossierFormat wanted = Arrays.stream(DossierFormat.values())
                .filter(one -> one.extension().equals(format))
                .findFirst()
                .orElseThrow(Problem::notFound);
        DossierDetails details = reading.get(dossier);
        DossierDetails.File file = files.file(dossier, wanted);
        response.setContentType(wanted.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + DossierFiles.name(details, wanted) + "\"");
        response.setHeader(HttpHeaders.ETAG, "\"" + file.sha256() + "\"");
        files.writeTo(dossier, file, response.getOutputStream());
    }

    @Operation(summary = "Compile it once more from the same snapshot, to see that every byte is the same")
    @ApiResponse(responseCode = "202", description = "It is compiled in the background")
    @PostMapping("/repeat")
    ResponseEntity<Void> repeat(@PathVariable UUID id) {
        dossiers.repeat(new DossierId(id));
        return ResponseEntity.accepted().build();
    }

    @Operation(summary = "What came of compiling it once more, the last time; 404 where nobody did")
    @GetMapping("/repetition")
    RepetitionJson repetition(@PathVariable UUID id) {
        return RepetitionJson.of(reading.repetition(new DossierId(id)).orElseThrow(Problem::notFound));
    }

    @Operation(summary = "Take up again what failed")
    @ApiResponse(responseCode = "202", description = "It goes on in the background")
    @PostMapping("/resume")
    ResponseEntity<Void> resume(@PathVariable UUID id) {
        dossiers.resume(new DossierId(id));
        return ResponseEntity.accepted().build();
    }
}
