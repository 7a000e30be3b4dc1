package org.mineaction.access;

import static org.mineaction.access.AccessRole.ANALYST;
import static org.mineaction.access.AccessRole.OPERATOR;
import static org.mineaction.access.AccessRole.REGISTRAR;
import static org.mineaction.access.AccessRole.REPORTER;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;

/** Has every request of a test that does not say who calls come from somebody who may call anything, as a reporter. */
public final class LetIn implements QuarkusTestBeforeEachCallback {
    private static final String HEADER = "Authorization";
    private static final String USUAL = Accounts.of(REPORTER, ANALYST, REGISTRAR, OPERATOR);

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(List.of(new Named()));
    }

    private static final class Named implements Filter {
        @Override
        public Response filter(
                FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext rest) {
            if (!request.getHeaders().hasHeaderWithName(HEADER)) {
                request.header(HEADER, USUAL);
            } else if (request.getHeaders().getValue(HEADER).equals(Accounts.NOBODY)) {
                request.removeHeader(HEADER);
            }
            return rest.next(request, response);
        }
    }
}
