/** Who may do what: bearer tokens, roles, and a trace of every use. */
package org.mineaction.access;
