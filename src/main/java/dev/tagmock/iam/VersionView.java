package dev.tagmock.iam;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The version of Keystone's API that the identity service speaks (lifecycle contract, section 14). */
record VersionView(
        String id,
        String status,
        String updated,
        List<Link> links,
        @JsonProperty("media-types") List<MediaType> mediaTypes) {
    static VersionView of(HttpServletRequest request) {
        return new VersionView(
                "v3.6",
                "stable",
                "2016-04-04T00:00:00Z",
                List.of(new Link("self", Catalog.base(request) + "/v3/")),
                List.of(new MediaType("application/json", "application/vnd.openstack.identity-v3+json")));
    }

    record Link(String rel, String href) {}

    record MediaType(String base, String type) {}

    record Answer(VersionView version) {}

    record Versions(Values versions) {
        static Versions of(HttpServletRequest request) {
            return new Versions(new Values(List.of(VersionView.of(request))));
        }
    }

    record Values(List<VersionView> values) {}
}
