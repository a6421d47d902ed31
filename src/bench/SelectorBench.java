import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long lists with label selectors take over many instances, 13 labels each, as a database platform labels them. No two
 * calls are alike, for the store remembers its last answer. Needs the packaged jar; ends by itself.
 *
 * <p>Run: {@code java src/bench/SelectorBench.java target/tagmock.jar [instances]}
 */
class SelectorBench {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int WARM_UP = 60;
    private static final int CALLS = 60;

    public static void main(String[] arguments) throws Exception {
        int instances = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        Path work = Files.createTempDirectory("selectors");
        Path fixtures = Files.writeString(work.resolve("fixtures.yaml"), world(instances));
        Path log = work.resolve("log");
        Process jar = new ProcessBuilder(
                        "java", "-Xmx3g", "-jar", arguments[0], "--server.port=0", "--server.address=127.0.0.1",
                        "--logging.level.org.springframework.boot.tomcat=info", "--tagmock.fixtures=" + fixtures)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(jar::destroyForcibly));
        try {
            URI list = URI.create("http://127.0.0.1:" + port(jar, log) + "/api/c/compapi/v2/cc/list_service_instance/");
            System.out.printf("%,d instances, 13 labels each%n", instances);
            System.out.println("| selectors | matches | median ms | p90 ms |\n|---|---|---|---|");
            int clusters = instances / 200;
            report(list, "cluster =, role =", n -> selectors(cluster("=", n % clusters), role("=")));
            report(list, "cluster in two, role exists", n -> selectors(
                    "{\"key\":\"cluster_name\",\"operator\":\"in\",\"values\":[\"c%d\",\"c%d\"]}"
                            .formatted(n % clusters, (n + 1) % clusters),
                    "{\"key\":\"instance_role\",\"operator\":\"exists\",\"values\":[]}"));
            report(list, "cluster =, role !=", n -> selectors(cluster("=", n % clusters), role("!=")));
            report(list, "cluster =, another key !", n -> selectors(
                    cluster("=", n % clusters), "{\"key\":\"absent%d\",\"operator\":\"!\"}".formatted(n)));
        } finally {
            jar.destroy();
            jar.waitFor();
            Files.delete(fixtures);
            Files.delete(log);
            Files.delete(work);
        }
    }

    private static void report(URI list, String name, IntFunction<String> selectors) throws Exception {
        String answer = "";
        double[] millis = new double[CALLS];
        for (int n = -WARM_UP; n < CALLS; n++) {
            long begin = System.nanoTime();
            answer = call(list, selectors.apply(n + WARM_UP));
            if (n >= 0) {
                millis[n] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(millis);
        Matcher count = Pattern.compile("\"count\":(\\d+)").matcher(answer);
        System.out.printf(
                "| %s | %s | %.1f | %.1f |%n",
                name, count.find() ? count.group(1) : answer, millis[CALLS / 2], millis[CALLS * 9 / 10]);
    }

    private static String call(URI list, String selectors) throws IOException, InterruptedException {
        String body = "{\"bk_app_code\":\"bench\",\"bk_app_secret\":\"x\",\"bk_username\":\"x\",\"bk_biz_id\":3,"
                + "\"selectors\":" + selectors + ",\"page\":{\"start\":0,\"limit\":200}}";
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(list).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        return response.body();
    }

    private static String selectors(String... all) {
        return List.of(all).toString();
    }

    private static String cluster(String operator, int number) {
        return "{\"key\":\"cluster_name\",\"operator\":\"%s\",\"values\":[\"c%d\"]}".formatted(operator, number);
    }

    private static String role(String operator) {
        return "{\"key\":\"instance_role\",\"operator\":\"%s\",\"values\":[\"backend_master\"]}".formatted(operator);
    }

    private static int port(Process jar, Path log) throws IOException, InterruptedException {
        while (jar.isAlive()) {
            Matcher started = PORT.matcher(Files.readString(log));
            if (started.find()) {
                return Integer.parseInt(started.group(1));
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("did not start:\n" + Files.readString(log));
    }

    private static String world(int instances) {
        StringBuilder yaml = new StringBuilder("blueking:\n  businesses:\n    - id: 3\n      service-instances:\n");
        for (int i = 0; i < instances; i++) {
            String host = "10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255);
            yaml.append("        - {id: ").append(i + 1).append(", labels: {app: gamedb, appid: '3', app_name: demo, ")
                    .append("bk_biz_id: '3', bk_cloud_id: '0', cluster_domain: gamedb.c").append(i / 200)
                    .append(".db, cluster_name: c").append(i / 200).append(", cluster_type: ha, instance: ")
                    .append(host).append("-20000, instance_role: ").append(i % 2 == 0 ? "backend_master" : "backend_slave")
                    .append(", instance_host: ").append(host).append(", instance_port: '20000', db_module: '")
                    .append(i % 50).append("'}}\n");
        }
        return yaml.toString();
    }
}
