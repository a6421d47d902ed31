package dev.tagmock.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How a call says who sends it. */
record Identification(Credentials credentials, Api api, EntryPoint entry) {
    /** Whether there is all that it takes. */
    boolean isPossible() {
        return switch (api) {
            case APIG -> has("APIG_TOKEN") || has("APIG_ACCESS_KEY", "APIG_SECRET_KEY");
            case IAM -> has("IAM_USER", "IAM_PASSWORD", "IAM_DOMAIN");
            case BLUEKING ->
                entry == EntryPoint.DIRECT
                        ? has("BK_USERNAME")
                        : has("BK_APP_CODE", "BK_APP_SECRET") && (has("BK_USERNAME") || has("BK_TOKEN"));
        };
    }

    /** Whether there is a second user too. */
    boolean hasOther() {
        return switch (api) {
            case APIG -> has("APIG_OTHER_TOKEN") || has("APIG_OTHER_ACCESS_KEY", "APIG_OTHER_SECRET_KEY");
            case IAM -> false;
            case BLUEKING -> has("BK_OTHER_USERNAME") || has("BK_OTHER_TOKEN");
        };
    }

    /** The headers that say it. */
    Map<String, String> headers(Caller caller, String method, String path, byte[] body) {
        if (caller == Caller.NOBODY) {
            return Map.of();
        }
        String other = caller == Caller.OTHER ? "OTHER_" : "";
        return switch (api) {
            case APIG -> {
                String token = credentials.value("APIG_" + other + "TOKEN");
                yield token.isEmpty()
                        ? new Signature(
                                        credentials.value("APIG_" + other + "ACCESS_KEY"),
                                        credentials.value("APIG_" + other + "SECRET_KEY"))
                                .headers(method, path, body)
                        : Map.of("X-Auth-Token", token);
            }
            case IAM -> {
                String token = credentials.value(Credentials.ISSUED);
                yield token.isEmpty() ? Map.of() : Map.of("X-Auth-Token", token);
            }
            case BLUEKING ->
                entry == EntryPoint.DIRECT
                        ? Map.of(
                                "BK_User",
                                credentials.value("BK_" + other + "USERNAME"),
                                "HTTP_BLUEKING_SUPPLIER_ID",
                                "0")
                        : Map.of("X-Bkapi-Authorization", authorization(caller, other));
        };
    }

    /** What says it in the query, where something does there. */
    String query(Caller caller, String method, String path, byte[] body) {
        return caller == Caller.SIGNED
                ? new EsbSignature(credentials.value("BK_APP_SECRET")).query(method, path, body)
                : "";
    }

    private String authorization(Caller caller, String other) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("bk_app_code", credentials.value("BK_APP_CODE"));
        if (caller == Caller.USER || caller == Caller.OTHER) {
            fields.put("bk_app_secret", credentials.value("BK_APP_SECRET"));
        }
        for (String name : List.of("USERNAME", "TOKEN")) {
            String value = credentials.value("BK_" + other + name);
            if (!value.isEmpty()) {
                fields.put("bk_" + name.toLowerCase(Locale.ROOT), value);
            }
        }
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private boolean has(String... names) {
        return List.of(names).stream().noneMatch(name -> credentials.value(name).isEmpty());
    }
}
