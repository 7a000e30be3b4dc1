package org.mineaction.kubernetes;

import java.util.List;

/** All that must hold of every overlay. {@link MutationsTest} breaks each. */
enum Rule {
    /** No field that Kubernetes or an operator would not know. */
    FIELDS(new KnownFields()),
    /** No variable that its service would not read, and no Service's address among them. */
    SETTINGS(new KnownSettings()),
    /** The topics are those of the contract. */
    TOPICS(new ContractTopics()),
    /** Nobody may more in Kafka than the design gives. */
    RIGHTS(new Rights()),
    /** Manifests that are deleted do not take the ledger with them. */
    KEPT(new Kept()),
    /** Each service tells when it has started, is ready and is alive, on its management port. */
    PROBES(new Probes()),
    /** Memory that is there when it is needed, and as many cores on every machine. */
    RESOURCES(new Resources()),
    /** Pods of the restricted profile, on a file system they cannot write to, without a token. */
    SECURITY(new Security()),
    /** What a Pod has in hand it can finish. */
    SHUTDOWN(new Shutdown()),
    /** A node can be drained without a service going away. */
    DISRUPTION(new Disruption()),
    /** Who talks to whom is exactly what the design draws. */
    NETWORK(new Network()),
    /** Brokers and databases, which start only once they reach what they need, reach that and no more. */
    ENGINE_NETWORK(new EngineNetwork()),
    /** Selectors find what they mean, after an upgrade too. */
    SELECTORS(new Selectors()),
    /** ConfigMaps are there, and Secrets are made by an operator or named in README. */
    REFERENCES(new References()),
    /** Scaled as far as there are partitions, and not scaled back by whoever applies. */
    SCALING(new Scaling()),
    /** Images that stay what they were. */
    IMAGES(new Images()),
    /** One public host, which links and Ingress agree about. */
    PUBLIC_HOST(new PublicHost()),
    /** Calls are of those who make them: the proxy's word is taken for where they come from, and nobody else's. */
    PROXY(new Proxy());

    @SuppressWarnings("ImmutableEnumChecker") // none of them keeps anything
    private final Check check;

    Rule(Check check) {
        this.check = check;
    }

    List<String> complaints(Manifests manifests) {
        return check.complaints(manifests).toList();
    }
}
