package org.mineaction.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.mineaction.contract.Report;
import org.mineaction.contract.Text;

/** Reads from a token that is believed who has it. */
final class Claims {
    /** Characters, as the registry keeps it with what was read or changed. */
    private static final int LONGEST_NAME = 80;

    /** Characters, by OpenID Connect. */
    private static final int LONGEST_SUBJECT = 255;

    private final String rolesClaim;
    private final List<String> rolesPath;
    private final String team;
    private final String name;

    Claims(AccessConfig config) {
        this.rolesClaim = config.rolesClaim();
        this.rolesPath = List.of(rolesClaim.split("/", -1));
        this.team = config.teamClaim();
        this.name = config.nameClaim();
    }

    /**
     * The account.
     *
     * @throws WrongTokenException when its subject, name or team is no text that can be written down
     */
    Caller caller(JwtClaims claims) throws WrongTokenException, MalformedClaimException {
        Object preferred = claims.getClaimValue(name);
        String called = preferred instanceof String text ? text : claims.getSubject();
        Object its = claims.getClaimValue(team);
        return new Caller(
                plain("subject", claims.getSubject(), LONGEST_SUBJECT),
                plain("name", called, LONGEST_NAME),
                its == null ? null : plain("team", its, Report.MAX_TEAM_LENGTH),
                roles(claims));
    }

    private static String plain(String what, Object value, int longest) throws WrongTokenException {
        if (!(value instanceof String text) || Text.problem(text, longest).isPresent()) {
            throw new WrongTokenException(
                    "The %s in it must be one text of 1 to %d characters.".formatted(what, longest));
        }
        return Text.normalised(text);
    }

    private Set<AccessRole> roles(JwtClaims claims) {
        // Some providers name claims by an address, which has slashes and leads nowhere.
        Object value = claims.getClaimValue(rolesClaim);
        if (value == null) {
            value = claims.getClaimsMap();
            for (String step : rolesPath) {
                value = value instanceof Map<?, ?> object ? object.get(step) : null;
            }
        }
        Set<AccessRole> roles = EnumSet.noneOf(AccessRole.class);
        if (value instanceof Collection<?> names) {
            names.forEach(one -> AccessRole.find(String.valueOf(one)).ifPresent(roles::add));
        }
        return roles;
    }
}
