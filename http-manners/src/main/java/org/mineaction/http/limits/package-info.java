/** What keeps a service standing whoever calls: how often, how much, how slowly. */
package org.mineaction.http.limits;
