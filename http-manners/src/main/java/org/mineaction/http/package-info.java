/** How every service of the ledger speaks HTTP: requests are read strictly, and every mistake is told at once, by place and rule. */
package org.mineaction.http;
