package dev.tagmock.blueking.instance;

import dev.tagmock.tag.StorableText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What is known of a process (instances contract, section 11), as clients and fixtures give it, and as it is stored; null is what
 * nobody gave.
 *
 * @param bkProcessId the server's to give; fixtures may keep one
 */
@JsonNaming(SnakeCaseStrategy.class)
record ProcessInfo(
        @Positive @Max(GREATEST_ID) @Nullable Long bkProcessId,
        @Nullable String bkProcessName,
        @Nullable String bkFuncName,
        @Nullable String bkStartParamRegex,
        @Nullable String workPath,
        @Nullable String user,
        @Nullable String pidFile,
        @Nullable String startCmd,
        @Nullable String stopCmd,
        @Nullable String restartCmd,
        @Nullable String faceStopCmd,
        @Nullable String reloadCmd,
        @Nullable String description,
        @Nullable Long procNum,
        @Nullable Long priority,
        @Nullable Long timeout,
        @Nullable Long bkStartCheckSecs,
        @Nullable Boolean autoStart,
        @Nullable List<@Nullable BindInfo> bindInfo) {
    private static final long GREATEST_ID = 1L << 53;
    private static final int LONGEST_NAME = 256;

    /** One of which nothing is known. */
    static final ProcessInfo NONE = new ProcessInfo(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    /** Where it listens; what is null there says nothing. */
    List<BindInfo> binds() {
        return bindInfo == null
                ? List.of()
                : bindInfo.stream()
                        .map(bind -> Objects.requireNonNullElse(bind, BindInfo.NONE))
                        .toList();
    }

    /** Whether a name is not given, or 1 to 256 code points. */
    static boolean isNameOrNone(@Nullable String name) {
        return name == null
                || (!name.isEmpty()
                        && name.codePointCount(0, name.length()) <= LONGEST_NAME
                        && StorableText.fits(name, 2 * LONGEST_NAME));
    }
}
