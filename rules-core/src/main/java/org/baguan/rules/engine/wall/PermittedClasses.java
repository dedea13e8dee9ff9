package org.baguan.rules.engine.wall;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class loader that knows the permitted classes and no others: what Drools' compiler, and what it compiled, look names up in.
 * What is hidden here cannot be named in a rule: the compiler finds no such class, and neither does the Java machine when it links.
 */
public final class PermittedClasses extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private static final String CLASS = ".class";
  private static final String SERVICES = "org/kie/api/KieServices.class";

  /** What the Java machine looks up when it links a class that joins texts or makes a function. */
  private static final Set<String> LINKING =
      Set.of(
          "java/lang/Throwable", "java/lang/invoke/LambdaMetafactory", "java/lang/invoke/StringConcatFactory",
          "java/lang/invoke/MethodHandles", "java/lang/invoke/MethodHandles$Lookup", "java/lang/invoke/MethodType",
          "java/lang/invoke/MethodHandle", "java/lang/invoke/CallSite");

  /**
   * What the compiler reads on top, to check the types of what Drools generates: supertypes of what is permitted, and all that the
   * one class names which lists a project's models, and which is left out of what is compiled.
   */
  private static final Set<String> COMPILING =
      Set.of(
          "java/io/Serializable", "java/io/Externalizable", "java/io/IOException", "java/io/ObjectInputStream",
          "java/io/ObjectStreamException", "java/lang/CharSequence", "java/lang/ClassNotFoundException",
          "java/lang/CloneNotSupportedException", "java/lang/Cloneable", "java/lang/Enum$EnumDesc", "java/lang/Error", "java/lang/IllegalArgumentException", "java/lang/Iterable",
          "java/lang/Override", "java/lang/Record", "java/lang/constant/Constable", "java/lang/constant/ConstantDesc",
          "java/lang/constant/DynamicConstantDesc", "java/lang/invoke/TypeDescriptor", "java/lang/invoke/TypeDescriptor$OfField",
          "java/lang/reflect/AnnotatedElement", "java/lang/reflect/GenericDeclaration", "java/lang/reflect/Type", "java/time/Month",
          "java/time/chrono/ChronoLocalDate", "java/time/temporal/Temporal", "java/time/temporal/TemporalAccessor",
          "java/time/temporal/TemporalAdjuster", "java/util/AbstractCollection", "java/util/AbstractList", "java/util/Optional", "java/util/RandomAccess", "org/baguan/rules/model/Attributed",
          "org/drools/compiler/kie/builder/MaterializedLambda", "org/drools/ecj/EclipseJavaCompiler",
          "org/drools/modelcompiler/CanonicalKieModuleModel", "org/kie/api/KieServices", "org/kie/api/builder/ReleaseId",
          "org/kie/api/builder/model/KieBaseModel", "org/kie/api/builder/model/KieModuleModel",
          "org/kie/api/builder/model/KieSessionModel", "org/kie/api/builder/model/KieSessionModel$KieSessionType",
          "org/kie/api/conf/EventProcessingOption", "org/kie/api/conf/KieBaseMutabilityOption", "org/kie/api/conf/Option",
          "org/kie/api/conf/SingleValueOption", "org/kie/api/internal/utils/KieService", "org/kie/api/runtime/conf/ClockTypeOption",
          "org/kie/api/runtime/conf/KieSessionOption", "org/kie/api/runtime/conf/SingleValueKieSessionOption",
          "org/kie/util/maven/support/ReleaseIdImpl");

  /** Interfaces of Drools' generator, and the accumulate functions that Drools looks for before it takes up any. */
  private static final List<String> COMPILING_FROM = List.of("org/drools/model/", "org/drools/core/base/accumulators/");

  private final Permitted permitted = Permitted.OF_MODEL;
  private final boolean compiling;

  private PermittedClasses(ClassLoader all, boolean compiling) {
    super("baguan-permitted", all);
    this.compiling = compiling;
  }

  /**
   * Returns what a compiler may look names up in.
   *
   * @param all knows the fact records, this library and Drools
   */
  public static PermittedClasses toCompile(ClassLoader all) {
    return new PermittedClasses(all, true);
  }

  /**
   * Returns what compiled rules may look names up in.
   *
   * @param all knows the fact records, this library and Drools
   */
  public static PermittedClasses toRun(ClassLoader all) {
    return new PermittedClasses(all, false);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!known(name.replace('.', '/'))) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }

  /** Drools' own loader asks for the place of a class file, and opens that. */
  @Override
  public @Nullable URL getResource(String name) {
    if (hidden(name)) {
      return null;
    }
    URL place = super.getResource(name);
    return place != null && name.equals(SERVICES) ? TrimmedServices.at(place) : place;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return hidden(name) || name.equals(SERVICES) ? Collections.emptyEnumeration() : super.getResources(name);
  }

  private boolean hidden(String resource) {
    return resource.endsWith(CLASS) && !known(resource.substring(0, resource.length() - CLASS.length()));
  }

  private boolean known(String type) {
    return permitted.type(type)
        || LINKING.contains(type)
        || compiling && (COMPILING.contains(type) || COMPILING_FROM.stream().anyMatch(type::startsWith));
  }
}
