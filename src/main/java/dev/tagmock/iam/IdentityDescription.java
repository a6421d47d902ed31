package dev.tagmock.iam;

import dev.tagmock.openapi.DescribedApi;
import dev.tagmock.openapi.OperationDescription;
import dev.tagmock.web.EmulatedOperations.Operation;
import org.springframework.stereotype.Component;

/** What the identity service's handlers do not show of it. */
@Component
class IdentityDescription implements DescribedApi {
    @Override
    public void describe(Operation operation, OperationDescription description) {
        if (operation.method().equals("POST")) {
            description.succeeds(201).answerHeader(201, "X-Subject-Token");
            refuses(description, "NO_SUCH_USER", IdentityError.unauthorized("The username or password is wrong."));
        } else {
            description
                    .securedBy(OperationDescription.TOKEN, OperationDescription.SIGNATURE)
                    .succeeds();
            refuses(description, "UNAUTHENTICATED", IdentityError.unauthenticated());
        }
        if (!operation.path().startsWith("/v3/auth/") || operation.path().endsWith("/domains")) {
            description.query("name");
            refuses(description, "BAD_QUERY", IdentityError.badQuery());
        }
        refuses(description, "BAD_BODY", IdentityError.badBody());
        refuses(description, "TOO_LARGE", IdentityError.tooLarge());
        refuses(description, "INTERNAL", IdentityError.internal());
    }

    private static void refuses(OperationDescription description, String name, IdentityError error) {
        description.refuses(name, error.status(), error.body());
    }
}
