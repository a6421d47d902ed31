package dev.tagmock.control.state;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.api.Resettable;
import dev.tagmock.testing.ServerTest;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** Whatever calls leave in a bean, a reset takes away: a bean that can hold anything is reset, or stands here. */
@ServerTest
class EveryStateIsResetTest {
    /** Fields that may change and yet keep nothing of a call's, or are reset by another bean. */
    private static final Map<String, String> EXCUSED = Map.ofEntries(
            entry("EsbDirectory.contents", "World resets it"),
            entry("IamDirectory.contents", "World resets it"),
            entry("OperationMapping.operations", "which method handles what"),
            entry("CallMetrics.timers", "metrics count for as long as the process lives"),
            entry("RequestsUnderWay.count", "requests that still run"),
            entry("RequestsUnderWay.running", "set by start and end"),
            entry("StoreHealth.failure", "the store's, not a call's"),
            entry("PortFile.lines", "where it is served"),
            entry("Recorder.places", "what is in the files goes on with them"),
            entry("Recorder.count", "the files that there are"),
            entry("JournalFeed.listeners", "they go on listening"),
            entry("JournalFeed.closed", "set once, at the end"),
            entry("Delays.waiting", "calls that still run"),
            entry("Delays.closed", "set once, at the end"));

    @Autowired
    private ApplicationContext context;

    @Test
    void orIsExcused() {
        List<String> forgotten = new ArrayList<>();
        for (Object bean : context.getBeansOfType(Object.class).values()) {
            Class<?> type = ClassUtils.getUserClass(AopUtils.getTargetClass(bean));
            if (type.getName().startsWith("dev.tagmock.") && !type.isSynthetic() && !(bean instanceof Resettable)) {
                fields(type).stream()
                        .filter(field -> canHoldState(field, bean))
                        .map(field -> type.getSimpleName() + "." + field.getName())
                        .filter(field -> !EXCUSED.containsKey(field))
                        .forEach(forgotten::add);
            }
        }
        assertThat(forgotten).isEmpty();
    }

    /** Where the excuse is that somebody else resets it, that one does. */
    @Test
    void allThatIsResetCanBeFound() {
        assertThat(context.getBeansOfType(Resettable.class).values())
                .extracting(bean -> AopUtils.getTargetClass(bean).getSimpleName())
                .contains("World", "Journal", "Faults");
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> at = type; at != null && at.getName().startsWith("dev.tagmock."); at = at.getSuperclass()) {
            fields.addAll(List.of(at.getDeclaredFields()));
        }
        return fields;
    }

    private boolean canHoldState(Field field, Object bean) {
        if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
            return false;
        }
        return !Modifier.isFinal(field.getModifiers())
                || (isMutable(value(field, bean)) && !holdsBeansOnly(value(field, bean)));
    }

    /** What Spring hands to a constructor that asks for all beans of a type. */
    private boolean holdsBeansOnly(@Nullable Object value) {
        return value instanceof Collection<?> elements
                && !elements.isEmpty()
                && elements.stream()
                        .allMatch(element ->
                                context.getBeansOfType(element.getClass()).containsValue(element));
    }

    private static @Nullable Object value(Field field, Object bean) {
        try {
            field.setAccessible(true);
            return field.get(
                    bean instanceof Advised proxy ? proxy.getTargetSource().getTarget() : bean);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isMutable(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        String name = value.getClass().getName();
        boolean container = value instanceof Collection
                || value instanceof Map
                || value.getClass().isArray();
        boolean atomic = name.startsWith("java.util.concurrent.atomic.") || value instanceof ThreadLocal;
        return atomic || (container && !isUnmodifiable(name));
    }

    private static boolean isUnmodifiable(String name) {
        return Set.of(
                        "java.util.ImmutableCollections",
                        "java.util.Collections$Unmodifiable",
                        "java.util.Collections$Empty")
                .stream()
                .anyMatch(name::startsWith);
    }
}
