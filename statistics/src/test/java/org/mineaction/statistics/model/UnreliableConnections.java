package org.mineaction.statistics.model;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.mineaction.statistics.Database;

/**
 * A way to a real database that breaks at any step of a transaction: before a statement, before the commit, or after it, when
 * nobody can tell any more whether it was done.
 */
final class UnreliableConnections {
    private static final Set<String> STEPS = Set.of("prepareStatement", "unwrap", "commit");

    private final DataSource reliable;
    private final Random random;
    private int stepsUntilBreak = Integer.MAX_VALUE;

    UnreliableConnections(DataSource reliable, Random random) {
        this.reliable = reliable;
        this.random = random;
    }

    /** The database at the end of it. */
    Database database() {
        return new Database((DataSource) proxy(DataSource.class, (target, method, arguments) -> {
            Object result = invoke(reliable, method, arguments);
            return result instanceof Connection connection ? unreliable(connection) : result;
        }));
    }

    /** Has one of the next steps fail, and no other. */
    void breakSoon() {
        stepsUntilBreak = random.nextInt(12);
    }

    /** Nothing breaks from now on. */
    void mend() {
        stepsUntilBreak = Integer.MAX_VALUE;
    }

    private Object unreliable(Connection connection) {
        return proxy(Connection.class, (target, method, arguments) -> {
            boolean breaks = STEPS.contains(method.getName()) && stepsUntilBreak-- == 0;
            boolean isDoneBefore = method.getName().equals("commit") && random.nextBoolean();
            Object result = breaks && !isDoneBefore ? null : invoke(connection, method, arguments);
            if (breaks) {
                throw new SQLException("broken for the test", "08006");
            }
            return result;
        });
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Object invoke(Object target, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
