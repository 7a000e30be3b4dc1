/** The casualty registry: people hurt by explosive ordnance since the ceasefire, counted without being exposed. */
package org.mineaction.registry;
