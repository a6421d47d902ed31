package dev.tagmock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a page that is made from the code. It stands between a line that says what it is made from and one that says
 * where it ends. To write such parts again: {@code ./mvnw test -Dtest='CoverageTest,ModuleMapTest,SettingsPageTest'
 * -Dreadme.write=true}.
 */
public record MadePart(Path page, String source) {
    private static final String END = "<!-- end of what is made -->";

    /** Fails unless the part is as the code says, or makes it so where that is asked for. */
    public void verify(String made) throws IOException {
        // Tests run side by side, and one page may have several such parts.
        synchronized (MadePart.class) {
            String text = Files.readString(page);
            String begin = "<!-- made from " + source + " -->\n";
            assertThat(text).contains(begin);
            int from = text.indexOf(begin) + begin.length();
            int to = text.indexOf(END, from);
            if (Boolean.getBoolean("readme.write")) {
                Files.writeString(page, text.substring(0, from) + made + text.substring(to));
            } else {
                assertThat(text.substring(from, to)).isEqualTo(made);
            }
        }
    }
}
