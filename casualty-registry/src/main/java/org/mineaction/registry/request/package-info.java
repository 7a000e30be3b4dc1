/** How requests are read and refused: every mistake at once, by place and rule, and never by what stood there. */
package org.mineaction.registry.request;
