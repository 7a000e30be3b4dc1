/** What of a request is the registry's own. A mistake is told by place and rule, and never by what stood there. */
package org.mineaction.registry.request;
