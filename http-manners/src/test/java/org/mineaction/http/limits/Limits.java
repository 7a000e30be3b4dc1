package org.mineaction.http.limits;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.WithDefault;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.mineaction.http.ProblemWriter;

/** What the tests of limits share. */
public final class Limits {
    public static final ProblemWriter PROBLEMS = new ProblemWriter(new ObjectMapper(), new SimpleMeterRegistry());

    private Limits() {}

    /** The usual settings but for these, by the names of their methods. */
    public static LimitsConfig with(Map<String, Object> settings) {
        return (LimitsConfig) Proxy.newProxyInstance(
                LimitsConfig.class.getClassLoader(), new Class<?>[] {LimitsConfig.class}, (proxy, setting, none) -> {
                    Object set = settings.get(setting.getName());
                    return set == null ? usual(setting) : set;
                });
    }

    private static Object usual(Method setting) {
        WithDefault usual = setting.getAnnotation(WithDefault.class);
        if (usual == null) {
            return OptionalLong.empty();
        }
        return setting.getReturnType() == int.class
                ? Integer.valueOf(usual.value())
                : Duration.parse("PT" + usual.value());
    }

    /** Ends a call well. */
    public static void answer(RoutingContext call, String text) {
        var unused = call.response().end(text);
    }

    /** The port of a server where these see every call, one after the other. */
    @SafeVarargs
    public static int serve(Vertx vertx, Handler<RoutingContext>... handlers) {
        Router router = Router.router(vertx);
        for (Handler<RoutingContext> handler : handlers) {
            router.route().handler(handler);
        }
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true))
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return server.actualPort();
    }
}
