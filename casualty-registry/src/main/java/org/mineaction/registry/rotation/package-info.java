/** Encrypting and hashing everything anew after keys were changed, until the old ones can be thrown away. */
package org.mineaction.registry.rotation;
