package org.baguan.rules.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.objectweb.asm.Opcodes.*;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Classes that Drools' generator never writes, one construct each: each is refused, with the construct named. */
class ClassScanTest {

  private static final String NAME = "baguan/x/T";
  private static final String TEST = "(Lorg/baguan/rules/model/Candidacy;)Z";

  /** Bodies of a method, the reason that names each; what a body leaves on the stack does not matter, as nothing is loaded. */
  private static Map<String, Consumer<MethodVisitor>> bodies() {
    Map<String, Consumer<MethodVisitor>> bodies = new LinkedHashMap<>();
    bodies.put("calls java/lang/System.exit(I)V", m -> m.visitMethodInsn(INVOKESTATIC, "java/lang/System", "exit", "(I)V", false));
    bodies.put("calls java/lang/Class.forName", m -> m.visitMethodInsn(INVOKESTATIC, "java/lang/Class", "forName", "(Ljava/lang/String;)Ljava/lang/Class;", false));
    bodies.put("calls org/baguan/rules/model/Candidacy.toString", m -> m.visitMethodInsn(INVOKEVIRTUAL, "org/baguan/rules/model/Candidacy", "toString", "()Ljava/lang/String;", false));
    bodies.put("calls org/baguan/rules/model/Candidacy.official", m -> m.visitMethodInsn(INVOKEVIRTUAL, "org/baguan/rules/model/Candidacy", "official", "()Lorg/baguan/rules/model/Official;", false));
    bodies.put("calls java/time/LocalDate.now", m -> m.visitMethodInsn(INVOKESTATIC, "java/time/LocalDate", "now", "()Ljava/time/LocalDate;", false));
    bodies.put("calls java/lang/System.arraycopy", m -> m.visitMethodInsn(INVOKESTATIC, "java/lang/System", "arraycopy", "(Ljava/lang/Object;ILjava/lang/Object;II)V", false));
    bodies.put("calls org/drools/model/Drools.halt", m -> m.visitMethodInsn(INVOKEINTERFACE, "org/drools/model/Drools", "halt", "()V", true));
    bodies.put("calls org/drools/model/Drools.getRuntime", m -> m.visitMethodInsn(INVOKEINTERFACE, "org/drools/model/Drools", "getRuntime", "(Ljava/lang/Class;)Ljava/lang/Object;", true));
    bodies.put("calls org/drools/model/impl/RuleBuilder.attribute", m -> m.visitMethodInsn(INVOKEVIRTUAL, "org/drools/model/impl/RuleBuilder", "attribute", "(Lorg/drools/model/RuleAttribute;)V", false));
    bodies.put("reads java/lang/System.out", m -> m.visitFieldInsn(GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;"));
    bodies.put("reads org/baguan/rules/model/Level.$VALUES", m -> m.visitFieldInsn(GETSTATIC, "org/baguan/rules/model/Level", "$VALUES", "[Lorg/baguan/rules/model/Level;"));
    bodies.put("writes baguan/x/T.INSTANCE", m -> m.visitFieldInsn(PUTSTATIC, NAME, "INSTANCE", "Ljava/lang/Object;"));
    bodies.put("writes java/lang/System.out", m -> m.visitFieldInsn(PUTSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;"));
    bodies.put("writes baguan/x/T.field", m -> m.visitFieldInsn(PUTFIELD, NAME, "field", "I"));
    bodies.put("makes java/lang/Thread", m -> m.visitTypeInsn(NEW, "java/lang/Thread"));
    bodies.put("makes java/lang/Object", m -> m.visitTypeInsn(NEW, "java/lang/Object"));
    bodies.put("names java/lang/Runtime", m -> m.visitTypeInsn(CHECKCAST, "java/lang/Runtime"));
    bodies.put("the constant Ljava/lang/Runtime;", m -> m.visitLdcInsn(Type.getObjectType("java/lang/Runtime")));
    bodies.put("the constant java/lang/System.exit", m -> m.visitLdcInsn(new Handle(H_INVOKESTATIC, "java/lang/System", "exit", "(I)V", false)));
    bodies.put("calls by java/lang/invoke/LambdaMetafactory", m -> m.visitInvokeDynamicInsn("get", "()Ljava/util/function/Supplier;", metafactory(), Type.getMethodType("()Ljava/lang/Object;"), new Handle(H_INVOKESTATIC, "java/lang/System", "getenv", "()Ljava/util/Map;", false), Type.getMethodType("()Ljava/lang/Object;")));
    bodies.put("calls by java/lang/X.boot", m -> m.visitInvokeDynamicInsn("get", "()V", new Handle(H_INVOKESTATIC, "java/lang/X", "boot", "()V", false)));
    bodies.put("an instruction that no rule needs, 194", m -> m.visitInsn(MONITORENTER));
    bodies.put("an instruction that no rule needs, 96", m -> m.visitInsn(IADD));
    bodies.put("counts a variable up", m -> m.visitIincInsn(1, 1));
    bodies.put("an array of a length that is worked out", ClassScanTest::arrayOfAnyLength);
    bodies.put("an array of a length that is worked out ", ClassScanTest::arrayOfBillions);
    bodies.put("an array of plain values", m -> m.visitIntInsn(NEWARRAY, T_BYTE));
    bodies.put("an array of arrays", m -> m.visitMultiANewArrayInsn("[[Ljava/lang/String;", 2));
    bodies.put("a jump back", ClassScanTest::loop);
    bodies.put("a jump back ", ClassScanTest::loopBySwitch);
    bodies.put("catches java/lang/Exception", ClassScanTest::caught);
    bodies.put("is annotated with Ljava/lang/Deprecated;", m -> m.visitAnnotation("Ljava/lang/Deprecated;", true));
    return bodies;
  }

  private static Handle metafactory() {
    return new Handle(
        H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory", "metafactory",
        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;", false);
  }

  private static void arrayOfAnyLength(MethodVisitor m) {
    m.visitVarInsn(ILOAD, 1);
    m.visitTypeInsn(ANEWARRAY, "java/lang/String");
  }

  private static void arrayOfBillions(MethodVisitor m) {
    m.visitLdcInsn(2_000_000_000);
    m.visitTypeInsn(ANEWARRAY, "java/lang/String");
  }

  private static void loop(MethodVisitor m) {
    Label start = new Label();
    m.visitLabel(start);
    m.visitJumpInsn(GOTO, start);
  }

  private static void loopBySwitch(MethodVisitor m) {
    Label start = new Label();
    m.visitLabel(start);
    m.visitInsn(ICONST_0);
    m.visitLookupSwitchInsn(start, new int[] {1}, new Label[] {start});
  }

  private static void caught(MethodVisitor m) {
    Label start = new Label();
    Label end = new Label();
    m.visitTryCatchBlock(start, end, end, "java/lang/Exception");
    m.visitLabel(start);
    m.visitInsn(NOP);
    m.visitLabel(end);
  }

  @TestFactory
  List<DynamicTest> a_method_that_does_something_else_is_refused() {
    return bodies().entrySet().stream()
        .map(body -> DynamicTest.dynamicTest(body.getKey(), () -> {
          List<String> reasons = refusals(writer -> method(writer, ACC_PUBLIC, "test", TEST, body.getValue()));
          assertThat(reasons).anyMatch(reason -> reason.startsWith(NAME + ".test: " + body.getKey().strip()));
        }))
        .toList();
  }

  /** What a class declares. */
  private static Map<String, Consumer<ClassWriter>> declarations() {
    Map<String, Consumer<ClassWriter>> all = new LinkedHashMap<>();
    all.put("has a method finalize", w -> method(w, ACC_PUBLIC, "finalize", "()V", m -> {}));
    all.put("has a method hashCode", w -> method(w, ACC_PUBLIC, "hashCode", "()I", m -> {}));
    all.put("has a method equals", w -> method(w, ACC_PUBLIC, "equals", "(Ljava/lang/Object;)Z", m -> {}));
    all.put("has a method that is native", w -> w.visitMethod(ACC_PUBLIC | ACC_NATIVE, "test", TEST, null, null).visitEnd());
    all.put("has a method that is native, synchronized", w -> method(w, ACC_PUBLIC | ACC_SYNCHRONIZED, "test", TEST, m -> {}));
    all.put("has a method test with (Ljava/io/File;)Z", w -> method(w, ACC_PUBLIC, "test", "(Ljava/io/File;)Z", m -> {}));
    all.put("has a method that throws java/io/IOException", w -> w.visitMethod(ACC_PUBLIC, "test", TEST, null, new String[] {"java/io/IOException"}).visitEnd());
    all.put("has a field f of Ljava/io/File;", w -> w.visitField(ACC_PRIVATE, "f", "Ljava/io/File;", null, null).visitEnd());
    all.put("has a static field that can be written: f", w -> w.visitField(ACC_STATIC, "f", "Ljava/lang/String;", null, null).visitEnd());
    all.put("is annotated with Ljava/lang/Deprecated;", w -> w.visitAnnotation("Ljava/lang/Deprecated;", true));
    all.put("has a field annotated with Ljava/lang/Deprecated;", w -> w.visitField(0, "f", "I", null, null).visitAnnotation("Ljava/lang/Deprecated;", true));
    all.put("names the class java/lang/Runtime", w -> w.visitInnerClass("java/lang/Runtime", null, null, 0));
    all.put("is declared within java/lang/Runtime", w -> w.visitOuterClass("java/lang/Runtime", null, null));
    all.put("permits java/lang/Runtime", w -> w.visitPermittedSubclass("java/lang/Runtime"));
    all.put("is a record", w -> w.visitRecordComponent("c", "I", null));
    return all;
  }

  @TestFactory
  List<DynamicTest> a_class_that_declares_something_else_is_refused() {
    return declarations().entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> assertThat(refusals(one.getValue())).anyMatch(reason -> reason.startsWith(NAME + ": " + one.getKey()))))
        .toList();
  }

  @Test
  void a_class_of_another_kind_or_place_is_refused() {
    assertThat(ClassScan.refusals(Map.of("java.lang.T", written("java/lang/T", ACC_PUBLIC, "java/lang/Object")))).containsExactly("java/lang/T: is not below baguan/");
    assertThat(ClassScan.refusals(Map.of("baguan.x.T", written("baguan/y/T", ACC_PUBLIC, "java/lang/Object")))).containsExactly("baguan/x/T: calls itself baguan/y/T");
    assertThat(ClassScan.refusals(Map.of("baguan.x.T", written(NAME, ACC_PUBLIC, "java/lang/Thread")))).containsExactly("baguan/x/T: extends java/lang/Thread");
    assertThat(ClassScan.refusals(Map.of("baguan.x.T", written(NAME, ACC_PUBLIC, "java/lang/Object", "java/lang/Runnable")))).containsExactly("baguan/x/T: implements java/lang/Runnable");
    assertThat(ClassScan.refusals(Map.of("baguan.x.T", written(NAME, ACC_PUBLIC | ACC_INTERFACE | ACC_ABSTRACT, "java/lang/Object")))).containsExactly("baguan/x/T: is no plain class");
    assertThat(ClassScan.refusals(Map.of("baguan.x.T", new byte[] {1, 2, 3}))).containsExactly("baguan/x/T: is no class file that can be read");
    byte[] fine = written(NAME, ACC_PUBLIC, "java/lang/Object");
    assertThat(ClassScan.refusals(Map.of("baguan.x.T", Arrays.copyOf(fine, fine.length / 2)))).containsExactly("baguan/x/T: is no class file that can be read");
    assertThat(ClassScan.refusals(Map.of("baguan.x.T", fine))).isEmpty();
  }

  @Test
  void a_method_that_calls_itself_by_way_of_another_class_is_refused() {
    Map<String, byte[]> classes = new HashMap<>();
    classes.put("baguan.x.A", calling("baguan/x/A", "baguan/x/B"));
    classes.put("baguan.x.B", calling("baguan/x/B", "baguan/x/A"));

    assertThat(ClassScan.refusals(classes)).isNotEmpty().allMatch(reason -> reason.endsWith(": calls itself, or takes too many instructions"));
    classes.put("baguan.x.B", calling("baguan/x/B", "baguan/x/C"));
    classes.put("baguan.x.C", written("baguan/x/C", ACC_PUBLIC, "java/lang/Object"));
    assertThat(ClassScan.refusals(classes)).isEmpty();
  }

  @Test
  void a_tower_of_methods_that_each_call_the_next_twice_is_refused() {
    Map<String, byte[]> classes = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      classes.put("baguan.x.T" + i, calling("baguan/x/T" + i, "baguan/x/T" + (i + 1), "baguan/x/T" + (i + 1)));
    }
    classes.put("baguan.x.T40", written("baguan/x/T40", ACC_PUBLIC, "java/lang/Object"));

    assertThat(ClassScan.refusals(classes)).isNotEmpty().allMatch(reason -> reason.endsWith("takes too many instructions"));
  }

  @Test
  void every_reason_is_thrown_at_once() {
    Map<String, byte[]> classes = Map.of("baguan.x.T", written(NAME, ACC_PUBLIC, "java/lang/Thread", "java/lang/Runnable"));

    assertThatThrownBy(() -> ClassScan.require(classes))
        .isInstanceOfSatisfying(RefusedCodeException.class, refused -> assertThat(refused.reasons()).containsExactly("baguan/x/T: extends java/lang/Thread", "baguan/x/T: implements java/lang/Runnable"));
  }

  private static List<String> refusals(Consumer<ClassWriter> declaring) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V17, ACC_PUBLIC, NAME, null, "java/lang/Object", null);
    declaring.accept(writer);
    writer.visitEnd();
    return ClassScan.refusals(Map.of("baguan.x.T", writer.toByteArray()));
  }

  private static byte[] written(String name, int access, String parent, String... interfaces) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V17, access, name, null, parent, interfaces);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static byte[] calling(String name, String... callees) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(V17, ACC_PUBLIC, name, null, "java/lang/Object", null);
    method(writer, ACC_PUBLIC | ACC_STATIC, "test", "()V", m -> {
      for (String callee : callees) {
        m.visitMethodInsn(INVOKESTATIC, callee, "test", "()V", false);
      }
      m.visitInsn(RETURN);
    });
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Without sizes of the stack worked out: a body is a fragment. */
  private static void method(ClassWriter writer, int access, String name, String descriptor, Consumer<MethodVisitor> body) {
    MethodVisitor method = writer.visitMethod(access, name, descriptor, null, null);
    method.visitCode();
    body.accept(method);
    method.visitMaxs(9, 9);
    method.visitEnd();
  }
}
