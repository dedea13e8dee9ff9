package org.baguan.rules.engine.wall;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Looks at the instructions of one method. */
final class MethodWall extends MethodVisitor {

  private static final Set<Integer> PLAIN =
      Set.of(
          Opcodes.NOP, Opcodes.ACONST_NULL, Opcodes.ICONST_M1, Opcodes.ICONST_0, Opcodes.ICONST_1, Opcodes.ICONST_2, Opcodes.ICONST_3,
          Opcodes.ICONST_4, Opcodes.ICONST_5, Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.AASTORE, Opcodes.POP, Opcodes.DUP,
          Opcodes.IRETURN, Opcodes.LRETURN, Opcodes.ARETURN, Opcodes.RETURN, Opcodes.ARRAYLENGTH, Opcodes.ATHROW);
  private static final Set<Integer> VARIABLES = Set.of(Opcodes.ILOAD, Opcodes.ALOAD, Opcodes.ISTORE, Opcodes.ASTORE);
  private static final Set<Integer> JUMPS =
      Set.of(
          Opcodes.IFEQ, Opcodes.IFNE, Opcodes.IFNULL, Opcodes.IFNONNULL, Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE, Opcodes.GOTO);
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory.metafactory";
  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory.makeConcatWithConstants";
  /** An array of what a generated class lists: more than a city has rules. */
  private static final int LONGEST_ARRAY = 100_000;

  private final ClassWall within;
  private final Calls.Method calls;
  private final String method;
  private final Consumer<String> refusing;
  private final Set<Label> passed = new HashSet<>();
  /** The whole number that the instruction before put on the stack; less than 0 when it did not. */
  private int number = -1;

  MethodWall(ClassWall within, Calls.Method calls, String method, Consumer<String> refusing) {
    super(ClassWall.ASM);
    this.within = within;
    this.calls = calls;
    this.method = method;
    this.refusing = refusing;
  }

  private void refuse(String why) {
    refusing.accept(within.name() + "." + method + ": " + why);
  }

  private void step(int nowOnStack) {
    calls.instruction();
    number = nowOnStack;
  }

  @Override
  public void visitInsn(int opcode) {
    if (!PLAIN.contains(opcode)) {
      refuse("an instruction that no rule needs, " + opcode);
    }
    step(opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5 ? opcode - Opcodes.ICONST_0 : -1);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) {
      refuse("an array of plain values");
    }
    step(operand);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    if (!VARIABLES.contains(opcode)) {
      refuse("an instruction that no rule needs, " + opcode);
    }
    // An enum's values() copies an array as long as its own.
    step(opcode == Opcodes.ISTORE && within.isEnum() && method.equals("values") ? 0 : -1);
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof Type type ? !within.known(type) : value instanceof Handle || value instanceof org.objectweb.asm.ConstantDynamic) {
      refuse("the constant " + value);
    }
    step(value instanceof Integer whole ? whole : -1);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    boolean made =
        opcode != Opcodes.NEW || within.own(type) || Permitted.OF_MODEL.accumulating(type) || isMade(type);
    if (!made || !within.known(Type.getObjectType(type))) {
      refuse((opcode == Opcodes.NEW ? "makes " : "names ") + type);
    }
    if (opcode == Opcodes.ANEWARRAY && (number < 0 || number > LONGEST_ARRAY)) {
      refuse("an array of a length that is worked out");
    }
    step(-1);
  }

  private static boolean isMade(String type) {
    return List.of("java/math/BigDecimal", "java/lang/RuntimeException", "java/time/format/DateTimeFormatterBuilder",
            "java/util/ArrayList", "org/drools/model/functions/PredicateInformation").contains(type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
    boolean fine =
        switch (opcode) {
          case Opcodes.GETSTATIC -> within.own(owner) || Permitted.OF_MODEL.constant(owner, field, descriptor);
          case Opcodes.GETFIELD -> within.own(owner);
          case Opcodes.PUTFIELD -> owner.equals(within.name()) && method.equals("<init>");
          default -> owner.equals(within.name()) && method.equals("<clinit>");
        };
    if (!fine) {
      refuse((opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD ? "reads " : "writes ") + owner + "." + field);
    }
    step(-1);
  }

  @Override
  public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean ofInterface) {
    if (within.own(owner)) {
      calls.call(owner, called, descriptor);
    } else if (!Permitted.OF_MODEL.call(owner, called, descriptor) && !copiesValues(owner, called)) {
      refuse("calls " + owner + "." + called + descriptor);
    }
    step(-1);
  }

  private boolean copiesValues(String owner, String called) {
    return owner.equals("java/lang/System") && called.equals("arraycopy") && within.isEnum() && method.equals("values");
  }

  @Override
  public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
    String maker = bootstrap.getOwner() + "." + bootstrap.getName();
    boolean fine = maker.equals(METAFACTORY) ? lambda(arguments) : maker.equals(CONCATENATION) && plain(arguments);
    if (!fine || !within.known(Type.getMethodType(descriptor))) {
      refuse("calls by " + maker);
    }
    step(-1);
  }

  /** What is made into a function is a method of the rules' own, or one of the accumulate functions. */
  private boolean lambda(Object... arguments) {
    for (Object argument : arguments) {
      if (argument instanceof Handle handle) {
        if (within.own(handle.getOwner())) {
          calls.call(handle.getOwner(), handle.getName(), handle.getDesc());
        } else if (handle.getTag() != Opcodes.H_NEWINVOKESPECIAL || !Permitted.OF_MODEL.accumulating(handle.getOwner())) {
          return false;
        }
      } else if (!(argument instanceof Type type) || !within.known(type)) {
        return false;
      }
    }
    return true;
  }

  private static boolean plain(Object... arguments) {
    return java.util.Arrays.stream(arguments).allMatch(argument -> argument instanceof String);
  }

  @Override
  public void visitLabel(Label label) {
    passed.add(label);
    number = -1;
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    if (!JUMPS.contains(opcode)) {
      refuse("an instruction that no rule needs, " + opcode);
    }
    forward(label);
    step(-1);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
    visitLookupSwitchInsn(otherwise, new int[0], labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
    forward(otherwise);
    for (Label label : labels) {
      forward(label);
    }
    step(-1);
  }

  private void forward(Label label) {
    if (passed.contains(label)) {
      refuse("a jump back");
    }
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    refuse("counts a variable up");
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    refuse("an array of arrays");
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    refuse("catches " + type);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    refuse("is annotated with " + descriptor);
    return null;
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(int reference, @Nullable TypePath path, String descriptor, boolean visible) {
    return visitAnnotation(descriptor, visible);
  }

  @Override
  public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
    return visitAnnotation(descriptor, visible);
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotationDefault() {
    return visitAnnotation("a default", true);
  }

  @Override
  public @Nullable AnnotationVisitor visitInsnAnnotation(int reference, @Nullable TypePath path, String descriptor, boolean visible) {
    return visitAnnotation(descriptor, visible);
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    refuse("has an attribute " + attribute.type);
  }
}
