package org.baguan.rules.engine.wall;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Looks at what one class declares; what is within its methods, {@link MethodWall} looks at. */
final class ClassWall extends ClassVisitor {

  static final int ASM = Opcodes.ASM9;

  /** Where the printer puts all rules: no class of them can take the place of another's. */
  private static final String ROOT = "baguan/";

  /** What generated classes implement. There is no equals, hashCode, toString or finalize, which others would call. */
  private static final Set<String> METHODS =
      Set.of(
          "<init>", "<clinit>", "test", "apply", "execute", "values", "valueOf", "getExpressionHash", "predicateInformation",
          "getDomainClass", "getPropertiesSize", "getPropertyIndex", "getName", "getRules", "getRulesList", "getQueries", "getGlobals",
          "getTypeMetaDatas", "getEntryPoints");

  private static final int UNWANTED = Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_ABSTRACT;
  /** The bytes of a class look up what it was made from. */
  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";

  /** How Drools marks what it generated. */
  private static final String GENERATED = "Lorg/drools/compiler/kie/builder/MaterializedLambda;";

  private final String name;
  private final Set<String> own;
  private final Calls calls;
  private final Consumer<String> refusing;
  private boolean isEnum;

  ClassWall(String name, Set<String> own, Calls calls, Consumer<String> refusing) {
    super(ASM);
    this.name = name;
    this.own = own;
    this.calls = calls;
    this.refusing = refusing;
  }

  private void refuse(String why) {
    refusing.accept(name + ": " + why);
  }

  /** Returns whether a class is one of the rules' own, or permitted. */
  boolean known(String internalName) {
    return own.contains(internalName) || Permitted.OF_MODEL.type(internalName);
  }

  boolean own(String internalName) {
    return own.contains(internalName);
  }

  boolean known(Type type) {
    return switch (type.getSort()) {
      case Type.ARRAY -> known(type.getElementType());
      case Type.OBJECT -> known(type.getInternalName());
      case Type.METHOD -> known(type.getReturnType()) && java.util.Arrays.stream(type.getArgumentTypes()).allMatch(this::known);
      default -> true;
    };
  }

  boolean isEnum() {
    return isEnum;
  }

  @Override
  public void visit(int version, int access, String declared, @Nullable String signature, String parent, String[] interfaces) {
    isEnum = (access & Opcodes.ACC_ENUM) != 0;
    if (!declared.equals(name)) {
      refuse("calls itself " + declared);
    }
    if (!name.startsWith(ROOT)) {
      refuse("is not below " + ROOT);
    }
    if (!parent.equals("java/lang/Object") && !parent.equals("java/lang/Enum")) {
      refuse("extends " + parent);
    }
    if ((access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_ANNOTATION | Opcodes.ACC_MODULE)) != 0) {
      refuse("is no plain class");
    }
    for (String type : interfaces) {
      if (!type.startsWith("org/drools/model/") || !known(type)) {
        refuse("implements " + type);
      }
    }
  }

  @Override
  public void visitNestHost(String host) {
    inner(host);
  }

  @Override
  public void visitNestMember(String member) {
    inner(member);
  }

  @Override
  public void visitInnerClass(String inner, @Nullable String outer, @Nullable String simple, int access) {
    inner(inner);
  }

  private void inner(String type) {
    if (!known(type) && !type.equals(LOOKUP)) {
      refuse("names the class " + type);
    }
  }

  @Override
  public @Nullable FieldVisitor visitField(int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
    if (!known(Type.getType(descriptor))) {
      refuse("has a field " + field + " of " + descriptor);
    }
    if ((access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_FINAL) == 0) {
      refuse("has a static field that can be written: " + field);
    }
    return new PlainField();
  }

  @Override
  public MethodVisitor visitMethod(int access, String method, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
    if (!METHODS.contains(method) && !method.startsWith("rule_")) {
      refuse("has a method " + method);
    }
    if ((access & UNWANTED) != 0) {
      refuse("has a method that is native, synchronized or abstract: " + method);
    }
    if (!known(Type.getMethodType(descriptor))) {
      refuse("has a method " + method + " with " + descriptor);
    }
    for (String type : thrown == null ? new String[0] : thrown) {
      if (!known(type)) {
        refuse("has a method that throws " + type);
      }
    }
    return new MethodWall(this, calls.method(name, method, descriptor), method, refusing);
  }

  String name() {
    return name;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    if (!descriptor.equals(GENERATED)) {
      refuse("is annotated with " + descriptor);
    }
    return null;
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(int reference, @Nullable TypePath path, String descriptor, boolean visible) {
    return visitAnnotation(descriptor, visible);
  }

  @Override
  public void visitAttribute(Attribute attribute) {
    refuse("has an attribute " + attribute.type);
  }

  @Override
  public @Nullable ModuleVisitor visitModule(String module, int access, @Nullable String version) {
    refuse("is a module");
    return null;
  }

  @Override
  public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
    refuse("is declared within " + owner);
  }

  @Override
  public void visitPermittedSubclass(String subclass) {
    refuse("permits " + subclass);
  }

  @Override
  public @Nullable RecordComponentVisitor visitRecordComponent(String component, String descriptor, @Nullable String signature) {
    refuse("is a record");
    return null;
  }

  /** A field has a value and nothing else. */
  private final class PlainField extends FieldVisitor {
    PlainField() {
      super(ASM);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      refuse("has a field annotated with " + descriptor);
      return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(int reference, @Nullable TypePath path, String descriptor, boolean visible) {
      return visitAnnotation(descriptor, visible);
    }

    @Override
    public void visitAttribute(Attribute attribute) {
      refuse("has a field with an attribute " + attribute.type);
    }
  }
}
