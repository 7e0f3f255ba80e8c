/**
 * What runs inference containers: {@link waybill.server.runtime.Runtimes} picks, by its image, the
 * runtime of a container. {@code process} starts commands of this machine, {@code docker} asks an
 * engine. Nothing here knows what is sent to a container.
 */
@NullMarked
package waybill.server.runtime;

import org.jspecify.annotations.NullMarked;
