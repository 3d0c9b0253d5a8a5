# Two images of one repository: "portal", and "keycloak" with the portal's sign-in page.
# Needs nothing but Docker: docker compose build

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update \
    && apt-get install --yes --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm --mount=type=cache,target=/root/.vaadin \
    ./mvnw --batch-mode --no-transfer-progress -DskipTests package \
    && java -Djarmode=tools -jar target/medina.jar extract --layers --destination target/layers


FROM eclipse-temurin:25-jre AS portal
RUN groupadd --system --gid 10001 medina \
    && useradd --system --uid 10001 --gid medina --no-create-home --home-dir /app medina
WORKDIR /app
# what changes least comes first
COPY --from=build /build/target/layers/dependencies/ ./
COPY --from=build /build/target/layers/spring-boot-loader/ ./
COPY --from=build /build/target/layers/snapshot-dependencies/ ./
COPY --from=build /build/target/layers/application/ ./
USER 10001:10001
ENV SERVER_PORT=8080
EXPOSE 8080
# Alive, not ready: a portal whose database is away for a while is not to be restarted for it. JRE images have no curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
    CMD ["bash", "-c", "{ printf 'GET /actuator/health/liveness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&0; grep -q '\"status\":\"UP\"'; } 0<>/dev/tcp/127.0.0.1/$SERVER_PORT"]
# the first process, so that a stop reaches it; half of the container's memory is for what is not heap
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-jar", "medina.jar"]


FROM keycloak/keycloak:26.7.3 AS keycloak
COPY keycloak/themes/medina /opt/keycloak/themes/medina
# the one theme folder, where the sign-in page looks for it
COPY frontend/theme /opt/keycloak/themes/medina/login/resources/theme
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true
