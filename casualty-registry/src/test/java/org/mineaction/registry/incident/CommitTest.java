package org.mineaction.registry.incident;

import static org.hamcrest.Matchers.equalTo;
import static org.mineaction.registry.Sent.INCIDENTS;
import static org.mineaction.registry.Sent.body;
import static org.mineaction.registry.Sent.usual;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mineaction.registry.LocalStack;

/** The database goes away while a transaction is being committed: whether it was, nobody here knows. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class CommitTest {
    @Inject
    DataSource dataSource;

    @Test
    void whoeverWasCutOffSendsAgain() throws SQLException {
        String incident = usual("'incidentId':'" + UUID.randomUUID() + "'");
        execute("CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$");
        execute("CREATE CONSTRAINT TRIGGER cut_off AFTER INSERT ON outbox DEFERRABLE INITIALLY DEFERRED"
                + " FOR EACH ROW EXECUTE FUNCTION cut_off()");
        try {
            body(incident)
                    .post(INCIDENTS)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("code", equalTo("database-away"));
        } finally {
            execute("DROP FUNCTION cut_off CASCADE");
        }

        body(incident).post(INCIDENTS).then().statusCode(201);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
