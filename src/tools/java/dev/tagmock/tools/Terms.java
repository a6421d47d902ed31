package dev.tagmock.tools;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a run is given and allowed.
 *
 * @param values of placeholders
 * @param without words for rows that are left out
 * @param with words for what rows may need
 */
record Terms(Map<String, JsonNode> values, Set<String> without, Set<String> with) {}
