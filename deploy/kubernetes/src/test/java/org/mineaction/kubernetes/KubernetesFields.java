package org.mineaction.kubernetes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what is said to Kubernetes into the classes of its API, which refuse what they do not know. */
final class KubernetesFields {
    private static final String MODEL = "io.fabric8.kubernetes.api.model.";
    private static final Map<String, String> TYPES = Map.of(
            "v1 Namespace", "Namespace",
            "v1 ConfigMap", "ConfigMap",
            "v1 Service", "Service",
            "apps/v1 Deployment", "apps.Deployment",
            "batch/v1 CronJob", "batch.v1.CronJob",
            "policy/v1 PodDisruptionBudget", "policy.v1.PodDisruptionBudget",
            "networking.k8s.io/v1 NetworkPolicy", "networking.v1.NetworkPolicy",
            "networking.k8s.io/v1 Ingress", "networking.v1.Ingress",
            "autoscaling/v2 HorizontalPodAutoscaler", "autoscaling.v2.HorizontalPodAutoscaler");

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new Strict())
            .build();

    private KubernetesFields() {}

    static boolean knows(Resource resource) {
        return TYPES.containsKey(type(resource));
    }

    private static String type(Resource resource) {
        return resource.apiVersion() + " " + resource.kind();
    }

    static Stream<String> complaints(Resource resource) {
        return complaints(resource.toString(), resource.json(), MODEL + TYPES.get(type(resource)));
    }

    static Stream<String> complaints(String where, JsonNode json, String type) {
        try {
            STRICT.treeToValue(json, Class.forName(type));
            return Stream.empty();
        } catch (JsonProcessingException e) {
            return Stream.of(where + ": " + e.getOriginalMessage());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classes keep what they do not know, to hand it on; here that is refused. */
    private static final class Strict extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.empty();
        }
    }
}
