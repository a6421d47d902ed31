package dev.tagmock.blueking;

import dev.tagmock.api.Rejected;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The rejections of CMDB behind ESB, in both of its languages (contract, section 3). */
public enum CmdbError {
    BAD_JSON(1199000, "Deserializing JSON data failed", "反序列化JSON数据失败"),
    // This, the page's and NOT_FOUND are published in English only: said so whatever the language.
    BAD_INPUT(1199003, "invalid input parameter", "invalid input parameter"),
    BAD_PARAMETER(1199006, "'%s' data parameter verification does not pass", "'%s' 数据参数校验不通过"),
    UNASSIGNED(1199010, "'%s' unassigned", "'%s' 未赋值"),
    OMITTED(1199008, "'%s' cannot be omitted", "'%s' 不可以被省略"),
    INVALID(1199011, "'%s' the parameter is invalid or does not exist", "'%s' 参数无效或不存在"),
    DUPLICATE(1199014, "duplicated instances exist, fields [%s] duplicated", "数据唯一性校验失败， %s 重复"),
    READ_FAILED(1199017, "Failed to query data", "查询数据失败"),
    NOT_FOUND(1199019, "No relevant data found", "No relevant data found"),
    WRITE_FAILED(1199020, "Failed to update data", "更新数据失败"),
    TOO_MANY(1199035, "%s exceed the limit %d", "%s 超过限制 %d"),
    PAGE_TOO_LARGE(1199059, "page limit is exceeded. suggestion %d", "page limit is exceeded. suggestion %d"),
    NO_PERMISSION(9900403, "Do not have access permission.", "没有操作的权限");

    private final int code;
    private final String english;
    private final String chinese;

    CmdbError(int code, String english, String chinese) {
        this.code = code;
        this.english = english;
        this.chinese = chinese;
    }

    /** The codes of all of them. */
    public static Set<String> codes() {
        return Arrays.stream(values())
                .map(error -> Integer.toString(error.code))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A rejection with a code, for a call that gives no occasion for its details. */
    public static Rejected example(String code, CmdbAction action) {
        CmdbError error = withCode(code);
        return switch (error) {
            case BAD_PARAMETER -> error.rejected("instance_ids");
            case UNASSIGNED -> error.rejected("instanceIDs");
            case OMITTED -> error.rejected("set_template_id");
            case DUPLICATE -> error.rejected("bk_process_name");
            case INVALID -> error.rejected("bk_biz_id");
            case TOO_MANY -> error.rejected(" add labels", 100);
            case PAGE_TOO_LARGE -> error.rejected(200);
            case NO_PERMISSION -> CmdbPermissions.lacking(action, 1, "demo");
            default -> error.rejected();
        };
    }

    /** The one with a code, which must be one of {@link #codes}. */
    public static CmdbError withCode(String code) {
        return Arrays.stream(values())
                .filter(error -> Integer.toString(error.code).equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** What callers know it by. */
    public int code() {
        return code;
    }

    /** What it says, without its details. */
    public String text() {
        return english.replaceAll("%[sd]", "…");
    }

    /** It as what a handler throws; the details are what its message has places for. */
    public Rejected rejected(Object... details) {
        return new Rejected(this, details);
    }

    /** Whether another call of the same operation would not meet it. */
    public boolean isOfParameters() {
        return this != READ_FAILED && this != WRITE_FAILED && this != NO_PERMISSION;
    }

    /** What it says, with the details of one rejection. */
    public String message(boolean inEnglish, Object... details) {
        return (inEnglish ? english : chinese).formatted(details);
    }
}
