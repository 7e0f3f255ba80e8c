/**
 * Looks at what models keep as text: Keras configurations, configurations that ask for code, chat
 * templates and YAML. Parsers stop at limits of depth and size.
 */
@NullMarked
package waybill.server.modelscan.text;

import org.jspecify.annotations.NullMarked;
