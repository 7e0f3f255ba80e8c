/**
 * Style as a test. Reads the sources of every module with the JDK's own parser and fails on what a
 * reviewer should not have to say: long methods, long files, vague names, packages without a
 * description, layout that google-java-format would change. The sources are text here: nothing in
 * this package knows a class of the programs. Limits are named constants with their reason.
 */
@NullMarked
package waybill.conformance.tidy;

import org.jspecify.annotations.NullMarked;
