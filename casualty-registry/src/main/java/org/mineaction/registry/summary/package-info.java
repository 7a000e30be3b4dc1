/** How many people were hurt since the ceasefire: figures for everybody, in which nobody can be recognised. */
package org.mineaction.registry.summary;
