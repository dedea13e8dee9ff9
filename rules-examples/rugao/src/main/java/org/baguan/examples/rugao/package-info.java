/** One city's year, start to finish, as case files. Every official in it is invented. */
package org.baguan.examples.rugao;
