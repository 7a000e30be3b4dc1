package org.mineaction.statistics.reports;

import java.util.Set;
import org.mineaction.contract.LandRelease;
import org.mineaction.contract.ReleaseType;
import org.mineaction.http.Parameters;
import org.mineaction.statistics.Conditions;
import org.mineaction.statistics.merge.LandReleaseTable;
import org.mineaction.statistics.merge.ReportTable;

/** Released land as everybody may see it: without its perimeter, of which a rounded one would be none. */
final class PublicLand implements PublicKind<LandRelease> {
    @Override
    public ReportTable<LandRelease> table() {
        return new LandReleaseTable();
    }

    @Override
    public Set<String> parameters() {
        return Set.of("releaseType");
    }

    @Override
    public Conditions conditions(Parameters parameters) {
        return new Conditions().andOneOf("release_type", parameters.list("releaseType", code -> ReleaseType.LIST
                .find(code)
                .map(ReleaseType::code)));
    }

    @Override
    public boolean hidesItsPlace(LandRelease land) {
        return false;
    }

    @Override
    public LandRelease inPublic(LandRelease land) {
        return withoutPlace(land);
    }

    @Override
    public LandRelease withoutPlace(LandRelease land) {
        return new LandRelease(
                land.releasedOn(),
                land.district(),
                land.releaseType(),
                land.areaSquareMetres(),
                land.depthCentimetres(),
                null,
                land.taskId());
    }
}
