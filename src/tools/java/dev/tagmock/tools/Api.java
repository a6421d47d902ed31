package dev.tagmock.tools;

import java.util.Locale;

/** What is emulated, as the command line names it. */
enum Api {
    APIG,
    BLUEKING,
    /** The identity service that APIG's clients begin with. */
    IAM;

    String file() {
        return name().toLowerCase(Locale.ROOT) + ".yaml";
    }
}
