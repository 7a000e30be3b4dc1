/** The pages of the packaged services, read in a real browser on the samples. */
package org.mineaction.endtoend.pages;
