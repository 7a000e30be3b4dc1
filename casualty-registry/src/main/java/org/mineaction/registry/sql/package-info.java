/** SQL that is not Hibernate's. */
package org.mineaction.registry.sql;
