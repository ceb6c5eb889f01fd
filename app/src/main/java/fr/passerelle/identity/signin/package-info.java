/** Signing in and out: password, second factor, shared computer. */
@NullMarked
package fr.passerelle.identity.signin;

import org.jspecify.annotations.NullMarked;
