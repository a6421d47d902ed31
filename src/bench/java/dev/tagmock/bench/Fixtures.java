package dev.tagmock.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** One business with many service instances, labelled as a database platform labels them: 200 to a cluster, 100 to a module. */
final class Fixtures {
    private Fixtures() {}

    /** Writes the file that declares them. */
    static void write(Path file, int instances) throws IOException {
        try (Writer yaml = Files.newBufferedWriter(file)) {
            yaml.write("blueking:\n  businesses:\n    - id: 1\n      service-instances:\n");
            for (int i = 0; i < instances; i++) {
                yaml.write("        - {id: %d, bk-module-id: %d, labels: {%s}}\n"
                        .formatted(i + 1, i / 100 + 1, labels(i)));
            }
        }
    }

    private static String labels(int number) {
        String host = "10.%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255);
        return ("app: gamedb, appid: '3', app_name: demo, bk_biz_id: '1', bk_cloud_id: '0', cluster_domain: gamedb.c%d.db,"
                        + " cluster_name: c%1$d, cluster_type: ha, instance: %s-20000, instance_role: %s,"
                        + " instance_host: %2$s, instance_port: '20000', db_module: '%d'")
                .formatted(number / 200, host, number % 2 == 0 ? "backend_master" : "backend_slave", number % 50);
    }
}
