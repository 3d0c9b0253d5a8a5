package org.medina.dossier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.medina.dossier.ExportForms.Source;
import org.medina.paper.Paper;
import org.medina.paper.PaperFormat;
import org.medina.paper.PaperPress;
import org.medina.pledge.PledgeDetails;
import org.medina.pledge.PledgeId;
import org.medina.pledge.PledgeReading;
import org.medina.pledge.PledgeStatus;
import org.medina.refdata.CodeList;
import org.medina.refdata.ReferenceData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes pledges as the forms of the forums take them, and names before what would not fit. */
@Service
public class PledgeExports {

    private final PledgeReading pledges;
    private final DossierReading dossiers;
    private final ExportForms forms;
    private final ReferenceData reference;
    private final PaperPress press;
    private final Messages messages;
    private final JsonMapper json;

    PledgeExports(
            PledgeReading pledges,
            DossierReading dossiers,
            ExportForms forms,
            ReferenceData reference,
            PaperPress press,
            Messages messages,
            JsonMapper json) {
        this.pledges = pledges;
        this.dossiers = dossiers;
        this.forms = forms;
        this.reference = reference;
        this.press = press;
        this.messages = messages;
        this.json = json;
    }

    /** As what a form can be had. */
    public enum Format {
        JSON("application/json"),
        CSV("text/csv;charset=UTF-8"),
        DOCX(PaperFormat.DOCX.mediaType());

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param fileName as it is offered */
    public record Written(String fileName, String mediaType, byte[] bytes) {}

    /**
     * A pledge as it stands, for everybody who may read it.
     *
     * @throws Problem NOT_FOUND
     */
    @Transactional(readOnly = true)
    public ExportedPledge of(PledgeId id, ExportProfile profile) {
        PledgeDetails pledge = pledges.get(id);
        return forms.of(profile, source(pledge));
    }

    /**
     * A pledge as it stood in a dossier.
     *
     * @throws Problem NOT_FOUND
     */
    @Transactional(readOnly = true)
    public ExportedPledge of(DossierId dossier, String reference, ExportProfile profile) {
        CitedPledge cited = dossiers.pledge(dossier, reference);
        return forms.of(
                profile,
                new Source(
                        cited.reference(),
                        cited.lead(),
                        cited.partners().stream().map(City.Partner::city).toList(),
                        cited.pledge(),
                        messages.get("dossier.stage." + cited.progress())));
    }

    /** @throws Problem WRONG_STATE where the form takes nothing of this pledge */
    public Written write(ExportedPledge exported, Format format) {
        if (!exported.taken()) {
            throw Problem.of(
                    Problem.Kind.WRONG_STATE,
                    "dossier.problem.form-does-not-take",
                    messages.get("dossier.form." + exported.profile()),
                    exported.misfits().getFirst().words());
        }
        String name = (exported.reference() + "-" + exported.profile()).toLowerCase(Locale.ROOT);
        return new Written(
                name + "." + format.extension(),
                format.mediaType(),
                switch (format) {
                    case JSON -> json.writeValueAsBytes(exported);
                    case CSV -> ExportCsv.of(List.of(exported)).getBytes(StandardCharsets.UTF_8);
                    case DOCX -> word(exported);
                });
    }

    /** Of all pledges of a dossier that the form takes, one below the other. @throws Problem NOT_FOUND */
    @Transactional(readOnly = true)
    public List<ExportedPledge> all(DossierId dossier, ExportProfile profile) {
        return dossiers.groups(dossier).stream()
                .flatMap(group -> group.entries().stream())
                .map(row -> of(dossier, row.reference(), profile))
                .toList();
    }

    /** As a table: one line a field of a pledge. */
    public Written table(List<ExportedPledge> exported, ExportProfile profile) {
        String csv =
                ExportCsv.of(exported.stream().filter(ExportedPledge::taken).toList());
        return new Written(
                "pledges-" + profile.name().toLowerCase(Locale.ROOT) + ".csv",
                Format.CSV.mediaType(),
                csv.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] word(ExportedPledge exported) {
        List<Paper.Section> sections = exported.fields().stream()
                .map(field -> new Paper.Section(field.label(), List.of(Paper.Text.of(field.value()))))
                .toList();
        Paper paper = Paper.letter(
                Snapshots.LANGUAGE,
                messages.get("dossier.form." + exported.profile()),
                exported.fields().stream()
                        .filter(field -> field.key().equals("title"))
                        .map(ExportedPledge.Field::value)
                        .findFirst()
                        .orElse(exported.reference()),
                exported.reference(),
                List.of(),
                sections,
                messages.get("dossier.voluntary"));
        return press.print(paper, PaperFormat.DOCX);
    }

    private Source source(PledgeDetails pledge) {
        return new Source(
                pledge.reference(),
                city(pledge.lead().name(), pledge.lead().country()),
                pledge.partners().stream()
                        .map(partner ->
                                city(partner.city().name(), partner.city().country()))
                        .toList(),
                pledge.content(),
                pledge.progress() == null || pledge.status() != PledgeStatus.PUBLISHED
                        ? ""
                        : messages.get("dossier.stage." + pledge.progress()));
    }

    private City city(String name, @Nullable String country) {
        return new City(name, country, country == null ? "" : reference.label(CodeList.COUNTRY, country));
    }
}
