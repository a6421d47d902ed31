package dev.tagmock.world;

import dev.tagmock.apig.GatewayTagRules;
import dev.tagmock.blueking.LabelRules;
import dev.tagmock.tag.TagChange;
import dev.tagmock.tag.TagQuotaExceeded;
import dev.tagmock.tag.TagRuleViolation;
import dev.tagmock.tag.TagRules;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what a file's form does not: that names are there and unique, and that tags keep the APIs' rules. */
@Component
class FixtureChecks {
    private final Validator validator;

    FixtureChecks(Validator validator) {
        this.validator = validator;
    }

    /**
     * Checks files that together declare one world.
     *
     * @throws BadConfiguration naming file, line and field of a mistake
     */
    void check(List<FixtureFile> files) {
        Set<Object> seen = new HashSet<>();
        for (FixtureFile file : files) {
            validator.validate(file.fixtures()).stream()
                    .min(Comparator.comparing(violation -> path(violation)))
                    .ifPresent(violation -> {
                        throw file.mistake(path(violation), violation.getMessage());
                    });
            checkBlueKing(file, seen);
            checkApig(file, seen);
        }
    }

    private static void checkBlueKing(FixtureFile file, Set<Object> seen) {
        Fixtures.BlueKing blueking = file.fixtures().blueking();
        for (int i = 0; i < blueking.apps().size(); i++) {
            unique(file, "blueking.apps[" + i + "].code", blueking.apps().get(i).code(), "app", seen);
        }
        for (int i = 0; i < blueking.users().size(); i++) {
            unique(
                    file,
                    "blueking.users[" + i + "].username",
                    blueking.users().get(i).username(),
                    "user",
                    seen);
        }
        for (int i = 0; i < blueking.businesses().size(); i++) {
            List<Fixtures.Instance> instances = blueking.businesses().get(i).serviceInstances();
            for (int j = 0; j < instances.size(); j++) {
                String path = "blueking.businesses[" + i + "].service-instances[" + j + "]";
                unique(file, path + ".id", instances.get(j).id(), "instance", seen);
                keepsRules(file, path + ".labels", instances.get(j).labels(), LabelRules.ADD);
            }
        }
    }

    private static void checkApig(FixtureFile file, Set<Object> seen) {
        Fixtures.Apig apig = file.fixtures().apig();
        for (int i = 0; i < apig.users().size(); i++) {
            String path = "apig.users[" + i + "]";
            unique(
                    file,
                    path + ".name",
                    apig.users().get(i).domain() + "/" + apig.users().get(i).name(),
                    "iam",
                    seen);
            unique(file, path + ".access-key", apig.users().get(i).accessKey(), "key", seen);
        }
        for (int i = 0; i < apig.projects().size(); i++) {
            List<Fixtures.Gateway> gateways = apig.projects().get(i).gateways();
            for (int j = 0; j < gateways.size(); j++) {
                String path = "apig.projects[" + i + "].gateways[" + j + "]";
                String id = apig.projects().get(i).id() + "/" + gateways.get(j).id();
                unique(file, path + ".id", id, "gateway", seen);
                keepsRules(file, path + ".tags", gateways.get(j).tags(), GatewayTagRules.CREATE);
            }
        }
    }

    private static void unique(FixtureFile file, String path, @Nullable Object name, String kind, Set<Object> seen) {
        if (name != null && !seen.add(List.of(kind, name))) {
            throw file.mistake(path, "is declared twice");
        }
    }

    private static void keepsRules(FixtureFile file, String path, @Nullable Map<String, String> tags, TagRules rules) {
        try {
            rules.check(new TagChange.Merge(tags == null ? Map.of() : tags));
            rules.checkQuota(tags == null ? 0 : tags.size());
        } catch (TagRuleViolation violation) {
            String part = violation.part().name().toLowerCase(Locale.ROOT);
            throw file.mistake(path + "." + violation.key(), "the " + part + " breaks the API's rules");
        } catch (TagQuotaExceeded tooMany) {
            throw file.mistake(path, "are more than " + rules.quota());
        }
    }

    /** Java's names back to the file's. */
    private static String path(ConstraintViolation<?> violation) {
        return violation
                .getPropertyPath()
                .toString()
                .replaceAll("\\.?<[^>]*>", "")
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
