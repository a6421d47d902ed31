package dev.tagmock.control.state;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.api.Exchange;
import dev.tagmock.api.Resettable;
import dev.tagmock.api.Scope;
import dev.tagmock.control.ControlQuery;
import dev.tagmock.control.ControlRejected;
import dev.tagmock.control.Scopes;
import dev.tagmock.world.World;
import dev.tagmock.world.WorldExport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives the state out, takes another, and returns to the fixtures. */
@RestController
@RequestMapping("/_tagmock")
class StateController {
    private static final String SECRETS = "secrets";

    private final World world;
    private final WorldExport export;
    private final Scopes scopes;
    private final List<Resettable> resettables;

    StateController(World world, WorldExport export, Scopes scopes, List<Resettable> resettables) {
        this.world = world;
        this.export = export;
        this.scopes = scopes;
        this.resettables = resettables;
    }

    /** What is stored and declared, everything or in one part of the world, as fixtures have it. */
    @GetMapping("/state")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ControlQuery query = ControlQuery.of(request, scopes.names(SECRETS));
        Scope scope = scopes.of(query);
        boolean withSecrets = "true".equals(query.text(SECRETS));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        export.write(response.getOutputStream(), withSecrets, scope);
    }

    /** Puts another state in place of this one, all of it or one part, or rejects it and changes nothing. */
    @PutMapping("/state")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(HttpServletRequest request) throws IOException {
        Scope scope = scopes.of(request);
        byte[] document = Exchange.of(request).body().bytes();
        try {
            world.replace(document, scope);
        } catch (BadConfiguration mistake) {
            throw new ControlRejected(HttpStatus.BAD_REQUEST, mistake.line());
        }
    }

    /** Returns to the fixtures, everything or one part of the world, and forgets what calls brought about. */
    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(HttpServletRequest request) {
        Scope scope = scopes.of(request);
        resettables.forEach(resettable -> resettable.reset(scope));
    }
}
