package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.iam.Permission;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lifecycle contract, section 13: which actions an operation needs, of policies or of identity policies. */
class ApigOperationTest {
    @ParameterizedTest(name = "section 13: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            BatchCreateOrDeleteInstanceTags | instances:get instanceTags:create instanceTags:delete | instance:get instance:batchCreateOrDeleteTag
            ListInstanceTags                | instances:get instanceTags:list | instance:get instance:listSingleInstanceTag
            ListProjectInstanceTags         | instanceTags:list     | :listTag
            ListInstancesByTags             | instance:listByTags   | instance:listByTags
            ShowInstancesNumByTags          | instance:getNumByTags | instance:getNumByTags
            CreateInstanceV2                | instances:create      | instance:create
            ShowDetailsOfInstanceV2         | instances:get         | instance:get
            ShowDetailsOfInstanceProgressV2 | instances:get         | instance:get
            ListExtraElbs                   | instances:get         | instance:get
            ListCustomIngressPorts          | instances:get         | instance:get
            ListInstancesV2                 | instances:list        | instance:list
            UpdateInstanceV2                | instances:update      | instance:update
            DeleteInstancesV2               | instances:delete      | instance:delete
            CreatePostPayResizeOrder        | instances:update      | instance:resize instance:get
            AddEngressEipV2                 | instances:update      | instance:createOutboundEip instance:get
            UpdateEngressEipV2              | instances:update      | instance:changeOutboundEipBandwidth instance:get
            RemoveEngressEipV2              | instances:update      | instance:deleteOutboundEip instance:get
            AddIngressEipV2                 | instances:update      | instance:createIngressEip instance:get
            UpdateIngressEipV2              | instances:update      | instance:changeIngressEipBindwidth instance:get
            RemoveIngressEipV2              | instances:update      | instance:deleteIngressEip instance:get
            ListApiGroupsV2                 | groups:list instances:get | group:list instance:get
            ListAvailableZonesV2            | ''                    | ''
            """)
    void needs(String operationId, String policyActions, String identityActions) {
        assertThat(Arrays.stream(ApigOperation.values())
                        .filter(operation -> operation.operationId().equals(operationId))
                        .map(ApigOperation::permission))
                .containsExactly(Permission.of("apig:", policyActions, identityActions));
    }
}
