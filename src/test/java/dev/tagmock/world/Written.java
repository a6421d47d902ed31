package dev.tagmock.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tagmock.settings.BadConfiguration;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;

/** Writes fixtures into a folder and reads them as the service does. */
record Written(Path folder) {
    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .propertyNodeNameProvider(new FieldNames())
            .buildValidatorFactory()
            .getValidator();

    Path file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One YAML file that has no mistake. */
    Fixtures yaml(String content) {
        return read(file("world.yaml", content)).get(0);
    }

    /** Files that together have no mistake. */
    static List<Fixtures> read(Path... files) {
        List<FixtureFile> all = Stream.of(files).map(FixtureFile::read).toList();
        new FixtureChecks(VALIDATOR).check(all);
        return all.stream().map(FixtureFile::fixtures).toList();
    }

    /** The line that tells of the one mistake in one YAML file. */
    String mistakeInYaml(String content) {
        return mistake(file("world.yaml", content));
    }

    /** The line that tells of the one mistake in these files, in which the folder is left out. */
    String mistake(Path... files) {
        BadConfiguration mistake = catchThrowableOfType(BadConfiguration.class, () -> read(files));
        assertThat(mistake).isNotNull();
        assertThat(mistake).hasNoCause();
        return mistake.line().replace(folder + "/", "");
    }
}
