package org.mineaction.access;

import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import org.mineaction.local.LocalTokens;

/** The tokens of tests. Their keys are a build's, whoever of a test's class loaders asks for them. */
public final class Accounts {
    /** The team of whom tests send as unless they say otherwise. */
    public static final String TEAM = "T";
    /** The account of the same. */
    public static final String NAME = "somebody";
    /** In place of a header: without any. */
    static final String NOBODY = "none";

    private Accounts() {}

    /** Whose tokens the service under test believes. */
    public static synchronized LocalTokens tokens() {
        return LocalTokens.in(Path.of("target/tokens"));
    }

    /** The header of an account with these roles, whose team is the usual one. */
    public static String of(AccessRole... roles) {
        return of(NAME, TEAM, roles);
    }

    /** The header of this account with these roles. */
    public static String of(String name, String team, AccessRole... roles) {
        String[] texts = new String[roles.length];
        for (int i = 0; i < roles.length; i++) {
            texts[i] = roles[i].text();
        }
        return "Bearer " + tokens().of(name, team, Duration.ofHours(1), texts);
    }

    /** The request of somebody else than usual. */
    public static RequestSpecification by(RequestSpecification request, String name, String team, AccessRole... roles) {
        return request.header("Authorization", of(name, team, roles));
    }

    /** The request of somebody without a token. */
    public static RequestSpecification byNobody(RequestSpecification request) {
        return request.header("Authorization", NOBODY);
    }
}
