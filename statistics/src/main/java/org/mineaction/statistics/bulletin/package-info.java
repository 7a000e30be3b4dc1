/** The published statement on a period: what was found and released, who was hurt, which maps were handed over. */
package org.mineaction.statistics.bulletin;
