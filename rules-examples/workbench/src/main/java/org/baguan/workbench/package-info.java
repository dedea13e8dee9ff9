/** The command line for policy staff, and the reports. */
package org.baguan.workbench;
