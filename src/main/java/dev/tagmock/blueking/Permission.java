package dev.tagmock.blueking;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What a rejected caller would have to apply for, in the form of BlueKing's IAM (contract, section 6). */
@JsonNaming(SnakeCaseStrategy.class)
public record Permission(String systemId, String systemName, List<Action> actions) {
    private static final String SYSTEM_ID = "bk_cmdb";
    private static final String SYSTEM_NAME = "配置平台";
    private static final String TYPE = "biz";
    private static final String TYPE_NAME = "业务";

    static Permission of(CmdbAction action, long bizId, String bizName) {
        Instance business = new Instance(TYPE, TYPE_NAME, Long.toString(bizId), bizName);
        ResourceType type = new ResourceType(SYSTEM_ID, SYSTEM_NAME, TYPE, TYPE_NAME, List.of(List.of(business)));
        return new Permission(
                SYSTEM_ID, SYSTEM_NAME, List.of(new Action(action.id(), action.displayName(), List.of(type))));
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Action(String id, String name, List<ResourceType> relatedResourceTypes) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record ResourceType(
            String systemId, String systemName, String type, String typeName, List<List<Instance>> instances) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Instance(String type, String typeName, String id, String name) {}
}
