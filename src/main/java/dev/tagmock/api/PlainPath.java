package dev.tagmock.api;

import java.util.regex.Pattern;

/** Paths without the escapes that change nothing: whose one is can then be told by how it begins. */
public final class PlainPath {
    /** One of a letter, a digit, a hyphen, an underscore or a tilde; segments of dots are never made here. */
    private static final Pattern NEEDLESS_ESCAPE =
            Pattern.compile("%(2[dD]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[fF]|7[eE])");

    private PlainPath() {}

    /** The path as it is, but for needless escapes: {@code %61} is the {@code a} that it stands for. */
    public static String of(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        return NEEDLESS_ESCAPE
                .matcher(path)
                .replaceAll(escape -> Character.toString(Integer.parseInt(path, escape.start() + 1, escape.end(), 16)));
    }
}
