package waybill.conformance.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The types and methods that a file declares, at any depth. */
final class Declarations extends TreeScanner<@Nullable Void, @Nullable Void> {

  /** A method or constructor, with the type around it. */
  record Method(SourceFile file, ClassTree owner, MethodTree tree) {
    int lines() {
      return file.linesOf(tree);
    }

    boolean inRecord() {
      return owner.getKind() == Tree.Kind.RECORD;
    }

    String place() {
      return file.placeOf(tree) + " " + tree.getName();
    }
  }

  /** A named type. */
  record Type(SourceFile file, ClassTree tree) {
    String name() {
      return tree.getSimpleName().toString();
    }

    String place() {
      return file.placeOf(tree) + " " + name();
    }
  }

  private final SourceFile file;
  private final Deque<ClassTree> around = new ArrayDeque<>();
  private final List<Type> types = new ArrayList<>();
  private final List<Method> methods = new ArrayList<>();

  private Declarations(SourceFile file) {
    this.file = file;
    scan(file.tree(), null);
  }

  static List<Type> types(List<SourceFile> files) {
    return files.stream().flatMap(file -> new Declarations(file).types.stream()).toList();
  }

  static List<Method> methods(List<SourceFile> files) {
    return files.stream().flatMap(file -> new Declarations(file).methods.stream()).toList();
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    if (!tree.getSimpleName().isEmpty()) {
      types.add(new Type(file, tree));
    }
    around.push(tree);
    super.visitClass(tree, null);
    around.pop();
    return null;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    methods.add(new Method(file, around.element(), tree));
    return super.visitMethod(tree, null);
  }
}
