package org.medina.base.api;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.FieldProblem;
import org.medina.base.Messages;
import org.medina.base.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** Says of any failure what to answer: a refusal in words where it is one, a reference to the log where it is not. */
@Component
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int DEEPEST_CAUSE = 20;

    private final Messages messages;
    private final JsonRefusals json;

    Refusals(Messages messages) {
        this.messages = messages;
        this.json = new JsonRefusals();
    }

    Refusal of(Throwable failure) {
        return cause(failure, Problem.class)
                .map(this::of)
                .or(() -> cause(failure, BodyTooLargeException.class)
                        .map(tooLarge -> of(Problem.of(Problem.Kind.TOO_LARGE, "problem.too-large"))))
                .orElseGet(() -> ofOthers(failure));
    }

    private Refusal of(Problem problem) {
        var entries = problem.fields().stream().map(this::entry).toList();
        var refusal = Refusal.of(problem.kind(), messages.get(problem), entries);
        if (problem.kind() != Problem.Kind.FRESH_LOGIN_NEEDED) {
            return refusal;
        }
        var headers = new HttpHeaders();
        headers.set(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"insufficient_user_authentication\","
                        + " error_description=\"A more recent login is needed\", max_age=\"%s\""
                                .formatted(problem.arguments().getFirst()));
        return refusal.with(headers);
    }

    private Refusal ofOthers(Throwable failure) {
        return switch (failure) {
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case BindException binding -> of(Problem.invalid(List.of())).errors(bound(binding));
            case HandlerMethodValidationException validation ->
                of(Problem.invalid(List.of())).errors(validated(validation));
            case ConstraintViolationException violations ->
                of(Problem.invalid(List.of())).errors(violated(violations));
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingServletRequestParameterException missing ->
                of(Problem.invalid(missing.getParameterName(), "problem.field.missing"));
            case MissingServletRequestPartException missing ->
                of(Problem.invalid(missing.getRequestPartName(), "problem.field.missing"));
            case MaxUploadSizeExceededException ignored -> of(Problem.of(Problem.Kind.TOO_LARGE, "problem.too-large"));
            case MultipartException ignored -> malformed("problem.malformed");
            case AuthenticationException ignored -> signInNeeded();
            case AccessDeniedException ignored -> of(Problem.forbidden());
            case ConcurrencyFailureException ignored -> of(Problem.of(Problem.Kind.CONFLICT, "problem.conflict"));
            case DuplicateKeyException ignored -> of(Problem.of(Problem.Kind.CONFLICT, "problem.conflict"));
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() ->
                ofStatus(known.getStatusCode().value()).with(known.getHeaders());
            default -> unexpected(failure);
        };
    }

    /** For what the container refuses before anything of ours is asked, such as an address that is none. */
    Refusal ofStatus(int status) {
        return switch (status) {
            case 401 -> signInNeeded();
            case 403 -> of(Problem.forbidden());
            case 404 -> of(Problem.notFound());
            case 405 -> Refusal.of(405, "method-not-allowed", messages.get("problem.method-not-allowed"));
            case 406 -> Refusal.of(406, "not-acceptable", messages.get("problem.not-acceptable"));
            case 413 -> of(Problem.of(Problem.Kind.TOO_LARGE, "problem.too-large"));
            case 415 -> Refusal.of(415, "unsupported-media-type", messages.get("problem.unsupported-media-type"));
            default ->
                status >= 400 && status < 500
                        ? Refusal.of(status, "malformed", messages.get("problem.malformed"))
                        : unexpected(new IllegalStateException("the server answered " + status));
        };
    }

    private Refusal signInNeeded() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Refusal.of(401, "sign-in-needed", messages.get("problem.sign-in-needed"))
                .with(headers);
    }

    private Refusal malformed(String key) {
        return Refusal.of(400, "malformed", messages.get(key));
    }

    private Refusal unreadable(HttpMessageNotReadableException unreadable) {
        return cause(unreadable, JacksonException.class)
                .flatMap(json::field)
                .map(field -> of(Problem.invalid(List.of(field))))
                .orElseGet(() -> malformed("problem.malformed-json"));
    }

    private Refusal mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return of(Problem.notFound());
        }
        return of(Problem.invalid(List.of(json.wanted(mismatch.getName(), mismatch.getRequiredType()))));
    }

    private List<ProblemDocument.Entry> bound(BindException binding) {
        return binding.getFieldErrors().stream()
                .map(error -> error.isBindingFailure()
                        ? entry(json.wanted(
                                error.getField(), binding.getBindingResult().getFieldType(error.getField())))
                        : new ProblemDocument.Entry(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    private static List<ProblemDocument.Entry> validated(HandlerMethodValidationException validation) {
        return validation.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new ProblemDocument.Entry(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
    }

    private static List<ProblemDocument.Entry> violated(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(violation ->
                        new ProblemDocument.Entry(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
    }

    private Refusal unexpected(Throwable failure) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {}", reference, failure);
        return new Refusal(
                500,
                "unexpected",
                messages.get("problem.unexpected", reference),
                List.of(),
                new HttpHeaders(),
                reference);
    }

    private ProblemDocument.Entry entry(FieldProblem problem) {
        return new ProblemDocument.Entry(problem.field(), messages.get(problem));
    }

    private static <T> Optional<T> cause(Throwable failure, Class<T> type) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
