package org.baguan.rules.engine.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;

/**
 * The wall before class loading: reads the bytecode of compiled rules, before any class of it is defined. Permitted are the
 * instructions that Drools' generator uses, and among calls the fact model's accessors, the conclusion, and exact comparisons,
 * numbers and dates. No jump goes back, no method calls itself, by whatever way, and no static field is written but by its own
 * class when that is initialised: so whatever is let through comes to an end, and leaves nothing behind. Whatever is not known is
 * refused.
 */
public final class ClassScan {

  private ClassScan() {}

  /**
   * Looks at all classes of compiled rules together.
   *
   * @param classes the bytes by binary name; they may name each other
   * @return the reasons why they are refused, each with class and method; none if they are let through
   */
  public static List<String> refusals(Map<String, byte[]> classes) {
    List<String> reasons = new ArrayList<>();
    Set<String> own = classes.keySet().stream().map(name -> name.replace('.', '/')).collect(Collectors.toSet());
    Calls calls = new Calls();
    classes.forEach((name, bytes) -> scan(name.replace('.', '/'), bytes, own, calls, reasons));
    if (reasons.isEmpty()) {
      reasons.addAll(calls.refusals());
    }
    return reasons;
  }

  /**
   * Looks at all classes of compiled rules together.
   *
   * @throws RefusedCodeException with every reason, if they are refused
   */
  public static void require(Map<String, byte[]> classes) {
    List<String> reasons = refusals(classes);
    if (!reasons.isEmpty()) {
      throw new RefusedCodeException(reasons);
    }
  }

  // A class file is a stranger's: the reader stumbles over a broken one in whatever way.
  @SuppressWarnings("PMD.AvoidCatchingGenericException")
  private static void scan(String name, byte[] bytes, Set<String> own, Calls calls, List<String> reasons) {
    try {
      new ClassReader(bytes).accept(new ClassWall(name, own, calls, reasons::add), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (RuntimeException broken) {
      reasons.add(name + ": is no class file that can be read");
    }
  }
}
