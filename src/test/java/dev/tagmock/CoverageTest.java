package dev.tagmock;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tagmock.api.EmulatedOperations;
import dev.tagmock.api.Operation;
import dev.tagmock.testing.MadePart;
import dev.tagmock.testing.ServerTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every operation has its rows, every row its test, and docs/operations.md the table of them. */
@ServerTest
class CoverageTest {
    @Autowired
    private EmulatedOperations emulated;

    private final Coverage coverage = read();

    @Test
    void everyEmulatedOperationIsListedAndNoOther() {
        assertThat(coverage.operations().stream().map(Entry::operation).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(emulated.all().stream()
                        .map(EmulatedOperations.Endpoint::name)
                        .toList()));
    }

    /** A constant that no method handles would be an operation that nobody has. */
    @Test
    void everyOperationIsHandled() {
        List<Operation> operations = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.tagmock").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Operation.class))
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(Operation.class::cast)
                        .toList();
        assertThat(operations).isNotEmpty();
        assertThat(emulated.all())
                .extracting(EmulatedOperations.Endpoint::operation)
                .containsAll(operations);
    }

    @Test
    void everyRowNamesATestThatExists() {
        for (Entry entry : coverage.operations()) {
            assertThat(entry.rows()).as(entry.operation()).isNotEmpty();
            entry.rows()
                    .forEach((row, test) -> assertThat(isTest(test.split(" ", 2)[0]))
                            .as("%s, %s: %s", entry.operation(), row, test)
                            .isTrue());
        }
    }

    @Test
    void aRowThatWasCheckedAgainstARealSystemSaysWhenAndWhere() {
        assertThat(coverage.operations())
                .allSatisfy(entry -> assertThat(entry.rows().values())
                        .as(entry.operation())
                        .allMatch(row -> row.matches("\\S+( 20\\d\\d-\\d\\d-\\d\\d https?://\\S+)?")));
    }

    @Test
    void theDocumentationHasTheTable() throws IOException {
        new MadePart(Path.of("docs/operations.md"), "coverage.yaml").verify(table());
    }

    private String table() {
        return coverage.operations().stream()
                .map(entry -> "| %s | %s | %s | %s | %d | %s |\n"
                        .formatted(
                                entry.api(),
                                entry.operation(),
                                entry.does(),
                                addresses(entry),
                                entry.rows().size(),
                                entry.checked()))
                .collect(Collectors.joining(
                        "",
                        "| API | operation | does | at | rows tested | checked against a real system |\n|---|---|---|---|---|---|\n",
                        ""));
    }

    private String addresses(Entry entry) {
        return emulated.all().stream()
                .filter(operation -> operation.name().equals(entry.operation()))
                .map(operation -> "`" + operation.method() + " " + operation.path() + "`")
                .collect(Collectors.joining("<br>"));
    }

    private static boolean isTest(String name) {
        String[] parts = name.split("#", -1);
        try {
            return parts.length == 2
                    && Arrays.stream(Class.forName("dev.tagmock." + parts[0]).getDeclaredMethods())
                            .filter(method -> method.getName().equals(parts[1]))
                            .anyMatch(CoverageTest::isTest);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class) || method.isAnnotationPresent(Property.class);
    }

    private static Coverage read() {
        return new YAMLMapper().readValue(CoverageTest.class.getResourceAsStream("/coverage.yaml"), Coverage.class);
    }

    private record Coverage(List<Entry> operations) {}

    private record Entry(String operation, String api, String does, Map<String, String> rows) {
        /** The oldest check of a row; never as long as a row has none. */
        String checked() {
            return rows.values().stream()
                    .map(row -> row.contains(" ") ? row.split(" ", 2)[1] : "never")
                    .min(Comparator.comparing((String checked) -> !checked.equals("never"))
                            .thenComparing(Comparator.naturalOrder()))
                    .orElse("never");
        }
    }
}
