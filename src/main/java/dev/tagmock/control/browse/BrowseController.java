package dev.tagmock.control.browse;

import dev.tagmock.control.ControlQuery;
import dev.tagmock.control.ControlRefusal;
import dev.tagmock.world.Inventory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists what there is. */
@RestController
@RequestMapping("/_tagmock")
class BrowseController {
    static final String PROJECT = "project_id";
    static final String BUSINESS = "bk_biz_id";
    static final String SEARCH = "search";
    static final String SELECTOR = "selector";
    static final String OFFSET = "offset";
    static final String LIMIT = "limit";
    static final int USUAL_PAGE = 100;
    static final int MOST = 1000;

    private final Inventory inventory;

    BrowseController(Inventory inventory) {
        this.inventory = inventory;
    }

    @GetMapping("/projects")
    ProjectPage projects(HttpServletRequest request) {
        ControlQuery query = ControlQuery.of(request, SEARCH, OFFSET, LIMIT);
        List<Inventory.Project> found =
                found(query, inventory.projects(), Inventory.Project::id, Inventory.Project::name);
        return new ProjectPage(found.size(), page(query, found));
    }

    @GetMapping("/businesses")
    BusinessPage businesses(HttpServletRequest request) {
        ControlQuery query = ControlQuery.of(request, SEARCH, OFFSET, LIMIT);
        List<Inventory.Business> found = found(
                query, inventory.businesses(), business -> Long.toString(business.id()), Inventory.Business::name);
        return new BusinessPage(found.size(), page(query, found));
    }

    @GetMapping("/gateways")
    Inventory.GatewayPage gateways(HttpServletRequest request) {
        ControlQuery query = ControlQuery.of(request, PROJECT, SEARCH, SELECTOR, OFFSET, LIMIT);
        return inventory.gateways(required(PROJECT, text(query, PROJECT)), search(query));
    }

    @GetMapping("/service-instances")
    Inventory.InstancePage instances(HttpServletRequest request) {
        ControlQuery query = ControlQuery.of(request, BUSINESS, SEARCH, SELECTOR, OFFSET, LIMIT);
        return inventory.instances(required(BUSINESS, query.number(BUSINESS)), search(query));
    }

    private static Inventory.Search search(ControlQuery query) {
        return new Inventory.Search(
                Objects.requireNonNullElse(text(query, SEARCH), ""),
                Selectors.parse(SELECTOR, Objects.requireNonNullElse(text(query, SELECTOR), "")),
                query.count(OFFSET, 0, Integer.MAX_VALUE),
                limit(query));
    }

    private static int limit(ControlQuery query) {
        int limit = query.count(LIMIT, USUAL_PAGE, MOST);
        if (limit == 0) {
            throw ControlRefusal.of(LIMIT, "must be 1 to " + MOST);
        }
        return limit;
    }

    private static <T> List<T> found(
            ControlQuery query, List<T> all, Function<T, String> id, Function<T, @Nullable String> name) {
        String text = Objects.requireNonNullElse(text(query, SEARCH), "").toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(one -> contains(id.apply(one), text) || contains(name.apply(one), text))
                .toList();
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part);
    }

    private static <T> List<T> page(ControlQuery query, List<T> found) {
        return found.stream()
                .skip(query.count(OFFSET, 0, Integer.MAX_VALUE))
                .limit(limit(query))
                .toList();
    }

    /** Not every store can be asked for every text. */
    private static @Nullable String text(ControlQuery query, String name) {
        String text = query.text(name);
        if (text != null && text.codePoints().anyMatch(Character::isISOControl)) {
            throw ControlRefusal.of(name, "must not have control characters");
        }
        return text;
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw ControlRefusal.of(name, "is missing");
        }
        return value;
    }

    /**
     * A part of what was found.
     *
     * @param total how many there are
     */
    record ProjectPage(int total, List<Inventory.Project> projects) {}

    /**
     * A part of what was found.
     *
     * @param total how many there are
     */
    record BusinessPage(int total, List<Inventory.Business> businesses) {}
}
