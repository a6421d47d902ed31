package dev.tagmock.control.browse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file {@code coverage.yaml}, as its head says how it is written. */
record CoverageFile(List<Entry> operations) {
    private static final ObjectMapper YAML = new YAMLMapper();

    static CoverageFile read() throws IOException {
        try (InputStream file = CoverageFile.class.getResourceAsStream("/coverage.yaml")) {
            return YAML.readValue(file, CoverageFile.class);
        }
    }

    /**
     * An operation.
     *
     * @param rows the test of each row, and behind it when and where the row was checked, if it was
     */
    record Entry(String api, String operation, String does, Map<String, String> rows) {}
}
