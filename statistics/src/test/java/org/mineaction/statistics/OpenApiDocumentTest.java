package org.mineaction.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mineaction.contract.Category;
import org.mineaction.statistics.reports.KnownListParameters;
import org.mineaction.statistics.totals.KnownTotalsParameters;

/** The description and the code say the same. */
class OpenApiDocumentTest {
    private static final OpenApiDocument DOCUMENT = read();

    private static OpenApiDocument read() {
        try {
            return OpenApiDocument.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyCallIsDescribedAndNoOther() {
        Set<String> calls = new TreeSet<>();
        for (JavaClass resource : WallsTest.CODE) {
            if (resource.isAnnotatedWith(Path.class)) {
                resource.getMethods().forEach(method -> call(resource, method).ifPresent(calls::add));
            }
        }

        assertThat(DOCUMENT.calls()).isEqualTo(calls).isNotEmpty();
    }

    private static Optional<String> call(JavaClass resource, JavaMethod method) {
        String path = resource.getAnnotationOfType(Path.class).value();
        String rest = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return method.tryGetAnnotationOfType(GET.class).map(get -> "GET " + path + rest);
    }

    @Test
    void theParametersAreThoseTheCodeKnows() {
        assertThat(DOCUMENT.queryParameters("/statistics/v1/totals")).isEqualTo(KnownTotalsParameters.OF_FOUND_ITEMS);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/casualties"))
                .isEqualTo(KnownTotalsParameters.OF_CASUALTIES);
        assertThat(DOCUMENT.queryParameters("/statistics/v1/found-items")).isEqualTo(KnownListParameters.NAMES);
    }

    @Test
    void theCodesAreThoseTheCodeKnows() {
        assertThat(DOCUMENT.codes("/components/parameters/category/schema/items/enum"))
                .isEqualTo(Category.LIST.all().stream().map(Category::code).toList());
        assertThat(DOCUMENT.codes("/paths/~1statistics~1v1~1totals/get/parameters/4/schema/items/enum"))
                .isEqualTo(KnownTotalsParameters.GROUPINGS_OF_FOUND_ITEMS);
        assertThat(DOCUMENT.codes("/paths/~1statistics~1v1~1casualties/get/parameters/3/schema/items/enum"))
                .isEqualTo(KnownTotalsParameters.GROUPINGS_OF_CASUALTIES);
    }
}
