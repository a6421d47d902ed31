package dev.tagmock.blueking;

import java.util.Objects;

/** What CMDB has permissions for (contract, section 6). */
public enum CmdbAction {
    CREATE("create_biz_service_instance", "服务实例新建"),
    EDIT("edit_biz_service_instance", "服务实例编辑"),
    REMOVE("delete_biz_service_instance", "服务实例删除");

    private final String id;
    private final String displayName;

    CmdbAction(String id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    /** The one that an operation needs a permission for; those that need none are taken for edits. */
    public static CmdbAction of(CmdbOperation operation) {
        return Objects.requireNonNullElse(operation.action(), EDIT);
    }

    String id() {
        return id;
    }

    String displayName() {
        return displayName;
    }
}
