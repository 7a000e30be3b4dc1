/** What every page has: what stands around it, the files it loads, and what is said in its place where it cannot be shown. */
package org.mineaction.statistics.page;
