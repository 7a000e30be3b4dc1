/** Tables of any length as files: written as they are read, so that none is ever in memory as a whole. */
package org.mineaction.statistics.export;
