package dev.tagmock.tools;

/** As whom a step is sent. */
enum Caller {
    /** Whose credentials are there. */
    USER,
    /** A second user, who has no permissions. */
    OTHER,
    /** Nobody: without credentials. */
    NOBODY,
    /** ESB only: the application by a signature in place of its secret. */
    SIGNED,
    /** ESB only: the application with neither. */
    UNSIGNED
}
