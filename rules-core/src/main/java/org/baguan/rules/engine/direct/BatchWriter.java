package org.baguan.rules.engine.direct;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.functions.Predicate1;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the class of a batch. Each predicate is a constant of the class, so that the JIT knows what is called and inlines it; through
 * one interface from one place it could not. What several rules ask is asked of a subject once: its answer is kept in a variable.
 *
 * <p>The class is hidden: nobody else can name it, and it goes with the engine that holds it.
 */
final class BatchWriter {

  private static final String SUPER = Type.getInternalName(RuleBatch.class);
  private static final String NAME = SUPER + "Written";
  private static final String CHECK = Type.getInternalName(Predicate1.class);
  private static final String CHECKS = "[" + Type.getDescriptor(Predicate1.class);

  /** What the variables of the method hold: the batch, the subject, the answer (two places), then answers that are kept. */
  private static final int SUBJECT = 1;
  private static final int ANSWER = 2;
  private static final int FIRST_KEPT = 4;

  private final Map<Predicate1<Object>, Integer> constants = new LinkedHashMap<>();
  private final Map<Predicate1<Object>, Integer> kept = new HashMap<>();
  private final ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
  private final MethodVisitor code;

  private BatchWriter() {
    type.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, SUPER, null);
    code = type.visitMethod(0, "ask", "(Ljava/lang/Object;)J", null, new String[] {"java/lang/Exception"});
  }

  static RuleBatch write(List<String> rules, DirectRules possible, DirectRules certain) {
    if (rules.size() > RuleBatch.MOST) {
      throw new IllegalArgumentException("rules: more than " + RuleBatch.MOST);
    }
    BatchWriter writer = new BatchWriter();
    writer.asking(rules, possible, certain);
    writer.constructor();
    writer.constants();
    return writer.made();
  }

  private void asking(List<String> rules, DirectRules possible, DirectRules certain) {
    code.visitCode();
    code.visitInsn(Opcodes.LCONST_0);
    code.visitVarInsn(Opcodes.LSTORE, ANSWER);
    keep(rules, possible, certain);
    for (int i = 0; i < rules.size(); i++) {
      Label next = new Label();
      matching(possible.ways(rules.get(i)), next);
      add(1L << 2 * i);
      matching(certain.ways(rules.get(i)), next);
      add(2L << 2 * i);
      code.visitLabel(next);
    }
    code.visitVarInsn(Opcodes.LLOAD, ANSWER);
    code.visitInsn(Opcodes.LRETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Gives a variable to each check that is in several ways. */
  private void keep(List<String> rules, DirectRules possible, DirectRules certain) {
    Map<Predicate1<Object>, Integer> uses = new LinkedHashMap<>();
    for (DirectRules form : List.of(possible, certain)) {
      rules.forEach(rule -> form.ways(rule).forEach(way -> way.forEach(check -> uses.merge(check, 1, Integer::sum))));
    }
    uses.forEach(
        (check, times) -> {
          if (times > 1) {
            int variable = FIRST_KEPT + kept.size();
            kept.put(check, variable);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitVarInsn(Opcodes.ISTORE, variable);
          }
        });
  }

  /** Goes on where one way matches, and elsewhere where none does. */
  private void matching(List<List<Predicate1<Object>>> ways, Label otherwise) {
    Label matches = new Label();
    for (List<Predicate1<Object>> way : ways) {
      Label next = new Label();
      for (Predicate1<Object> check : way) {
        check(check);
        code.visitJumpInsn(Opcodes.IFEQ, next);
      }
      code.visitJumpInsn(Opcodes.GOTO, matches);
      code.visitLabel(next);
    }
    code.visitJumpInsn(Opcodes.GOTO, otherwise);
    code.visitLabel(matches);
  }

  private void check(Predicate1<Object> check) {
    Integer variable = kept.get(check);
    if (variable == null) {
      call(check);
      return;
    }
    // 0 where nobody asked yet, 1 where it does not hold, 2 where it does.
    Label known = new Label();
    code.visitVarInsn(Opcodes.ILOAD, variable);
    code.visitJumpInsn(Opcodes.IFNE, known);
    call(check);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IADD);
    code.visitVarInsn(Opcodes.ISTORE, variable);
    code.visitLabel(known);
    code.visitVarInsn(Opcodes.ILOAD, variable);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.ISHR);
  }

  private void call(Predicate1<Object> check) {
    code.visitFieldInsn(Opcodes.GETSTATIC, NAME, constant(check), Type.getDescriptor(Predicate1.class));
    code.visitVarInsn(Opcodes.ALOAD, SUBJECT);
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, CHECK, "test", "(Ljava/lang/Object;)Z", true);
  }

  private String constant(Predicate1<Object> check) {
    return "c" + constants.computeIfAbsent(check, absent -> constants.size());
  }

  private void add(long bit) {
    code.visitVarInsn(Opcodes.LLOAD, ANSWER);
    code.visitLdcInsn(bit);
    code.visitInsn(Opcodes.LOR);
    code.visitVarInsn(Opcodes.LSTORE, ANSWER);
  }

  private void constructor() {
    MethodVisitor made = type.visitMethod(0, "<init>", "()V", null, null);
    made.visitCode();
    made.visitVarInsn(Opcodes.ALOAD, 0);
    made.visitMethodInsn(Opcodes.INVOKESPECIAL, SUPER, "<init>", "()V", false);
    made.visitInsn(Opcodes.RETURN);
    made.visitMaxs(0, 0);
    made.visitEnd();
  }

  /** Takes the constants out of what the class is defined with. */
  private void constants() {
    MethodVisitor initial = type.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    initial.visitCode();
    String handles = Type.getInternalName(MethodHandles.class);
    initial.visitMethodInsn(Opcodes.INVOKESTATIC, handles, "lookup", "()Ljava/lang/invoke/MethodHandles$Lookup;", false);
    initial.visitLdcInsn("_");
    initial.visitLdcInsn(Type.getType(CHECKS));
    initial.visitMethodInsn(
        Opcodes.INVOKESTATIC, handles, "classData", "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;", false);
    initial.visitTypeInsn(Opcodes.CHECKCAST, CHECKS);
    initial.visitVarInsn(Opcodes.ASTORE, 0);
    for (int i = 0; i < constants.size(); i++) {
      type.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, "c" + i, Type.getDescriptor(Predicate1.class), null, null).visitEnd();
      initial.visitVarInsn(Opcodes.ALOAD, 0);
      initial.visitLdcInsn(i);
      initial.visitInsn(Opcodes.AALOAD);
      initial.visitFieldInsn(Opcodes.PUTSTATIC, NAME, "c" + i, Type.getDescriptor(Predicate1.class));
    }
    initial.visitInsn(Opcodes.RETURN);
    initial.visitMaxs(0, 0);
    initial.visitEnd();
  }

  private RuleBatch made() {
    type.visitEnd();
    Predicate1<?>[] data = new ArrayList<>(constants.keySet()).toArray(Predicate1[]::new);
    try {
      MethodHandles.Lookup written = MethodHandles.lookup().defineHiddenClassWithClassData(type.toByteArray(), data, true);
      return (RuleBatch) written.lookupClass().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a batch of rules could not be defined", impossible);
    }
  }
}
