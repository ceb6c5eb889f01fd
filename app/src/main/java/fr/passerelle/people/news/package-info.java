/** What is new in my files, for « Ma journée ». */
@NullMarked
package fr.passerelle.people.news;

import org.jspecify.annotations.NullMarked;
