package org.medina.base.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code /api/v1/openapi.json} says of all operations alike. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";

    static {
        // of documents that are JSON already nothing is known but that they are objects
        var open = new ObjectSchema().additionalProperties(true);
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, open).replaceWithSchema(ObjectNode.class, open);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Medina")
                        .version("v1")
                        .description(
                                "The workflow portal of the Mayors Mechanism. Refusals are RFC 9457 problem documents,"
                                        + " in this order: 401, 404, 403, 409, 428 or 412, 422.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** Parts of records bear the names of those: else the first {@code Count} that is read describes every other. */
    @Bean
    ModelResolver namesOfSchemas(ObjectMapperProvider mappers, SpringDocConfigProperties properties) {
        var names = new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> type) {
                Class<?> outer = type.getEnclosingClass();
                return outer == null ? type.getSimpleName() : getNameOfClass(outer) + type.getSimpleName();
            }
        };
        return new ModelResolver(mappers.jsonMapper(), names).openapi31(properties.isOpenapi31());
    }

    @Bean
    OperationCustomizer commonHeaders() {
        return (operation, method) -> {
            operation.addParametersItem(header(
                    "Medina-Organisation",
                    "Alias or id of the organisation acted for; needed by people of several organisations"));
            if (!method.hasMethodAnnotation(GetMapping.class)) {
                operation.addParametersItem(header(
                        IdempotencyFilter.KEY_HEADER,
                        "Chosen by the client; the same key with the same request is done once and answered again"));
            }
            return operation;
        };
    }

    /** Documents that are merged field by field have no record of their own to be described by. */
    @Bean
    OperationCustomizer openDocuments() {
        return (operation, method) -> {
            var answered =
                    ResolvableType.forMethodReturnType(method.getMethod()).getGeneric(0);
            if (ObjectNode.class.equals(answered.resolve())) {
                var document = new MediaType().schema(new ObjectSchema().additionalProperties(true));
                operation
                        .getResponses()
                        .computeIfPresent(
                                "200",
                                (status, answer) ->
                                        answer.content(new Content().addMediaType("application/json", document)));
            }
            return operation;
        };
    }

    private static HeaderParameter header(String name, String description) {
        var parameter = new HeaderParameter();
        parameter.name(name).description(description).required(false).schema(new StringSchema());
        return parameter;
    }
}
