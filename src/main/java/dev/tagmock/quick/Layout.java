package dev.tagmock.quick;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A jar laid out in a folder: its classes in one jar, those that it needs beside it, and an archive of the classes that a start loads. Good
 * for the JVM that has made it, in this folder.
 */
public record Layout(Path folder) {
    /** From JDK 25 on the archive has what is linked, too, and one run makes it. */
    private static final boolean HAS_AOT_CACHE = Runtime.version().feature() >= 25;

    private static final String NO_ARCHIVE = "no archive";

    /** The java command of this JVM. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What is run. */
    public Path jar() {
        return folder.resolve("tagmock.jar");
    }

    private Path archive() {
        return folder.resolve("tagmock.archive");
    }

    /** Written last: who finds it finds all. */
    private Path contents() {
        return folder.resolve("contents");
    }

    boolean isMade() {
        return Files.exists(contents());
    }

    /** Moves forward when it is checked. */
    FileTime lastUse() {
        try {
            return Files.getLastModifiedTime(contents());
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /** The JVM's options. */
    public List<String> options() {
        return options(HAS_AOT_CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=");
    }

    private List<String> options(String withArchive) {
        List<String> options = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                // Memory that is used again costs less than new memory; the heap grows if needed.
                "-Xms32m",
                // Ready sooner, with less memory, and ahead for the first 50,000 calls or so.
                "-XX:TieredStopAtLevel=1",
                // An archive that the JVM does not like is passed over, and the service has the output for itself.
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                withArchive + archive()));
        if (HAS_AOT_CACHE) {
            // What was found busy would be compiled all at once, beside the start.
            options.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
        }
        return options;
    }

    /**
     * Lays a jar out and makes the archive; where the JVM makes none, remembers that.
     *
     * @throws IOException with what stood in the way; some of it may be there then
     */
    void make(Path jar) throws IOException {
        List<String> command = List.of(
                java(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.toString(),
                "--application-filename",
                jar().getFileName().toString());
        Process layingOut =
                new ProcessBuilder(command).redirectErrorStream(true).start();
        Training.endWithThisJvm(layingOut);
        String output = new String(layingOut.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (Training.exitCode(layingOut) != 0) {
            throw new IOException(
                    "cannot lay it out in " + folder + ": " + output.replaceAll("(?s).*Caused by: |\n.*", ""));
        }
        boolean hasArchive = new Training(this)
                .run(options(HAS_AOT_CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit="), archive());
        Path whole = Files.writeString(folder.resolve("contents.new"), hasArchive ? actualContents() : NO_ARCHIVE);
        Files.move(whole, contents(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Checks that all is there as it was made.
     *
     * @throws IOException if it is not, or has no archive
     */
    void check() throws IOException {
        String made = Files.readString(contents());
        if (made.equals(NO_ARCHIVE)) {
            throw new IOException("this JVM has made no archive, as %s says; to try again, delete that folder"
                    .formatted(Training.log(folder)));
        }
        if (!made.equals(actualContents())) {
            Files.deleteIfExists(contents());
            throw new IOException(folder + " is damaged; the next start makes it again");
        }
        // Some may use it who cannot write there.
        contents().toFile().setLastModified(Instant.now().toEpochMilli());
    }

    /** Names and sizes, and all of the archive: the JVM would run whatever is in it. */
    private String actualContents() throws IOException {
        StringBuilder actual = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                actual.append(folder.relativize(file))
                        .append(' ')
                        .append(Files.size(file))
                        .append('\n');
            }
        }
        return actual.append(Files.size(archive()))
                .append(' ')
                .append(checksum(archive()))
                .toString();
    }

    private static long checksum(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                checksum.update(buffer, 0, length);
            }
        }
        return checksum.getValue();
    }
}
