package dev.tagmock.world;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/**
 * Where a document cannot be read any further, and why.
 *
 * @param line from 1
 */
record Mark(int line, String meaning) {
    private static final int AT_ONCE = 8192;

    /** Where a reader has given up. */
    static Mark of(JacksonException failure) {
        if (failure.getCause() instanceof MarkedYamlEngineException yaml) {
            return yaml.getProblemMark().map(Mark::of).orElseGet(() -> new Mark(1, "not well-formed"));
        }
        return failure.getLocation() == null
                ? new Mark(1, "not well-formed")
                : new Mark(
                        Math.max(1, failure.getLocation().getLineNr()),
                        "not well-formed at column "
                                + Math.max(1, failure.getLocation().getColumnNr()));
    }

    private static Mark of(org.snakeyaml.engine.v2.exceptions.Mark found) {
        int[] text = found.getBuffer();
        boolean isTab = found.getPointer() < text.length && text[found.getPointer()] == '\t';
        return new Mark(
                found.getLine() + 1,
                (isTab ? "a tab where YAML takes spaces" : "not well-formed") + " at column "
                        + (found.getColumn() + 1));
    }

    /** The first byte that is not UTF-8; empty if all are, or if the text begins as UTF-16 does. */
    static Optional<Mark> notUtf8(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer part = CharBuffer.allocate(AT_ONCE);
        int line = 1;
        int column = 1;
        boolean ended = content.length > 1 && (content[0] & 0xff) + (content[1] & 0xff) == 0xfe + 0xff;
        while (!ended) {
            boolean isMalformed = decoder.decode(bytes, part.clear(), true).isError();
            for (char c : part.flip().toString().toCharArray()) {
                line += c == '\n' ? 1 : 0;
                column = c == '\n' ? 1 : column + 1;
            }
            if (isMalformed) {
                return Optional.of(new Mark(line, "not UTF-8 at column " + column));
            }
            ended = !bytes.hasRemaining();
        }
        return Optional.empty();
    }
}
