package org.mineaction.statistics.reports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.mineaction.statistics.page.Frame;

/** The template; the build checks it against these parameters. */
@CheckedTemplate(basePath = "reports")
final class Templates {
    private Templates() {}

    static native TemplateInstance reports(Frame frame, ReportsPage page);
}
