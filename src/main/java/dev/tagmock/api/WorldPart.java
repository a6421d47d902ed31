package dev.tagmock.api;

import dev.tagmock.tag.Namespace;
import dev.tagmock.tag.Resource;
import dev.tagmock.tag.TagRules;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * An API's part of the world: what fixtures declare for it, what is given out as its state, and what is listed.
 *
 * @param <S> the record of its section of the fixtures, in which every list may be missing
 */
public abstract class WorldPart<S> {
    private final String section;
    private final Class<S> form;
    private final ScopeKind scopes;
    private final TagRules rules;

    /**
     * A part of the world.
     *
     * @param section what its section of the fixtures is called
     * @param form what that is read into; the constraints on its components are checked
     * @param scopes what it is divided into
     * @param rules what declared tags have to be
     */
    protected WorldPart(String section, Class<S> form, ScopeKind scopes, TagRules rules) {
        this.section = section;
        this.form = form;
        this.scopes = scopes;
        this.rules = rules;
    }

    public final String section() {
        return section;
    }

    public final Class<S> form() {
        return form;
    }

    public final ScopeKind scopes() {
        return scopes;
    }

    public final TagRules rules() {
        return rules;
    }

    /**
     * Where the resources of one scope are.
     *
     * @param id of the scope, or {@code %} for a name that stands for those of all scopes in a pattern of SQL
     */
    public abstract Namespace namespace(String id);

    /** The scopes in a section, in its order; who asks checks their names and tags. */
    public abstract List<DeclaredScope> scopes(S declared);

    /** A resource as the fixtures declare it. */
    public abstract Object declared(Resource resource);

    /** A resource as it is listed. */
    public Object listed(Resource resource) {
        return declared(resource);
    }

    /** What a section declares beside scopes: who may call. By the names of its lists. */
    public Map<String, List<?>> callers(S declared) {
        return Map.of();
    }

    /**
     * Checks what is declared of callers, throwing the first mistake.
     *
     * @param sections of all the files, which may refer to one another
     */
    public void check(List<Section<S>> sections, DeclaredNames names) {}

    /** Puts callers and names of scopes in place of all that were known before. */
    public void replaceCallers(List<S> declared) {}

    /** The names of scopes that are declared, by id; empty where one has no name. */
    public Map<String, String> names() {
        return Map.of();
    }

    /**
     * Writes the section as it is now.
     *
     * @param json within the section's object
     * @param writeScopes writes the list of scopes
     */
    public void write(JsonGenerator json, Runnable writeScopes) {
        writeScopes.run();
    }
}
