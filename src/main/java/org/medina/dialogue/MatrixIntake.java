package org.medina.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.FieldProblem;
import org.medina.base.Problem;
import org.medina.identity.OrganisationId;
import org.medina.sheet.SheetProblems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the rows of a filled matrix to the comments that they are about; all rows or none. */
@Service
class MatrixIntake {

    private static final Map<String, MatrixColumn> COLUMNS = Map.of(
            "severity", MatrixColumn.SEVERITY,
            "comment", MatrixColumn.COMMENT,
            "place.section", MatrixColumn.SECTION,
            "place.quoted", MatrixColumn.QUOTED,
            "place.start", MatrixColumn.OFFSETS,
            "proposedText", MatrixColumn.PROPOSED_TEXT,
            "rationale", MatrixColumn.RATIONALE,
            "references", MatrixColumn.REFERENCES,
            "legalBasis", MatrixColumn.LEGAL_BASIS);

    private final DialogueAccess access;
    private final DialogueCase dialogueCase;
    private final CommentRepository comments;
    private final CommentRows rows;
    private final ImportRows imports;
    private final Participants participants;
    private final TextRows texts;
    private final Clock clock;

    MatrixIntake(
            DialogueAccess access,
            DialogueCase dialogueCase,
            CommentRepository comments,
            CommentRows rows,
            ImportRows imports,
            Participants participants,
            TextRows texts,
            Clock clock) {
        this.access = access;
        this.dialogueCase = dialogueCase;
        this.comments = comments;
        this.rows = rows;
        this.imports = imports;
        this.participants = participants;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE; INVALID with one entry a cell that is not right */
    @Transactional
    public DialogueMatrix.Taken take(DialogueId id, MatrixHead head, MatrixImport.Rows sheet) {
        DialogueAccess.Opened opened = access.toWorkOnComments(id, DialogueAction.COMMENT);
        // also makes two files of one organisation come one after the other
        participants.requireWriting(id, opened.ownId());
        var taking = new Taking(opened, texts.of(id), MatrixReader.problems(head), sheet);
        sheet.lines().forEach(taking::plan);
        if (!taking.problems.isEmpty()) {
            throw Problem.invalid(SheetProblems.fields(taking.problems.list(), taking.problems.hasMore()));
        }
        if (taking.written.size() + taking.added > DialogueCommenting.MANY) {
            throw Problem.of(Problem.Kind.WRONG_STATE, "dialogue.problem.too-many-comments", DialogueCommenting.MANY);
        }
        taking.carryOut();
        if (taking.added + taking.changed > 0) {
            dialogueCase.notedInside(opened.dialogue(), "import-matrix", null);
        }
        return new DialogueMatrix.Taken(
                taking.added, taking.changed, sheet.lines().size() - taking.added - taking.changed);
    }

    /** What one file asks for; looked at whole before anything is written. */
    private final class Taking {

        private final DialogueAccess.Opened opened;
        private final ConsultedText text;
        private final SheetProblems<MatrixColumn> problems;
        private final MatrixImport.Rows sheet;
        private final Map<UUID, Comment> written;
        private final Map<String, ImportRows.Past> past;
        private final Map<MatrixImport.Line, CommentContent> sound = new HashMap<>();
        private final Map<MatrixImport.Line, Comment> known = new HashMap<>();
        private final Set<UUID> met = new HashSet<>();
        private int added;
        private int changed;

        Taking(
                DialogueAccess.Opened opened,
                ConsultedText text,
                SheetProblems<MatrixColumn> problems,
                MatrixImport.Rows sheet) {
            this.opened = opened;
            this.text = text;
            this.problems = problems;
            this.sheet = sheet;
            DialogueId id = opened.dialogue().id();
            OrganisationId own = opened.ownId();
            this.written = comments.ofOrganisation(id.value(), own.value()).stream()
                    .collect(Collectors.toMap(Comment::id, Function.identity()));
            this.past = imports.of(id, own);
        }

        void plan(MatrixImport.Line line) {
            Integer version = line.content().version();
            if (version != null && version != text.version()) {
                problem(line, MatrixColumn.VERSION, "other-version", version, text.version());
                return;
            }
            CommentDraft draft = line.content().draft();
            List<FieldProblem> wrong = CommentChecks.problems(draft, text);
            for (FieldProblem field : wrong) {
                MatrixColumn column = COLUMNS.get(field.field());
                problems.at(line.row() - 1, column == null ? "" : sheet.letters(column), column, field);
            }
            if (wrong.isEmpty()) {
                plan(line, CommentChecks.check(draft, text));
            }
        }

        /** @param read what the row says; it brings no evidence, and takes none away */
        private void plan(MatrixImport.Line line, CommentContent read) {
            Optional<CommentKey> key = CommentKey.read(line.content().key());
            if (line.content().key() != null && key.isEmpty()) {
                problem(line, MatrixColumn.KEY, "not-a-key");
                return;
            }
            ImportRows.Past before = past.get(line.key());
            Comment comment =
                    written.get(key.map(CommentKey::comment).orElse(before == null ? null : before.comment()));
            CommentContent content =
                    comment == null ? read : read.with(comment.content().evidence());
            if (comment == null) {
                if (key.isPresent()) {
                    foreign(line, key.get(), content);
                } else {
                    sound.put(line, content);
                    added++;
                }
            } else if (!met.add(comment.id())) {
                problem(line, MatrixColumn.KEY, "comment-twice");
            } else if (!content.equals(comment.content())
                    && (before == null || !before.fingerprint().equals(line.fingerprint()))) {
                change(
                        line,
                        comment,
                        content,
                        key.map(CommentKey::version).orElse(before == null ? null : before.version()));
            }
        }

        /** Those who gather find the others' comments in their file; as long as they leave them alone, that is no harm. */
        private void foreign(MatrixImport.Line line, CommentKey key, CommentContent content) {
            Optional<Comment> comment = comments.find(opened.dialogue().id().value(), key.comment())
                    .filter(found -> opened.sees(found.organisation(), found.level()));
            if (comment.isEmpty()) {
                problem(line, MatrixColumn.KEY, "unknown-comment");
            } else if (!comment.get().content().with((Evidence) null).equals(content)) {
                problem(line, MatrixColumn.COMMENT, "not-yours");
            }
        }

        private void change(MatrixImport.Line line, Comment comment, CommentContent content, @Nullable Integer read) {
            if (read == null || read != comment.version()) {
                problem(line, MatrixColumn.COMMENT, "changed-meanwhile", comment.number());
                return;
            }
            sound.put(line, content);
            known.put(line, comment);
            changed++;
        }

        private void problem(MatrixImport.Line line, MatrixColumn column, String reason, Object... arguments) {
            problems.at(line.row() - 1, sheet.letters(column), column, reason, arguments);
        }

        void carryOut() {
            Instant now = clock.instant();
            DialogueId id = opened.dialogue().id();
            int number = rows.nextDraftNumber(id, opened.ownId());
            for (MatrixImport.Line line : sheet.lines()) {
                CommentContent content = sound.get(line);
                if (content == null) {
                    continue;
                }
                Comment comment = known.get(line);
                if (comment == null) {
                    var by = new Comment.Written(
                            opened.ownId(), opened.person(), opened.actor().name(), text.version(), now);
                    comment = Comment.draft(Comment.newId(), id, by, content, number++);
                } else {
                    comment.edit(content, now);
                }
                imports.remember(line, comments.save(comment));
            }
        }
    }
}
