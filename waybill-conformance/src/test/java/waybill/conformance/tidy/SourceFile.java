package waybill.conformance.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One parsed source file of the project.
 *
 * @param path relative to the root of the project
 * @param text as it lies on the disk
 */
record SourceFile(Path path, String text, CompilationUnitTree tree, DocTrees docs) {

  boolean isMain() {
    return path.startsWith(path.getName(0).resolve("src/main"));
  }

  boolean isPackageDescription() {
    return path.endsWith("package-info.java");
  }

  Path folder() {
    return Objects.requireNonNull(path.getParent());
  }

  int lines() {
    return Math.toIntExact(text.lines().count());
  }

  /** Lines from the first annotation or modifier to the closing brace, both included. */
  int linesOf(Tree part) {
    SourcePositions positions = docs.getSourcePositions();
    LineMap map = tree.getLineMap();
    long first = map.getLineNumber(positions.getStartPosition(tree, part));
    long last = map.getLineNumber(positions.getEndPosition(tree, part));
    return Math.toIntExact(last - first + 1);
  }

  /** Where a part begins, as {@code path:line}. */
  String placeOf(Tree part) {
    long start = docs.getSourcePositions().getStartPosition(tree, part);
    return path + ":" + tree.getLineMap().getLineNumber(start);
  }

  Optional<String> javadocOf(Tree part) {
    return Optional.ofNullable(docs.getDocComment(TreePath.getPath(tree, part)));
  }
}
