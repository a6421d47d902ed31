package dev.tagmock.control.fault;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When a connection is dropped. */
public enum Drop {
    /** Before the call is handled: nothing has changed. */
    @JsonProperty("before")
    BEFORE,
    /** When all is done and stored: a client that repeats the call does it twice. */
    @JsonProperty("after")
    AFTER
}
