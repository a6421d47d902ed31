package dev.tagmock.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads resources with their tags into a fixtures file. Nothing is written to the target. */
@Command(
        name = "pull",
        description =
                "Reads a project's gateways or a business's service instances, with their tags, into a fixtures file.",
        mixinStandardHelpOptions = true)
final class PullCommand implements Callable<Integer> {
    @Mixin
    private final TargetOptions options = new TargetOptions();

    @Option(names = "--project", paramLabel = "ID", description = "apig: whose gateways")
    private @Nullable String project;

    @Option(names = "--business", paramLabel = "ID", description = "blueking: whose service instances")
    private @Nullable Long business;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            defaultValue = "fixtures.yaml",
            description = "is overwritten (default: fixtures.yaml)")
    private Path output = Path.of("fixtures.yaml");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ObjectNode fixtures = switch (options.api) {
            case APIG -> {
                if (project == null || !project.matches("[A-Za-z0-9_-]+")) {
                    throw new UsageException("--project: the ID of a project");
                }
                yield new Pull(options.open()).gateways(project);
            }
            case BLUEKING -> {
                if (business == null) {
                    throw new UsageException("--business: the ID of a business");
                }
                yield new Pull(options.open()).instances(business);
            }
            case IAM -> throw new UsageException("--api: apig or blueking");
        };
        Files.writeString(output, new YAMLMapper().writeValueAsString(fixtures));
        spec.commandLine().getOut().println(output);
        return 0;
    }
}
