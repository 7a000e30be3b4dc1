package org.mineaction.statistics.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates; the build checks them against these parameters. */
@CheckedTemplate(basePath = "page")
final class Templates {
    private Templates() {}

    static native TemplateInstance mistake(Frame frame, MistakePage page);
}
