package dev.tagmock.blueking;

/** What CMDB has permissions for (contract, section 6). */
enum CmdbAction {
    CREATE("create_biz_service_instance", "服务实例新建"),
    EDIT("edit_biz_service_instance", "服务实例编辑"),
    DELETE("delete_biz_service_instance", "服务实例删除");

    private final String id;
    private final String displayName;

    CmdbAction(String id, String displayName) {
        this.id = id;
        this.displayName = displayName;
    }

    /** The one that an operation asks for; those that ask for none are taken for edits. */
    static CmdbAction of(String operation) {
        return operation.startsWith("create_")
                ? CREATE
                : operation.startsWith("remove_") || operation.startsWith("delete_") ? DELETE : EDIT;
    }

    String id() {
        return id;
    }

    String displayName() {
        return displayName;
    }
}
