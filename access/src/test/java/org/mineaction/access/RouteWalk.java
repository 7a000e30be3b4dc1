package org.mineaction.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mineaction.http.OpenApiDocument;

/**
 * Walks every route of a service as somebody of each role, and as nobody.
 *
 * @param service its name in the table of the documentation
 * @param address where it listens
 * @param routes its table
 */
public record RouteWalk(String service, URI address, Routes routes) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private static final String SOME_ID = "6f1c0a52-9d3e-4c59-8b7d-2a1f0e6c4b11";
    private static final Path TABLE = Path.of("../docs/access.md");

    /** The table is whole, and holds. */
    public void assertAll() throws IOException {
        assertComplete();
        assertGuarded();
        assertNothingElseIsThere();
    }

    /** Only who may call a route gets past the gate. */
    private void assertGuarded() {
        for (Route route : routes.all()) {
            assertThat(status(route, null)).as("%s by nobody", route).satisfies(status -> {
                if (route.isOpen()) {
                    assertThat(status).isNotIn(401, 403);
                } else {
                    assertThat(status).isEqualTo(401);
                }
            });
            for (AccessRole role : AccessRole.values()) {
                boolean isLetIn = route.isOpen() || route.roles().contains(role);
                assertThat(status(route, Accounts.of(role)) == 403)
                        .as("%s is refused by %s", role, route)
                        .isEqualTo(!isLetIn);
            }
        }
    }

    /** What is in no table does not exist, whatever is behind it. */
    private void assertNothingElseIsThere() {
        for (String path :
                List.of("/nothing", "/q/health", "/q/dev-ui", "/q/metrics", "/q/arc/beans", "/..;/q/openapi")) {
            assertThat(status("GET", path, Accounts.of(AccessRole.values())))
                    .as(path)
                    .isEqualTo(404);
        }
        for (Route route : routes.all()) {
            for (String method : List.of("DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND")) {
                assertThat(status(method, path(route), Accounts.of(AccessRole.values())))
                        .as("%s %s", method, route.path())
                        .isEqualTo(405);
            }
        }
    }

    /** The table has what the code has, and so has the documentation. */
    private void assertComplete() throws IOException {
        Set<String> calls = described().stream()
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
        OpenApiDocument document = OpenApiDocument.read();
        assertThat(calls).isEqualTo(document.calls());
        described().forEach(route -> assertThat(document.root()
                        .get("paths")
                        .get(route.path())
                        .get(route.method().toLowerCase(Locale.ROOT))
                        .has("security"))
                .as(route.toString())
                .isEqualTo(!route.isOpen()));
        try (Stream<String> lines = Files.lines(TABLE)) {
            assertThat(lines.filter(line -> line.startsWith("| " + service + " |"))
                            .sorted())
                    .containsExactlyElementsOf(
                            described().stream().map(this::row).sorted().toList());
        }
    }

    /** The calls of the service itself. */
    private List<Route> described() {
        return routes.all().stream()
                .filter(route -> !Routes.OF_DOCUMENTS.contains(route))
                .toList();
    }

    private String row(Route route) {
        return "| %s | `%s %s` | %s | %s |"
                .formatted(service, route.method(), route.path(), route.who(), route.isTraced() ? "yes" : "");
    }

    private int status(Route route, String authorization) {
        return status(route.method(), path(route), authorization);
    }

    private static String path(Route route) {
        return route.path().replace("/**", "/index.html").replaceAll("\\{[a-zA-Z]+}", SOME_ID);
    }

    /** Without waiting for the whole of an answer, of which some never end. */
    private int status(String method, String path, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.resolve("/") + path.substring(1)))
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
