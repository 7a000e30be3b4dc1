/** Made-up reports to try the ledger with: the same ones every time, adding up to figures that were really published. */
package org.mineaction.local.samples;
