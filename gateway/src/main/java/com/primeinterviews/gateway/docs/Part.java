package com.primeinterviews.gateway.docs;

import com.primeinterviews.gateway.routing.Service;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one service says about itself.
 *
 * @param service who
 * @param description its OpenAPI document; not to be changed
 * @param current false when the service is away and this is what it said last
 */
record Part(Service service, ObjectNode description, boolean current) {}
