package org.mineaction.registry.summary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.mineaction.contract.Gazetteer;
import org.mineaction.contract.Report;
import org.mineaction.http.Parameters;
import org.mineaction.registry.RegistryConfig;
import org.mineaction.registry.draft.AgeGroup;
import org.mineaction.registry.draft.Sex;

/** How many people were hurt since the ceasefire. */
@Path("/registry/v1/summary")
@Produces(MediaType.APPLICATION_JSON)
public final class SummaryResource {
    private final SummaryQuery query;
    private final Gazetteer gazetteer;
    private final RegistryConfig config;
    private final Clock clock;

    SummaryResource(SummaryQuery query, Gazetteer gazetteer, RegistryConfig config, Clock clock) {
        this.query = query;
        this.gazetteer = gazetteer;
        this.config = config;
        this.clock = clock;
    }

    @GET
    public SummaryAnswer summary(@Context UriInfo uri) throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Report.ZONE);
        SummaryRequest request = SummaryRequest.read(
                new Parameters(uri, SummaryRequest.PARAMETERS), gazetteer, config.ceasefire(), today);
        return request.personal() == null ? all(request) : yearly(request);
    }

    private SummaryAnswer all(SummaryRequest request) throws SQLException {
        List<Part> parts = query.ask(request, request.groupBy());
        return SummaryAnswer.of(
                request,
                parts.get(0),
                parts.stream()
                        .skip(1)
                        .map(part -> SummaryAnswer.group(request.groupBy(), part))
                        .toList());
    }

    private SummaryAnswer yearly(SummaryRequest request) throws SQLException {
        List<Part> parts = query.ask(request, List.of(Grouping.YEAR, request.personal()));
        YearlyTable table = new YearlyTable(values(request.personal()));
        parts.stream()
                .skip(1)
                .forEach(part -> table.add(part.group().get(0), part.group().get(1), part.people()));
        Suppression suppression = new Suppression(config.smallestCell());
        List<YearlyTable.Line> lines =
                request.groupBy().contains(Grouping.YEAR) ? table.byYear(suppression) : table.together(suppression);
        List<ObjectNode> groups = lines.stream()
                .map(line -> SummaryAnswer.group(request.groupBy(), line))
                .toList();
        return SummaryAnswer.of(request, parts.get(0), groups);
    }

    private static List<String> values(Grouping personal) {
        return Arrays.stream(personal == Grouping.SEX ? Sex.values() : AgeGroup.values())
                .map(Enum::name)
                .toList();
    }
}
