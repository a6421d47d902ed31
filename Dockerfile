FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
# What is built from changes more often than what it is built with: a layer of their own for the dependencies.
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -q dependency:go-offline
COPY src src
RUN ./mvnw -B -q package -Dmaven.test.skip=true -Dinvoker.skip \
    && java -Djarmode=tools -jar target/tagmock.jar extract --destination layout

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="TagMock" \
      org.opencontainers.image.description="A local stand-in for two cloud tagging APIs: BlueKing CMDB labels and APIG gateway tags" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="0.1.0"
WORKDIR /app
COPY --from=build /build/layout/lib lib
COPY --from=build /build/layout/tagmock.jar .
COPY src/image .
# Here and not in the stage before: the cache is good for the very JVM that wrote it.
RUN ./train . && mkdir /data && chown 10001:10001 /data
ENV TAGMOCK_HEALTH_URL_FILE=/tmp/tagmock.health
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=2s --start-period=30s CMD ["/app/healthy"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/tagmock.aot", "@/app/java.options", "-jar", "/app/tagmock.jar"]
