package dev.tagmock.control.browse;

import dev.tagmock.api.ScopeKind;
import dev.tagmock.api.WorldPart;
import dev.tagmock.control.ControlQuery;
import dev.tagmock.control.ControlRejected;
import dev.tagmock.control.Scopes;
import dev.tagmock.tag.Resource;
import dev.tagmock.world.Inventory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.ResponseBody;

/** Lists what there is of one API: its scopes at one path, and the resources of one at another. */
class BrowseController {
    private static final String SEARCH = "search";
    private static final String SELECTOR = "selector";
    private static final String OFFSET = "offset";
    private static final String LIMIT = "limit";
    private static final int USUAL_PAGE = 100;
    private static final int MOST = 1000;

    private final WorldPart<?> part;
    private final Inventory inventory;

    BrowseController(WorldPart<?> part, Inventory inventory) {
        this.part = part;
        this.inventory = inventory;
    }

    @ResponseBody
    public Map<String, Object> scopes(HttpServletRequest request) {
        ControlQuery query = ControlQuery.of(request, SEARCH, OFFSET, LIMIT);
        String text = Objects.requireNonNullElse(text(query, SEARCH), "").toLowerCase(Locale.ROOT);
        List<Inventory.Place> found = inventory.places(part).stream()
                .filter(place -> contains(place.id(), text) || contains(place.name(), text))
                .toList();
        List<Map<String, @Nullable Object>> page = found.stream()
                .skip(query.count(OFFSET, 0, Integer.MAX_VALUE))
                .limit(limit(query))
                .map(this::listed)
                .toList();
        return list(found.size(), part.scopes().plural(), page);
    }

    private Map<String, @Nullable Object> listed(Inventory.Place place) {
        Map<String, @Nullable Object> listed = new LinkedHashMap<>();
        listed.put("id", part.scopes().written(place.id()));
        listed.put("name", place.name());
        listed.put(part.scopes().resources(), place.resources());
        return listed;
    }

    @ResponseBody
    public Map<String, Object> resources(HttpServletRequest request) {
        ScopeKind scopes = part.scopes();
        ControlQuery query = ControlQuery.of(request, scopes.parameter(), SEARCH, SELECTOR, OFFSET, LIMIT);
        String id = text(query, scopes.parameter());
        if (id == null) {
            throw ControlRejected.of(scopes.parameter(), "is missing");
        }
        Page<Resource> found = inventory.resources(
                part,
                Scopes.id(scopes, id),
                Objects.requireNonNullElse(text(query, SEARCH), ""),
                Selectors.parse(SELECTOR, Objects.requireNonNullElse(text(query, SELECTOR), "")),
                query.count(OFFSET, 0, Integer.MAX_VALUE),
                limit(query));
        return list(
                found.getTotalElements(),
                scopes.resources(),
                found.stream().map(part::listed).toList());
    }

    private static Map<String, Object> list(long total, String name, List<?> page) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("total", total);
        list.put(name, page);
        return list;
    }

    private static int limit(ControlQuery query) {
        int limit = query.count(LIMIT, USUAL_PAGE, MOST);
        if (limit == 0) {
            throw ControlRejected.of(LIMIT, "must be 1 to " + MOST);
        }
        return limit;
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part);
    }

    /** Not every store can be asked for every text. */
    private static @Nullable String text(ControlQuery query, String name) {
        String text = query.text(name);
        if (text != null && text.codePoints().anyMatch(Character::isISOControl)) {
            throw ControlRejected.of(name, "must not have control characters");
        }
        return text;
    }
}
