/** Measures the figures that Passerelle promises, on its packaged jar in a process of its own, and writes docs/benchmarks.md. */
@NullMarked
package fr.passerelle.bench;

import org.jspecify.annotations.NullMarked;
