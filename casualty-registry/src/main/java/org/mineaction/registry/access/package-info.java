/** Who read personal data, and why. */
package org.mineaction.registry.access;
