package dev.tagmock.blueking;

/** The refusals of CMDB behind ESB, in both of its languages (contract, section 3). */
enum CmdbError {
    BAD_JSON(1199000, "Deserializing JSON data failed", "反序列化JSON数据失败"),
    // This and the page's are published in English only: said so whatever the language.
    BAD_INPUT(1199003, "invalid input parameter", "invalid input parameter"),
    BAD_PARAMETER(1199006, "'%s' data parameter verification does not pass", "'%s' 数据参数校验不通过"),
    UNASSIGNED(1199010, "'%s' unassigned", "'%s' 未赋值"),
    READ_FAILED(1199017, "Failed to query data", "查询数据失败"),
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

    int code() {
        return code;
    }

    CmdbRefusal refusal(Object... details) {
        return new CmdbRefusal(this, details);
    }

    String message(boolean inEnglish, Object... details) {
        return (inEnglish ? english : chinese).formatted(details);
    }
}
