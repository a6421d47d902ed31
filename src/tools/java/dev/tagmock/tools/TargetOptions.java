package dev.tagmock.tools;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where to call, as whom and how often: what all commands ask for. */
final class TargetOptions {
    @Option(
            names = "--target",
            required = true,
            paramLabel = "URL",
            description = "where the API is, without its paths")
    private URI url = URI.create("");

    @Option(names = "--api", required = true, paramLabel = "apig|blueking|iam", description = "which API is there")
    Api api = Api.APIG;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = {
                "lines NAME=value instead of the environment's variables:",
                "apig: APIG_TOKEN, or APIG_ACCESS_KEY and APIG_SECRET_KEY",
                "blueking: BK_APP_CODE, BK_APP_SECRET, BK_USERNAME, BK_TOKEN",
                "iam: IAM_USER, IAM_PASSWORD, IAM_DOMAIN",
                "a second user without permissions: the same with OTHER_ after the first part of the name"
            })
    private @Nullable Path credentials;

    @Option(
            names = "--calls-per-second",
            paramLabel = "N",
            defaultValue = "5",
            description = "at most so many, evenly spread (default: 5)")
    private int callsPerSecond;

    /** @throws UsageException if it is no plain http or https address, or has credentials in it */
    String url() {
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null) {
            throw new UsageException("--target: an http or https address without user, password and query");
        }
        return url.toString().replaceAll("/+$", "");
    }

    Credentials credentials() {
        return Credentials.read(credentials);
    }

    /** @throws UsageException if an option is wrong, or there are no credentials to call with */
    Target open() {
        return open(new Identification(credentials(), api, EntryPoint.ESB));
    }

    /** @throws UsageException if an option is wrong, or there are no credentials to call with */
    Target open(Identification identification) {
        if (callsPerSecond < 1) {
            throw new UsageException("--calls-per-second: at least 1");
        }
        if (!identification.isPossible()) {
            String first = switch (api) {
                case APIG -> "APIG_TOKEN";
                case BLUEKING -> identification.entry() == EntryPoint.DIRECT ? "BK_USERNAME" : "BK_APP_CODE";
                case IAM -> "IAM_USER";
            };
            throw new UsageException(
                    "no credentials: set " + first + " and what goes with it, or name a file by --credentials");
        }
        return new Target(url(), identification, callsPerSecond);
    }
}
