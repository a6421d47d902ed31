package dev.tagmock.control.journal;

import dev.tagmock.api.Scope;
import dev.tagmock.api.ScopeKind;
import dev.tagmock.control.Scopes;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes what an entry is about, unwrapped: a field for each kind of scope, null for all but one. */
@Component
class ScopeWriter extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ScopeWriter(Scopes scopes) {
        addSerializer(Scope.class, new Fields(scopes));
    }

    private static class Fields extends ValueSerializer<Scope> {
        private final Scopes scopes;

        Fields(Scopes scopes) {
            this.scopes = scopes;
        }

        @Override
        public boolean isUnwrappingSerializer() {
            return true;
        }

        @Override
        public void serialize(Scope scope, JsonGenerator json, SerializationContext context) {
            for (ScopeKind kind : scopes.kinds()) {
                boolean isMeant = kind.parameter().equals(scope.kind());
                json.writePOJOProperty(kind.parameter(), isMeant ? kind.written(scope.id()) : null);
            }
        }
    }
}
