/** What the services are made of, held against what the house ships. */
package org.mineaction.supply;
