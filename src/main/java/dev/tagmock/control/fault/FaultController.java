package dev.tagmock.control.fault;

import dev.tagmock.api.Scope;
import dev.tagmock.control.ControlBodies;
import dev.tagmock.control.ControlRejected;
import dev.tagmock.control.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Switches faults on and off. */
@RestController
@RequestMapping(FaultController.PATH)
class FaultController {
    static final String PATH = "/_tagmock/faults";

    private final ControlBodies bodies;
    private final FaultChecks checks;
    private final Scopes scopes;
    private final Faults faults;

    FaultController(ControlBodies bodies, FaultChecks checks, Scopes scopes, Faults faults) {
        this.bodies = bodies;
        this.checks = checks;
        this.scopes = scopes;
        this.faults = faults;
    }

    @PostMapping
    ResponseEntity<Fault.View> add(HttpServletRequest request) throws IOException {
        FaultSpec spec = bodies.read(request, FaultSpec.class);
        Scope scope = scopes.in(spec.scope(), "", FaultSpec.NAMES);
        checks.check(spec, scope);
        Fault fault = faults.add(spec, scope);
        return ResponseEntity.created(URI.create(PATH + "/" + fault.id())).body(fault.view());
    }

    @GetMapping
    FaultList list() {
        return new FaultList(faults.all().stream().map(Fault::view).toList());
    }

    @GetMapping("/{id}")
    Fault.View show(@PathVariable String id) {
        return faults.withId(id).orElseThrow(FaultController::unknown).view();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        if (!faults.remove(id)) {
            throw unknown();
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAll(HttpServletRequest request) {
        faults.reset(scopes.of(request));
    }

    private static ControlRejected unknown() {
        return new ControlRejected(HttpStatus.NOT_FOUND, "no such fault");
    }

    record FaultList(List<Fault.View> faults) {}
}
