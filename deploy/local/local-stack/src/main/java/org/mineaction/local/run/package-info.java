/** {@code deploy/local/run}: the whole ledger on one machine, started, supplied with samples, watched and stopped. */
package org.mineaction.local.run;
