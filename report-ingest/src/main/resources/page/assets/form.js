// The page's script: what is kept is shown first, then there is something to press.

import * as file from "./file.js";
import * as receipts from "./receipts.js";
import * as report from "./report.js";
import * as sender from "./sender.js";

receipts.start();
sender.start();
report.start();
file.start();
document.documentElement.dataset.ready = "true";
