package dev.tagmock.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Plays the rows of a contract against a target, undoes what that changed, and says what is different. */
@Command(
        name = "conformance",
        description =
                "Plays the rows of an API's contract against a target, on what it is told it may use alone, and undoes all of it.",
        mixinStandardHelpOptions = true)
final class ConformanceCommand implements Callable<Integer> {
    @Mixin
    private final TargetOptions options = new TargetOptions();

    @Option(
            names = "--use",
            paramLabel = "NAME=VALUE",
            description = "what may be used, like project=ID or instance-a=ID; --plan lists the names")
    private final Map<String, String> uses = new HashMap<>();

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "WORD",
            description = "leaves out rows: strict, those that a TagMock which is not strict answers otherwise")
    private final Set<String> without = new TreeSet<>();

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "WORD",
            description =
                    "plays rows that are left out otherwise: creation, those that cost money; --plan says how much")
    private final Set<String> with = new TreeSet<>();

    @Option(
            names = "--entry",
            paramLabel = "esb|gateway|direct",
            defaultValue = "esb",
            description = "blueking: at which entry point the target is (default: esb)")
    private EntryPoint entry = EntryPoint.ESB;

    @Option(names = "--report", paramLabel = "FILE", description = "writes FILE.md and FILE.json")
    private @Nullable Path report;

    @Option(names = "--plan", description = "prints what would be sent, and sends nothing")
    private boolean plan;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Suite suite = Suite.of(options.api, entry);
        Identification identification = new Identification(options.credentials(), options.api, entry);
        Terms terms = new Terms(values(suite), without, words(suite, identification));
        if (plan) {
            out.print(new Plan(suite, terms).text());
            out.flush();
            return 0;
        }
        Player player = new Player(suite, options.open(identification), terms);
        Thread hook = new Thread(() -> player.end().forEach(left -> System.err.println("not undone: " + left)));
        Runtime.getRuntime().addShutdownHook(hook);
        player.begin();
        List<Result> results = new ArrayList<>();
        for (Suite.Row row : suite.rows()) {
            results.add(player.play(row));
        }
        Report found = new Report(options.url(), options.api, entry, results, player.end());
        if (report != null) {
            found.write(report.toAbsolutePath(), identification.credentials());
        }
        results.stream()
                .filter(Result::fails)
                .forEach(row -> out.println(identification
                        .credentials()
                        .redact(row.section() + " " + row.row() + ": " + String.join("; ", row.differences()))));
        found.leftOver().forEach(left -> out.println("not undone: " + left));
        out.println(found.summary());
        return found.isGood() ? 0 : 1;
    }

    private Set<String> words(Suite suite, Identification identification) {
        Set<String> words = new TreeSet<>(with);
        words.removeAll(suite.with().keySet());
        if (!words.isEmpty()) {
            throw new UsageException("--with: no " + words.iterator().next() + " among "
                    + String.join(", ", suite.with().keySet()));
        }
        words.addAll(with);
        if (identification.hasOther()) {
            words.add("other");
        }
        return words;
    }

    private Map<String, JsonNode> values(Suite suite) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Map<String, JsonNode> values = new HashMap<>();
        values.put("run", nodes.stringNode("r" + UUID.randomUUID().toString().substring(0, 8)));
        uses.forEach((name, value) -> {
            Suite.Use use = suite.uses().get(name);
            if (use == null) {
                throw new UsageException("--use: no " + name + " among "
                        + String.join(", ", suite.uses().keySet()));
            }
            boolean number = use.type().equals("number");
            if (!value.matches(number ? "[1-9][0-9]{0,17}" : "[A-Za-z0-9_.-]+")) {
                throw new UsageException("--use: " + name + " cannot be " + value);
            }
            values.put(name, number ? nodes.numberNode(Long.parseLong(value)) : nodes.stringNode(value));
        });
        suite.uses().forEach((name, use) -> {
            if (use.required() && !plan && !values.containsKey(name)) {
                throw new UsageException("--use " + name + "=…: " + use.what());
            }
        });
        return values;
    }
}
