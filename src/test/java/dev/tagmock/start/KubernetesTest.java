package dev.tagmock.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagmock.start.SettingsMetadata.Setting;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.ServerTest;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/kubernetes.yaml} is what Kubernetes takes, and says of the image what is so. */
@ServerTest
class KubernetesTest {
    private static final Map<String, Class<?>> KINDS = Map.of(
            "PersistentVolumeClaim",
            PersistentVolumeClaim.class,
            "Service",
            Service.class,
            "Deployment",
            Deployment.class);

    /** Rejects what Kubernetes has no field for: its models would take anything. */
    private static final JsonMapper KUBERNETES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
                    return false;
                }
            })
            .build();

    @LocalServerPort
    private int port;

    private final Map<String, Object> manifest = read(text("docs/kubernetes.yaml"));
    private final Deployment deployment = part(Deployment.class);
    private final PodSpec pod = deployment.getSpec().getTemplate().getSpec();
    private final Container container = pod.getContainers().get(0);
    private final String dockerfile = text("Dockerfile");

    @Test
    void noFieldIsUnknown() {
        assertThat(manifest).containsOnlyKeys(KINDS.keySet());
        assertThatThrownBy(() -> read(text("docs/kubernetes.yaml").replace("fsGroup:", "fsGrup:")))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("fsGrup");
    }

    @Test
    void itsPartsFindEachOther() {
        Service service = part(Service.class);
        PersistentVolumeClaim claim = part(PersistentVolumeClaim.class);
        assertThat(service.getSpec().getSelector())
                .isEqualTo(deployment.getSpec().getSelector().getMatchLabels())
                .isEqualTo(deployment.getSpec().getTemplate().getMetadata().getLabels());
        assertThat(service.getSpec().getPorts().get(0).getTargetPort().getStrVal())
                .isEqualTo(container.getPorts().get(0).getName());
        assertThat(pod.getVolumes().get(0).getPersistentVolumeClaim().getClaimName())
                .isEqualTo(claim.getMetadata().getName());
    }

    @Test
    void itsUserAndPortAreTheImages() {
        long user = pod.getSecurityContext().getRunAsUser();
        long group = pod.getSecurityContext().getRunAsGroup();
        assertThat(dockerfile)
                .contains("USER " + user + ":" + group + "\n")
                .contains("EXPOSE " + container.getPorts().get(0).getContainerPort() + "\n")
                .contains("version=\"" + container.getImage().replaceFirst(".*:", "") + "\"");
        assertThat(pod.getSecurityContext().getFsGroup()).isEqualTo(group);
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    }

    @Test
    void whatItWritesToIsMounted() {
        Map<String, String> variables = container.getEnv().stream()
                .collect(Collectors.toMap(variable -> variable.getName(), variable -> variable.getValue()));
        assertThat(variables.keySet())
                .isSubsetOf(SettingsMetadata.ofThisProject().stream()
                        .map(Setting::name)
                        .map(name -> name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
                        .toList());
        String data = variables.get("TAGMOCK_DATA_DIR");
        assertThat(dockerfile)
                .contains("mkdir " + data + " && chown "
                        + pod.getSecurityContext().getFsGroup());
        assertThat(container.getVolumeMounts().stream().map(VolumeMount::getMountPath))
                .containsExactlyInAnyOrder(data, "/tmp");
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    }

    @Test
    void itsProbesAreAnswered() {
        for (Probe probe :
                List.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())) {
            assertThat(new Http(port).get(probe.getHttpGet().getPath()).status())
                    .isEqualTo(200);
        }
    }

    private <T> T part(Class<T> type) {
        return type.cast(Objects.requireNonNull(manifest.get(type.getSimpleName())));
    }

    private static Map<String, Object> read(String yaml) {
        YAMLMapper mapper = new YAMLMapper();
        return Stream.of(yaml.split("(?m)^---$"))
                .map(document -> mapper.readValue(document, JsonNode.class))
                .collect(Collectors.toMap(
                        document -> document.get("kind").stringValue(),
                        document -> KUBERNETES.treeToValue(
                                document, KINDS.get(document.get("kind").stringValue()))));
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
