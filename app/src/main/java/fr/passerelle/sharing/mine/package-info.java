/** In her own space: who may see what, taken back in one gesture; a code to carry; whom she never wants to see her file. */
@NullMarked
package fr.passerelle.sharing.mine;

import org.jspecify.annotations.NullMarked;
