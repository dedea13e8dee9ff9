/** Benchmarks: ratios within one run, on the reference pack and the city's synthetic pool. */
package org.baguan.benchmarks;
