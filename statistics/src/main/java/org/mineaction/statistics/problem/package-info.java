/** What a caller is told when a request cannot be answered, and how the parameters of a request are read. */
package org.mineaction.statistics.problem;
