package dev.tagmock.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestIdTest {
    @Test
    void aRequestKeepsItsIdWhenItIsDispatchedAgain() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        String id = RequestId.assignTo(request);
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(RequestId.assignTo(request)).isEqualTo(id).isEqualTo(RequestId.of(request));
        assertThat(RequestId.assignTo(new MockHttpServletRequest())).isNotEqualTo(id);
    }
}
