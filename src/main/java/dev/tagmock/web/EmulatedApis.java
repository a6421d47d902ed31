package dev.tagmock.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All emulated APIs. */
@Component
public class EmulatedApis {
    private final List<EmulatedApi> apis;

    EmulatedApis(List<EmulatedApi> apis) {
        this.apis = List.copyOf(apis);
    }

    /** Every way into every one of them. */
    public Collection<EmulatedApi> all() {
        return apis;
    }

    /** The one that a path belongs to, if it is any's; the path is as sent. */
    public Optional<EmulatedApi> at(String path) {
        String plain = LiteralPath.plain(path);
        return apis.stream().filter(api -> api.owns(plain)).findFirst();
    }
}
