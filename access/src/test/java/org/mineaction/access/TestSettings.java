package org.mineaction.access;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Has a service under test believe the tokens of tests. */
public final class TestSettings implements ConfigSource {
    private final Map<String, String> settings = new TreeMap<>();

    /** Those of {@link Accounts}. */
    public TestSettings() {
        Accounts.tokens()
                .environment()
                .forEach((name, value) ->
                        settings.put(name.toLowerCase(java.util.Locale.ROOT).replace('_', '.'), value));
    }

    @Override
    public Set<String> getPropertyNames() {
        return settings.keySet();
    }

    @Override
    public String getValue(String name) {
        return settings.get(name);
    }

    @Override
    public String getName() {
        return "tokens of tests";
    }

    @Override
    public int getOrdinal() {
        return 260;
    }
}
