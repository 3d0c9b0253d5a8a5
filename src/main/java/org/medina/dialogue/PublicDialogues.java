package org.medina.dialogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the world may read of the dialogues about a case: records that both sides, or an author whom nobody answered, made public. */
@Service
public class PublicDialogues {

    private static final int MOST_DIALOGUES = 10;
    private static final int MOST_TEXTS = 200;
    private static final int MOST_COMMENTS = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DialogueRepository dialogues;
    private final Organisations organisations;
    private final Endorsements endorsements;
    private final TextRows texts;
    private final DialogueClock time;

    PublicDialogues(
            JdbcClient jdbc,
            JsonMapper json,
            DialogueRepository dialogues,
            Organisations organisations,
            Endorsements endorsements,
            TextRows texts,
            DialogueClock time) {
        this.jdbc = jdbc;
        this.json = json;
        this.dialogues = dialogues;
        this.organisations = organisations;
        this.endorsements = endorsements;
        this.texts = texts;
        this.time = time;
    }

    /**
     * The record of a dialogue, with days as the country that was asked counts them.
     *
     * @param speaker who spoke for those who were asked
     * @param endorsed cities that stand behind what was said for all
     * @param comments the first of them, in the order of the text
     */
    public record PublicRecord(
            Direction direction,
            String author,
            String speaker,
            LocalDate consulted,
            LocalDate deadline,
            Outcome outcome,
            @Nullable PublicStatement statement,
            @Nullable String reply,
            @Nullable PublicStatement later,
            List<PublicEndorsement> endorsed,
            List<PublicComment> comments) {}

    /** @param letter null where it was given in the portal */
    public record PublicStatement(
            Position position,
            @Nullable String text,
            @Nullable String competence,
            LocalDate day,
            @Nullable Letter letter) {}

    public record PublicEndorsement(
            String organisation,
            LocalDate day,
            @Nullable String mandate,
            @Nullable LocalDate mandateDate) {}

    /** A comment with its answer and how it was closed; of offices, never of staff. */
    public record PublicComment(
            int number,
            String organisation,
            CommentContent content,
            @Nullable Decision decision,
            @Nullable String answer,
            @Nullable Closure closure) {}

    /** A text that was put to others, with what came of it. */
    public record PublicDialogue(
            String reference,
            String title,
            String author,
            LocalDate published,
            List<ConsultedText.Section> sections,
            PublicRecord record) {}

    /** The cover of such a text. */
    public record PublicTitle(String reference, String title, String author, LocalDate published) {}

    /** Of texts that belong to no case, newest first. */
    @Transactional(readOnly = true)
    public List<PublicTitle> ofTexts() {
        return jdbc.sql("""
                        select d.reference, d.title, o.name, d.published_at
                          from dialogue.dialogue d join identity.organisation o on o.id = d.author
                         where d.published_at is not null and d.subject_id is null
                         order by d.published_at desc limit :most""")
                .param("most", MOST_TEXTS)
                .query((row, number) -> new PublicTitle(
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("name"),
                        LocalDate.ofInstant(row.getTimestamp("published_at").toInstant(), ZoneOffset.UTC)))
                .list();
    }

    /** Empty where the record is not public. */
    @Transactional(readOnly = true)
    public Optional<PublicDialogue> find(String reference) {
        return jdbc.sql("select id from dialogue.dialogue where reference = :reference and published_at is not null")
                .param("reference", reference)
                .query(UUID.class)
                .optional()
                .flatMap(dialogues::findById)
                .map(dialogue -> new PublicDialogue(
                        dialogue.reference(),
                        dialogue.title(),
                        organisations.get(dialogue.author()).name(),
                        LocalDate.ofInstant(dialogue.publishedAt().orElseThrow(), ZoneOffset.UTC),
                        texts.of(dialogue.id()).sections(),
                        record(dialogue)));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<PublicRecord> about(SubjectRef subject) {
        return jdbc
                .sql("""
                        select id from dialogue.dialogue
                         where subject_id = :id and subject_kind = :kind and published_at is not null
                         order by created_at desc limit :most""")
                .param("id", subject.id())
                .param("kind", subject.kind())
                .param("most", MOST_DIALOGUES)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> dialogues.findById(id).orElseThrow(Problem::notFound))
                .map(this::record)
                .toList();
    }

    private PublicRecord record(Dialogue dialogue) {
        Organisation speaker = organisations.get(dialogue.consolidator());
        ZoneId zone = time.zone(dialogue);
        return new PublicRecord(
                dialogue.direction(),
                organisations.get(dialogue.author()).name(),
                speaker.name(),
                LocalDate.ofInstant(dialogue.consultedAt().orElseThrow(), zone),
                LocalDate.ofInstant(dialogue.deadline(), zone),
                dialogue.outcome().orElseThrow(),
                dialogue.statement().map(said -> statement(said, zone)).orElse(null),
                dialogue.reply().map(Reply::text).orElse(null),
                dialogue.isLateStatementPublic()
                        ? dialogue.lateStatement()
                                .map(said -> statement(said, zone))
                                .orElse(null)
                        : null,
                endorsed(dialogue.id(), zone),
                comments(dialogue.id()));
    }

    private List<PublicEndorsement> endorsed(DialogueId dialogue, ZoneId zone) {
        return endorsements.of(dialogue).stream()
                .filter(Endorsement::stands)
                .map(one -> new PublicEndorsement(
                        one.organisation().name(),
                        LocalDate.ofInstant(Objects.requireNonNull(one.at()), zone),
                        one.mandate(),
                        one.mandateDate()))
                .toList();
    }

    private static PublicStatement statement(Statement said, ZoneId zone) {
        return new PublicStatement(
                said.position(), said.text(), said.competence(), LocalDate.ofInstant(said.at(), zone), said.letter());
    }

    private List<PublicComment> comments(DialogueId dialogue) {
        return jdbc.sql("""
                        select c.number, o.name, c.content, c.decision, c.answer ->> 'text' as answer, c.closed_as
                          from dialogue.comment c join identity.organisation o on o.id = c.organisation
                         where c.dialogue = :dialogue and c.level = 'PUBLIC' order by c.number limit :most""")
                .param("dialogue", dialogue.value())
                .param("most", MOST_COMMENTS)
                .query((row, number) -> {
                    String decision = row.getString("decision");
                    String closure = row.getString("closed_as");
                    return new PublicComment(
                            row.getInt("number"),
                            row.getString("name"),
                            json.readValue(row.getString("content"), CommentContent.class),
                            decision == null ? null : Decision.valueOf(decision),
                            row.getString("answer"),
                            closure == null ? null : Closure.valueOf(closure));
                })
                .list();
    }
}
