package dev.tagmock.blueking;

import java.util.List;

/**
 * Data of the list operations (contract, section 5.2).
 *
 * @param count how many there are, on this page or not
 */
record ServiceInstanceList(long count, List<ServiceInstanceView> info) {}
