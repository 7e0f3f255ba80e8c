/**
 * Where settings come from: one YAML file, the environment, the command line, each over the one
 * before. {@link waybill.server.config.Setting} is the one list of them, with default, unit and
 * sentence; what they mean to the parts is {@code ServerConfig}'s business. A name in the file that
 * is not in the list stops the start, since a misspelt limit is no limit.
 */
@NullMarked
package waybill.server.config;

import org.jspecify.annotations.NullMarked;
