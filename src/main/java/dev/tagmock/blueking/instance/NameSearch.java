package dev.tagmock.blueking.instance;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.tagmock.blueking.CmdbError;
import dev.tagmock.tag.StorableText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * Which names a regular expression finds (contract, section 5.2). It takes time in proportion to the name, whatever the expression: look-around and
 * back references, which cannot be had so, are rejected like any mistake in one.
 */
record NameSearch(Pattern pattern) implements Predicate<String> {
    /** As the vendor's database has it. */
    static final int LONGEST = 32_764;

    private static final int DEEPEST = 250;

    /** What counted repetitions may make of an expression: each is written out. */
    private static final int LARGEST = LONGEST;

    /**
     * One that is not empty.
     *
     * @throws dev.tagmock.api.Rejected 1199017 if the expression has a mistake
     */
    static NameSearch of(String regex) {
        if (StorableText.fits(regex, LONGEST) && isFeasible(regex)) {
            try {
                return new NameSearch(Pattern.compile(regex));
            } catch (PatternSyntaxException malformed) {
                // The vendor's database finds out and fails.
            }
        }
        throw CmdbError.READ_FAILED.rejected();
    }

    @Override
    public boolean test(String name) {
        return pattern.matcher(name).find();
    }

    /** Whether nesting and counted repetitions keep within bounds. Those that are escaped or in classes count too, which does no harm. */
    private static boolean isFeasible(String regex) {
        Deque<Long> outer = new ArrayDeque<>();
        long size = 0;
        long last = 0;
        for (int i = 0; i < regex.length() && size <= LARGEST; i++) {
            switch (regex.charAt(i)) {
                case '(' -> {
                    outer.push(size);
                    size = 0;
                }
                case ')' -> {
                    last = size;
                    size += outer.isEmpty() ? 0 : outer.pop();
                }
                case '{' -> {
                    long more = last * (most(regex, i + 1) - 1);
                    size += more;
                    last += more;
                }
                default -> {
                    size++;
                    last = 1;
                }
            }
            if (outer.size() > DEEPEST) {
                return false;
            }
        }
        return size <= LARGEST;
    }

    /** The greater number of a repetition that begins there; 1 if none does. */
    private static long most(String regex, int from) {
        long most = 1;
        long number = 0;
        for (int i = from; i < regex.length() && "0123456789,".indexOf(regex.charAt(i)) >= 0; i++) {
            number = regex.charAt(i) == ',' ? 0 : Math.min(LARGEST, number * 10 + regex.charAt(i) - '0');
            most = Math.max(most, number);
        }
        return most;
    }
}
