// The page's script: what is kept is shown first, then there is something to press.

import * as file from "./file.js";
import * as receipts from "./receipts.js";
import * as report from "./report.js";

receipts.start();
report.start();
file.start();
document.documentElement.dataset.ready = "true";
