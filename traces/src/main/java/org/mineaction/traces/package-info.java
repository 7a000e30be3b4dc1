/** The way of a report as operators can follow it, where somebody asks for it (ADR 12). */
package org.mineaction.traces;
