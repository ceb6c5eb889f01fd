/**
 * Paper: turns templates into documents that anybody can print and that a screen reader can read (PDF/UA), and writes
 * tables as spreadsheets. Shared by every module; knows none of them.
 */
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {})
package fr.passerelle.paper;

import org.springframework.modulith.ApplicationModule;
