package dev.tagmock.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Plays recorded calls again, in their order, and tells which are answered otherwise. */
@Command(
        name = "replay",
        description =
                "Plays a folder of recorded calls, as tagmock.record makes it, and tells what is answered otherwise. They change what they"
                        + " changed then; nothing is undone.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    /** Sent as headers of the replay. */
    private static final Set<String> CREDENTIALS = Set.of("bk_app_code", "bk_app_secret", "bk_username", "bk_token");

    @Mixin
    private final TargetOptions options = new TargetOptions();

    @Parameters(paramLabel = "DIR", description = "the recorded calls of one project or business")
    private Path folder = Path.of("");

    @Option(names = "--use", paramLabel = "NAME=ID", description = "what stands for a placeholder, like project_id=ID")
    private final Map<String, String> uses = new HashMap<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Target target = options.open();
        Bindings bindings = new Bindings(uses);
        Map<Path, RecordedCase> calls = calls();
        Set<String> open = bindings.open(List.copyOf(calls.values()));
        if (!open.isEmpty()) {
            throw new UsageException("--use " + String.join("=…, --use ", open) + "=… is missing");
        }
        int differing = 0;
        for (Map.Entry<Path, RecordedCase> call : calls.entrySet()) {
            List<String> differences = play(call.getValue(), target, bindings);
            differing += differences.isEmpty() ? 0 : 1;
            out.println(folder.relativize(call.getKey()) + (differences.isEmpty() ? ": same" : ": differs"));
            for (String difference : differences) {
                out.println("  " + options.credentials().redact(difference));
            }
        }
        out.println(calls.size() + " calls played, " + differing + " answered otherwise");
        return differing == 0 ? 0 : 1;
    }

    /** Those of the target's API, in their order: nothing is sent before all are read. */
    private Map<Path, RecordedCase> calls() throws IOException {
        String api = options.api.name().toLowerCase(Locale.ROOT);
        Map<Path, RecordedCase> calls = new LinkedHashMap<>();
        for (Path file : files()) {
            RecordedCase recorded = read(file);
            if (recorded.api().equals(api)) {
                calls.put(file, recorded);
            }
        }
        if (calls.isEmpty()) {
            throw new UsageException(folder + " has no recorded call of " + api);
        }
        return calls;
    }

    private static List<String> play(RecordedCase recorded, Target target, Bindings bindings) throws IOException {
        RecordedCase.Request request = withoutCredentials(recorded.request());
        HttpResponse<String> answer = target.send(
                request.method(),
                bindings.fill(request.path()),
                Map.of(),
                request.body().map(body -> bindings.fill(body).toString()).orElse(""),
                Caller.USER);
        List<String> differences = new ArrayList<>();
        if (answer.statusCode() != recorded.response().status()) {
            differences.add("status: recorded " + recorded.response().status() + ", saw " + answer.statusCode());
        }
        differences.addAll(bindings.differences(
                recorded.response().body().orElse(MissingNode.getInstance()), json(answer.body())));
        return differences;
    }

    private static RecordedCase.Request withoutCredentials(RecordedCase.Request request) {
        request.body().ifPresent(body -> {
            if (body instanceof ObjectNode object) {
                object.remove(CREDENTIALS);
            }
        });
        return request;
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return JsonMapper.shared().valueToTree(text);
        }
    }

    private RecordedCase read(Path file) throws IOException {
        try {
            return JsonMapper.shared().readValue(Files.readAllBytes(file), RecordedCase.class);
        } catch (JacksonException e) {
            throw new UsageException(file + " is no recorded call");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList();
            if (files.isEmpty()) {
                throw new UsageException(folder + " has no recorded call");
            }
            return files;
        }
    }
}
