package dev.tagmock.control;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Which names of headers, parameters and fields stand for secrets. Rather one too many than one too few. */
public final class SecretNames {
    private static final List<Word> WORDS = List.of(
            new Word("secret"),
            new Word("token"),
            new Word("passw"),
            new Word("passcode"),
            new Word("signature"),
            new Word("ticket"),
            new Word("credential"),
            new Word("authorization"),
            new Word("cookie"),
            new Word("accesskey"),
            new Word("privatekey"),
            new Word("apikey"),
            new Word("aksk"));

    private SecretNames() {}

    /** Whether one of the words is in the name, in whatever case and however its parts are joined. */
    public static boolean isSecret(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return isSecret(bytes, 0, bytes.length);
    }

    /** The same of part of a text. */
    public static boolean isSecret(byte[] text, int from, int to) {
        int letters = letters(text, from, to);
        for (Word word : WORDS) {
            if ((letters & word.letters) == word.letters && word.isIn(text, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Which letters there are, a bit for each: most names lack one of every word, and need no closer look. */
    private static int letters(byte[] text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters |= 1 << (text[i] & 31);
        }
        return letters;
    }

    private static final class Word {
        private final byte[] text;
        private final int letters;

        Word(String text) {
            this.text = text.getBytes(StandardCharsets.US_ASCII);
            this.letters = SecretNames.letters(this.text, 0, this.text.length);
        }

        boolean isIn(byte[] name, int from, int to) {
            for (int start = from; start < to; start++) {
                if (isAt(name, start, to)) {
                    return true;
                }
            }
            return false;
        }

        /** What is neither letter nor digit only joins the parts of a name. */
        private boolean isAt(byte[] name, int start, int to) {
            int matched = 0;
            for (int i = start; i < to && matched < text.length; i++) {
                int c = Character.toLowerCase(name[i] & 0x7f);
                if (c == text[matched]) {
                    matched++;
                } else if (Character.isLetterOrDigit(c)) {
                    return false;
                }
            }
            return matched == text.length;
        }
    }
}
