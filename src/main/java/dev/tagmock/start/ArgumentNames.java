package dev.tagmock.start;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.NearestName;
import dev.tagmock.start.SettingsMetadata.Setting;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;

/** Rejects arguments that nobody reads; those that look like settings of TagMock's own are {@link SettingNames}'s. */
final class ArgumentNames {
    /** The ones that nearly everybody gives: they are known without a look at what Spring has. */
    private static final Set<String> USUAL = Set.of("server.port", "server.address", "debug", "trace");

    /** A name with more letters that are others is another name. */
    private static final int FARTHEST = 3;

    private ArgumentNames() {}

    /**
     * Looks through the arguments of a start.
     *
     * @throws BadConfiguration naming one that means nothing, and the nearest that does
     */
    static void check(ApplicationArguments arguments) {
        List<String> words = arguments.getNonOptionArgs();
        if (!words.isEmpty()) {
            String word = words.get(0).replaceFirst("=.*", "");
            throw new BadConfiguration(word + ": not an argument, they begin with --" + hint(word));
        }
        List<String> unusual = arguments.getOptionNames().stream()
                .filter(name -> !USUAL.contains(name) && !name.startsWith(SettingNames.PREFIX))
                .sorted()
                .toList();
        if (!unusual.isEmpty()) {
            List<Setting> known = SettingsMetadata.ofEverything();
            unusual.stream()
                    .filter(name -> known.stream().noneMatch(setting -> isName(name, setting)))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new BadConfiguration("--" + name + ": no such setting" + hint(name));
                    });
        }
    }

    private static boolean isName(String name, Setting setting) {
        String plain = SettingNames.plain(name.replaceFirst("\\[.*", ""));
        String known = SettingNames.plain(setting.name());
        return plain.equals(known) || (setting.isMap() && plain.startsWith(known + "."));
    }

    /** One whose last part is the same, or else the nearest, if one is near. */
    private static String hint(String misspelt) {
        String plain = misspelt.replaceFirst("^-+", "");
        List<String> names =
                SettingsMetadata.ofEverything().stream().map(Setting::name).toList();
        return names.stream()
                .filter(name -> name.equals(plain) || name.endsWith("." + plain))
                .min(Comparator.comparing((String name) -> !name.startsWith(SettingNames.PREFIX))
                        .thenComparingInt(String::length))
                .or(() -> names.stream()
                        .filter(name -> NearestName.distance(plain, name) <= FARTHEST)
                        .min(Comparator.comparingInt(name -> NearestName.distance(plain, name))))
                .map(name -> ", did you mean --" + name + "?")
                .orElse("");
    }
}
