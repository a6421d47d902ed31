package dev.tagmock.api;

/** The way of every request, in order. Whatever has a part in it says in which of these stages. */
public enum Stage {
    /** The whole body comes, and the request gets its id: no worker waits for a slow client. */
    ARRIVE,
    /** Its path and method lead to an operation, or the vendor says that there is none. */
    ROUTE,
    /** It waits until the fixtures are loaded. */
    READY,
    /** A fault takes it before its API has looked at it. */
    FAULT,
    /** Its API checks who calls, and whether they may. */
    ADMIT,
    /** Its body is read, the domain does what it asks for, the answer is made. */
    HANDLE,
    /** Whatever has failed so far becomes one rejection of its API. */
    REJECT,
    /** A fault holds the answer back. */
    DELAY,
    /** The journal and the metrics note it. */
    NOTE,
    /** The answer goes out, or a fault closes the connection. */
    SEND
}
