package org.mineaction.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mineaction.http.FilterOrder;
import org.mineaction.http.Problem;
import org.mineaction.http.ProblemWriter;
import org.mineaction.http.RefusedException;
import org.mineaction.http.limits.RateLimit;
import org.mineaction.http.limits.Sender;

/** Lets through whom a route is for, and nobody past a route that is not in the table. */
@Singleton
public final class Gate {
    private static final String CHALLENGE = "Bearer realm=\"mine-action-ledger\"";
    private static final String SCHEME = "bearer ";
    private static final long RETRY_AFTER_SECONDS = 5;
    private static final Problem NOT_FOUND = Problem.of(404, "not-found", "Not Found", null);
    private static final Problem NO_SUCH_METHOD = Problem.of(405, "method-not-allowed", "Method Not Allowed", null);
    private static final Problem KEYS_AWAY = Problem.of(
            503,
            "keys-away",
            "This cannot be answered now",
            "The keys that tokens are checked with are not there yet. Send it again in a few seconds.");

    private final Routes routes;
    private final Bearers bearers;
    private final RateLimit rates;
    private final Uses uses;
    private final ProblemWriter problems;
    private final Event<RefusedException> refusals;

    Gate(
            Routes routes,
            Bearers bearers,
            RateLimit rates,
            Uses uses,
            ProblemWriter problems,
            Event<RefusedException> refusals) {
        this.routes = routes;
        this.bearers = bearers;
        this.rates = rates;
        this.uses = uses;
        this.problems = problems;
        this.refusals = refusals;
    }

    void open(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.GATE);
    }

    void check(RoutingContext call) {
        List<Route> here = routes.at(call.normalizedPath());
        if (here.isEmpty()) {
            turnAway(call, NOT_FOUND);
            return;
        }
        Optional<Route> route = Routes.of(here, call.request().method().name());
        if (route.isEmpty()) {
            call.response()
                    .putHeader(
                            HttpHeaders.ALLOW, here.stream().map(Route::method).collect(Collectors.joining(", ")));
            turnAway(call, NO_SUCH_METHOD);
            return;
        }
        check(call, route.get());
    }

    private void turnAway(RoutingContext call, Problem problem) {
        if (isAdmittedByAddress(call)) {
            var unused = problems.end(call, problem);
        }
    }

    /** Lets a call of this route on to the next handler if it may be made. For routes of the management port, which no table leads to. */
    public void check(RoutingContext call, Route route) {
        String header = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            identify(call, route, header);
        } else if (route.isOpen()) {
            pass(call, Caller.NOBODY);
        } else if (isAdmittedByAddress(call)) {
            refuse(
                    call,
                    AccessMistake.TOKEN_REQUIRED,
                    "This needs a token: send the header Authorization: Bearer and the token.");
        }
    }

    private void identify(RoutingContext call, Route route, String header) {
        boolean isBearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String token = isBearer ? header.substring(SCHEME.length()).strip() : "";
        if (bearers.areKnown(token)) {
            bearers.ofKnown(token).onComplete(done -> {
                // Otherwise who has a token that was good a moment ago, and is no more, is never told to wait.
                if (done.succeeded() || isAdmittedByAddress(call)) {
                    identified(call, route, done);
                }
            });
        } else if (!isAdmittedByAddress(call)) {
            return;
        } else if (isBearer) {
            // Nothing of the body may be lost while it is found out whose it is.
            call.request().pause();
            bearers.of(token).onComplete(done -> {
                call.request().resume();
                identified(call, route, done);
            });
        } else {
            refuse(call, AccessMistake.WRONG_TOKEN, "The header Authorization must be Bearer and a token.");
        }
    }

    /** Who is not known yet is counted by address: made-up tokens cost as much to look at as good ones. */
    private boolean isAdmittedByAddress(RoutingContext call) {
        return rates.admit(call, Sender.at(call.request().remoteAddress()));
    }

    private void identified(RoutingContext call, Route route, AsyncResult<Caller> done) {
        if (done.succeeded()) {
            decide(call, route, done.result());
        } else if (done.cause() instanceof WrongTokenException wrong) {
            refuse(call, AccessMistake.WRONG_TOKEN, wrong.getMessage());
        } else if (!(done.cause() instanceof UnknownKeyException)) {
            call.fail(done.cause());
        } else if (bearers.areWithoutKeys()) {
            var unused = problems.end(call, KEYS_AWAY, RETRY_AFTER_SECONDS);
        } else {
            refuse(call, AccessMistake.WRONG_TOKEN, "It is not signed with a key that is known here.");
        }
    }

    private void decide(RoutingContext call, Route route, Caller caller) {
        if (!rates.admit(call, Sender.ofSubject(caller.subject()))) {
            return;
        }
        if (route.isTraced()) {
            call.addEndHandler(ended -> uses.write(call, route, caller, ended.succeeded()));
        }
        if (route.allows(caller)) {
            pass(call, caller);
        } else {
            refuse(call, AccessMistake.ROLE_REQUIRED, "This needs one of these roles: " + route.who() + ".");
        }
    }

    private static void pass(RoutingContext call, Caller caller) {
        caller.makes(call);
        call.next();
    }

    private void refuse(RoutingContext call, AccessMistake mistake, String detail) {
        if (mistake.status() == 401) {
            boolean isWrong = mistake == AccessMistake.WRONG_TOKEN;
            call.response()
                    .putHeader("WWW-Authenticate", isWrong ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
        }
        RefusedException refused = new RefusedException(mistake, detail);
        refusals.fire(refused);
        var unused = problems.end(call, Problem.of(refused.mistakes()));
    }
}
