/**
 * The built-in inference image {@code waybill/onnx:1}: a process of its own that serves one ONNX
 * model as SageMaker's containers serve theirs.
 *
 * <p>{@code Main} reads the {@code Settings} from the environment, as a container is told
 * everything by variables, opens the port, loads the model behind it and stays until it is asked to
 * end. It knows no class of the registry: whatever starts containers starts this program, too.
 */
@NullMarked
package waybill.onnx;

import org.jspecify.annotations.NullMarked;
