/** What is decided in benchmarks: rule packs of any size, and synthetic candidates (虚构) for them. */
@NullMarked
package org.baguan.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
