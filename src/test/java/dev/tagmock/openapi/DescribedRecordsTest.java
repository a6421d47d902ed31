package dev.tagmock.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tagmock.api.WireName;
import dev.tagmock.control.Scopes;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.ServerTest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The document's schemas have the fields of the records that are read and written, each of them and no other. */
@ServerTest
class DescribedRecordsTest {
    /** What the document calls otherwise than the code does. */
    private static final Map<String, String> RECORDS = Map.of(
            "ApigError", "ApigError.Body",
            "FrontDoorError", "ApigError.FrontDoorBody",
            "IdentityError", "IdentityError.Body",
            "EsbAnswer", "Envelope.ByEsb",
            "EsbError", "Envelope.OfEsb",
            "GatewayAnswer", "Envelope.ByGateway",
            "GatewayError", "Envelope.OfGateway",
            "DirectAnswer", "Envelope.Direct",
            "TagAction.TmsKeyValue", "TmsKeyValue");

    /** Read field by field, or made by all the parts of the world together. */
    private static final List<String> WITHOUT_RECORD = List.of(
            "EsbCredentials",
            "Fixtures",
            "BusinessPage",
            "BusinessPage.Business",
            "InstancePage",
            "ProjectPage",
            "ProjectPage.Project",
            "GatewayPage");

    private static final List<? extends Class<?>> ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.tagmock").stream()
                    .filter(JavaClass::isRecord)
                    .map(JavaClass::reflect)
                    .toList();

    private final JsonNode schemas;
    private final Scopes scopes;

    DescribedRecordsTest(@LocalServerPort int port, @Autowired Scopes scopes) {
        this.scopes = scopes;
        schemas = new ServedDocument(new Http(port)).json().at("/components/schemas");
    }

    @TestFactory
    Stream<DynamicTest> everyFieldOfEveryRecord() {
        return schemas.propertyStream()
                .filter(schema -> !WITHOUT_RECORD.contains(schema.getKey()))
                .map(schema -> DynamicTest.dynamicTest(
                        schema.getKey(),
                        () -> assertThat(records(schema.getKey()))
                                .map(type -> fields(type).sorted().toList())
                                .contains(schema.getValue().path("properties").propertyNames().stream()
                                        .sorted()
                                        .toList())));
    }

    /** Those that go by a name: packages have some of the same. */
    private static List<? extends Class<?>> records(String schema) {
        String name = RECORDS.getOrDefault(schema, schema);
        return ALL.stream()
                .filter(type -> ("." + type.getCanonicalName()).endsWith("." + name))
                .toList();
    }

    private Stream<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(this::names);
    }

    private Stream<String> names(RecordComponent component) {
        if (component.getName().equals("scope")
                && component.getDeclaringRecord().getPackageName().contains("control")) {
            return Stream.of(scopes.names());
        }
        if (!component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
            return Stream.of(WireName.of(component)).filter(name -> !name.equals(WireName.NONE));
        }
        // What has no naming of its own is named as what it stands in.
        JsonNaming outer = component.getDeclaringRecord().getAnnotation(JsonNaming.class);
        boolean snake = outer != null && outer.value() == SnakeCaseStrategy.class;
        return fields(component.getType()).map(name -> snake ? name.replace('-', '_') : name);
    }
}
