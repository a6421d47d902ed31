package dev.tagmock.testcontainers;

import java.net.URI;
import java.nio.file.Path;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * TagMock in a container, which counts as started when it is ready for calls. Settings are given as environment variables:
 * {@code withEnv("TAGMOCK_STRICT", "true")}.
 */
public final class TagMockContainer extends GenericContainer<TagMockContainer> {
    private static final int PORT = 8080;
    private static final String FIXTURES = "/fixtures";
    private static final String DATA = "/data";

    /** As the image {@code tagmock}, which {@code docker build -t tagmock .} makes. */
    public TagMockContainer() {
        this("tagmock");
    }

    /** As this image. */
    public TagMockContainer(String image) {
        super(DockerImageName.parse(image));
        withExposedPorts(PORT);
        waitingFor(Wait.forHttp("/actuator/health/readiness").forPort(PORT));
    }

    /** Declares what this file, or the files in this folder, say. More calls add to it; files of one name replace each other. */
    public TagMockContainer withFixtures(Path file) {
        Path name = file.toAbsolutePath().normalize().getFileName();
        String target = file.toFile().isDirectory() ? FIXTURES : FIXTURES + "/" + name;
        // The service is another user than the one whose files these are.
        return withCopyFileToContainer(MountableFile.forHostPath(file, 0755), target)
                .withEnv("TAGMOCK_FIXTURES", FIXTURES);
    }

    /** Keeps the state in this folder of the host, which the image's user, 10001, has to be able to write. */
    public TagMockContainer withDataFolder(Path folder) {
        return withFileSystemBind(folder.toAbsolutePath().toString(), DATA, BindMode.READ_WRITE)
                .withEnv("TAGMOCK_DATA_DIR", DATA);
    }

    /**
     * Where it serves: scheme, host and port.
     *
     * @throws IllegalStateException if it is not started
     */
    public URI getBaseUrl() {
        return URI.create("http://" + getHost() + ":" + getMappedPort(PORT));
    }
}
