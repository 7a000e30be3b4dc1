package org.mineaction.statistics.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.mineaction.statistics.page.Frame;

/** The templates; the build checks them against these parameters. */
@CheckedTemplate(basePath = "dashboard")
final class Templates {
    private Templates() {}

    static native TemplateInstance dashboard(Frame frame, DashboardPage page);
}
