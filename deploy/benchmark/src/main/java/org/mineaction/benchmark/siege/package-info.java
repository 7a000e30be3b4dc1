/** How the services answer those with manners while others have none. */
package org.mineaction.benchmark.siege;
