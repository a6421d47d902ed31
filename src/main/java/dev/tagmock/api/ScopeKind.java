package dev.tagmock.api;

import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What an API divides its world into, and what resources each part has.
 *
 * @param parameter the field and the query parameter by which the control API names one
 * @param numeric whether ids are whole numbers
 * @param title what people call one
 * @param plural what a list of all is called, in snake case
 * @param resource what people call one of the resources in it
 * @param resources what a list of them is called, in snake case
 * @param tags what a resource's tags are called
 * @param columns what people call the other fields of a listed resource, by the names of these
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ScopeKind(
        String parameter,
        boolean numeric,
        String title,
        String plural,
        String resource,
        String resources,
        String tags,
        Map<String, String> columns) {
    /** One of them. */
    public Scope of(String id) {
        return new Scope(parameter, id);
    }

    /** A list's name as fixtures and paths have it. */
    public static String hyphenated(String list) {
        return list.replace('_', '-');
    }

    /** An id as it is written in JSON. */
    public Object written(String id) {
        return numeric ? (Object) Long.valueOf(id) : id;
    }
}
