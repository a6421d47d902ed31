FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
# Dependencies change less often than code: a layer of their own.
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -q dependency:go-offline
COPY src src
RUN ./mvnw -B -q package -DskipTests \
    && java -Djarmode=tools -jar target/tagmock.jar extract --destination extracted

FROM eclipse-temurin:25-jre
WORKDIR /app
COPY --from=build /build/extracted/lib lib
COPY --from=build /build/extracted/tagmock.jar .
USER 10001:10001
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "tagmock.jar"]
