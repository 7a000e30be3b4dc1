/** Requests that nobody should send, drawn from seeds, and what every service answers to them. */
package org.mineaction.http.fuzz;
